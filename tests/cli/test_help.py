"""Help: every page is Dutch, and says what the command can do."""

import re

import pytest
from support.program import Said
from typer import Context

from aanzien_cli.cli.app import COMMANDS
from aanzien_cli.cli.dutch import DutchCommand

PAGES = ("", *COMMANDS)
ENGLISH = re.compile(
    r"\b(usage|options|arguments|commands|default|required|show|this|message|exit|try|error|the|and"
    r"|for|with|file|directory|integer|value|help text)\b",
    re.IGNORECASE,
)
COMMAND_WORDS = re.compile(
    r"--[a-z-]+|aanzien \w+|^  (show|list|check|rule|init|schema) ", re.MULTILINE
)


@pytest.mark.parametrize("command", PAGES)
def test_help_is_dutch(said: Said, command: str) -> None:
    """No English word stands in the help of any command, but for names of options and commands."""
    code, page, complaint = said(*filter(None, (command,)), "--help")
    assert (code, complaint) == (0, "")
    assert ENGLISH.findall(COMMAND_WORDS.sub("", page)) == []
    assert page.startswith("Gebruik: aanzien")
    assert "Toon deze hulp en stop." in page


def test_help_lists_the_commands(said: Said) -> None:
    """The first page names every command with what it does."""
    _, page, _ = said("--help")
    listed = page.partition("Commando's:")[2]
    assert all(re.search(rf"^  {name} +\S", listed, re.MULTILINE) for name in COMMANDS if name)


def test_h_is_help(said: Said) -> None:
    """-h is short for --help."""
    assert said("check", "-h") == said("check", "--help")


def test_help_says_what_is_assumed(said: Said) -> None:
    """A default stands beside its option."""
    _, page, _ = said("check", "--help")
    assert "[standaard: fout]" in page
    assert "De map waarin aanzien.yaml staat. [standaard: de map waarin u" in page
    assert "[verplicht]" in said("show", "--help")[1]


@pytest.mark.parametrize(
    ("command", "usage"),
    [
        ("", "aanzien [OPTIES] COMMANDO [ARGUMENTEN]…"),
        ("check", "aanzien check [OPTIES] [MAP]"),
        ("rule", "aanzien rule [OPTIES] [NAAM]"),
        ("show", "aanzien show [OPTIES] ID [MAP]"),
    ],
)
def test_usage_has_brackets_round_what_may_be_left_out(
    said: Said, command: str, usage: str
) -> None:
    """The first line names what must be given as it is, and the rest in one pair of brackets."""
    _, page, _ = said(*filter(None, (command,)), "--help")
    assert page.startswith(f"Gebruik: {usage}\n")


def test_version(said: Said) -> None:
    """--version gives one line."""
    code, line, _ = said("--version")
    assert code == 0
    assert re.fullmatch(r"aanzien \d+\.\d+\.\d+\S*\n", line)


def test_completion_can_be_shown(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """The script that completes commands can be had, here for a shell that need not be guessed."""
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    code, script, _ = said("--show-completion", "bash")
    assert code == 0
    assert "complete -o default -F _aanzien_completion aanzien" in script


def test_completion_answers(said: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell that asks how a word goes on gets the commands, also after a mistake."""
    monkeypatch.setenv("_AANZIEN_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", "aanzien xyzzy c")
    monkeypatch.setenv("COMP_CWORD", "1")
    monkeypatch.setenv("COMP_WORDS", "aanzien che")
    assert said()[1].split() == ["check"]


def test_a_command_may_do_without_help() -> None:
    """A command that has no help option gets none."""
    command = DutchCommand("stil", add_help_option=False)
    assert command.get_help_option(Context(command)) is None

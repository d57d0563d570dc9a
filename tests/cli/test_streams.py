"""Streams: the same bytes whatever the locale, and colour only where it belongs."""

from pathlib import Path

import pytest
from support.program import Run

ODD = (
    {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii:strict"},
    {"LANG": "nl_NL.UTF-8", "TZ": "Asia/Tokyo"},
    {"COLUMNS": "abc", "LINES": "-1", "TERMINAL_WIDTH": "abc", "TERM": "dumb"},
    {"COLUMNS": "1"},
    {"PYTHONHASHSEED": "7", "CI": "1", "GITHUB_ACTIONS": "true", "TF_BUILD": "True"},
)


@pytest.mark.parametrize("env", ODD, ids=",".join)
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "repo", "--output-format", "concise"),
        ("list", "indicatoren", "repo"),
        ("show", "opgave:wonen", "repo"),
        ("rule",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_the_same_bytes_everywhere(
    aanzien: Run, broken: Path, arguments: tuple[str, ...], env: dict[str, str]
) -> None:
    """Locale, time zone, terminal and hash seed change nothing in what is written."""
    day = ("--peildatum", "2026-03-01") if arguments[0] != "rule" else ()
    plain = aanzien(*arguments, *day, cwd=broken.parent)
    odd = aanzien(*arguments, *day, cwd=broken.parent, env=env)
    assert (odd.returncode, odd.stdout) == (plain.returncode, plain.stdout)
    assert b"\r" not in odd.stdout
    assert odd.stdout.decode("utf-8")


@pytest.mark.parametrize("env", ODD, ids=",".join)
def test_help_never_fails(aanzien: Run, env: dict[str, str]) -> None:
    """Help can be read under every environment."""
    done = aanzien("--help", env=env)
    assert done.returncode == 0
    assert done.stdout.decode("utf-8").startswith("Gebruik: aanzien")


@pytest.mark.parametrize(
    ("color", "env", "coloured"),
    [
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": ""}, True),
        ("always", {"NO_COLOR": "1"}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {"GITHUB_ACTIONS": "true"}, False),
    ],
)
def test_the_option_goes_before_the_environment(
    aanzien: Run, broken: Path, color: str, env: dict[str, str], *, coloured: bool
) -> None:
    """--color goes before NO_COLOR, NO_COLOR before FORCE_COLOR, that before a terminal."""
    done = aanzien("check", str(broken), "--color", color, env=env)
    assert (b"\x1b[" in done.stdout) is coloured


@pytest.mark.parametrize("format_", ["json", "markdown"])
def test_formats_for_programs_have_no_colour(aanzien: Run, broken: Path, format_: str) -> None:
    """No colour gets into what another program reads."""
    done = aanzien("check", str(broken), "--color", "always", "--output-format", format_)
    assert b"\x1b" not in done.stdout


def test_a_file_has_no_colour(aanzien: Run, broken: Path, tmp_path: Path) -> None:
    """A file holds the text alone, and standard output then nothing."""
    done = aanzien("check", str(broken), "--color", "always", "-o", "uit.txt")
    written = (tmp_path / "uit.txt").read_bytes()
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"stuk.yaml" in written
    assert b"\x1b" not in written

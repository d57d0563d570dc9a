"""Server lives: what fails, what is none of our business and what is out of date stops nothing."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from support.conversation import FILES, Conversation, Json, at, changed, opened
from support.on_disk import put

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.language_server import judging
from aanzien_cli.rules.rule import rule


@rule(Severity.ERROR, element=Element.BASIS)
def gaat_stuk(opgave: Opgave, _register: Register) -> Iterator[Fault]:
    """Give a rule that finds something and then meets a bug in it."""
    yield Fault("titel", "gevonden")
    raise ZeroDivisionError(opgave.id)


def logged(message: Json) -> bool:
    """Whether something is said in the log."""
    return message.get("method") == "window/logMessage"


def test_a_rule_that_fails_is_logged_and_hides_nothing(
    folder: Path, editor: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had found is told; there is no page about a rule that nobody knows."""
    init = judging.Judge.__init__
    monkeypatch.setattr(
        judging.Judge, "__init__", lambda self, root: init(self, root, (gaat_stuk,))
    )
    editor.begin(folder)

    said = editor.wait(logged)["params"]
    (told,) = editor.diagnostics((folder / "opgaven/wonen.yaml").as_uri(), bool)

    assert said["type"] == 1
    assert "regel 'gaat-stuk'" in said["message"]
    assert (told["code"], "codeDescription" in told) == ("gaat-stuk", False)


def test_what_fails_is_logged_and_the_server_lives(
    folder: Path, editor: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A question and a whole judgement that meet a bug of ours."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")

    with monkeypatch.context() as broken:
        broken.setattr("aanzien_cli.language_server.hover.hover", None)
        answer = editor.ask("textDocument/hover", **at(uri, 1, 10))
    first = editor.wait(logged)["params"]["message"]
    monkeypatch.setattr(judging.Judge, "judge", None)
    changed(editor, uri, 2, "titel: N\nopgave: wonen\n")
    second = editor.wait(logged)["params"]["message"]
    there = editor.ask("textDocument/definition", **at(uri, 1, 10))

    assert answer is None
    assert "textDocument/hover" in first
    assert "is niet beoordeeld" in second
    assert there["uri"].endswith("opgaven/wonen.yaml")


def test_a_folder_that_was_never_judged_answers_nothing(
    folder: Path, editor: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Questions wait for a judgement, and not longer than it takes to fail."""
    monkeypatch.setattr(judging.Judge, "judge", None)
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")

    assert editor.ask("textDocument/hover", **at(uri, 1, 10)) is None
    assert editor.ask("workspace/symbol", query="") == []


def test_messages_that_are_none_are_survived(folder: Path, editor: Conversation) -> None:
    """Bytes that are no JSON, and JSON that is no message."""
    editor.begin(folder)
    editor.send_bytes(b"\xff{")
    editor.send_bytes(b'{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": 7}')
    editor.send_bytes(b'{"jsonrpc": "2.0", "id": 99, "method": "bestaat/niet", "params": {}}')
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: a\ud800\nopgave: wonen\n")

    there = editor.ask("textDocument/definition", **at(uri, 1, 10))

    assert there["uri"].endswith("opgaven/wonen.yaml")
    editor.wait(lambda message: message.get("method") == "window/logMessage")


def test_a_change_without_text_changes_nothing(folder: Path, editor: Conversation) -> None:
    """An editor may send an empty list of changes."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")
    editor.notify(
        "textDocument/didChange", textDocument={"uri": uri, "version": 2}, contentChanges=[]
    )
    assert editor.ask("textDocument/definition", **at(uri, 1, 10))


def test_only_the_newest_text_is_judged(folder: Path, editor: Conversation) -> None:
    """Of many quick changes the last one counts; none before it is told after it."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\nopgave: w0\n")
    for number in range(1, 20):
        changed(editor, uri, number + 1, f"titel: M\nopgave: w{number}\n")

    editor.diagnostics(uri, lambda d: any("'w19'" in each["message"] for each in d))

    assert editor.later(uri) == []


@pytest.mark.parametrize("stops", [True, False], ids=["stops", "goes on"])
def test_a_judgement_that_comes_too_late_is_not_told(
    folder: Path, editor: Conversation, monkeypatch: pytest.MonkeyPatch, *, stops: bool
) -> None:
    """Whether it noticed in time that the text has changed or not."""
    judge = judging.Judge.judge
    begun: list[int] = []

    def slow(
        self: judging.Judge,
        unsaved: Mapping[str, bytes],
        day: tuple[date, bool],
        wanted: judging.Wanted,
    ) -> judging.Judged:
        begun.append(len(begun))
        while begun == [0] and wanted():
            sleep(0.01)
        return judge(self, unsaved, day, wanted if stops else lambda: True)

    monkeypatch.setattr(judging.Judge, "judge", slow)
    editor.begin()
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\nopgave: eerst\n")
    while not begun:
        sleep(0.01)
    changed(editor, uri, 2, "titel: M\nopgave: daarna\n")

    told = editor.wait(lambda message: message.get("params", {}).get("uri") == uri)

    assert told["params"]["version"] == 2
    assert any("'daarna'" in each["message"] for each in told["params"]["diagnostics"])


def test_a_name_that_no_disk_can_hold_is_survived(folder: Path, editor: Conversation) -> None:
    """It is the name of no file, so there is nothing to be said about it."""
    editor.begin(folder)
    uri = f"file:///{'a' * 5000}/b/opgaven/x.yaml"
    assert editor.ask("textDocument/hover", **at(uri, 0, 0)) is None


def test_a_folder_is_found_from_the_file(tmp_path: Path, editor: Conversation) -> None:
    """Also where the editor has opened a folder above it, or only the file."""
    put(tmp_path / "a", FILES)
    editor.begin(rootUri=tmp_path.as_uri())
    uri = opened(editor, tmp_path / "a/doelstellingen/meer.yaml")
    loose = opened(editor, tmp_path / "doelstellingen/los.yaml", "titel: L\nopgave: wonen\n")

    assert editor.ask("textDocument/definition", **at(uri, 1, 10))["uri"].endswith("wonen.yaml")
    assert editor.diagnostics(loose, bool)


def test_an_editor_that_is_gone_is_not_waited_for(folder: Path) -> None:
    """Where another program still holds the pipe, the number of the editor tells."""
    editor = Conversation(alive=lambda _: False)
    editor.begin(folder)

    assert editor.left.get(timeout=5)
    editor.end()


def test_an_editor_that_says_goodbye_ends_the_server(folder: Path) -> None:
    """As the protocol asks: shutdown, then exit."""
    editor = Conversation()
    editor.begin(folder, processId=None)
    assert editor.ask("shutdown") is None
    editor.notify("exit")

    assert editor.is_over
    editor.end()

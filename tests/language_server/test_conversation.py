"""Conversation: what an editor sees when it talks with the server."""

from pathlib import Path
from typing import Any

import pytest
from support.conversation import ABLE, FILES, Conversation, at, changed, finding, opened


def test_findings_come_while_somebody_types_and_go_when_it_is_mended(
    folder: Path, editor: Conversation
) -> None:
    """Of text that is not saved; with the rule, its weight and what was meant."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: 😀\nopgave: wonne\n")

    found = finding(editor, uri)
    changed(editor, uri, 2, "titel: 😀\nopgave: wonen\n")
    left = editor.diagnostics(uri, lambda d: all(e["code"] != "onbekende-verwijzing" for e in d))

    assert found["range"] == {
        "start": {"line": 1, "character": 8},
        "end": {"line": 1, "character": 13},
    }
    assert (found["severity"], found["source"]) == (1, "aanzien")
    assert "codeDescription" not in found
    where = found["relatedInformation"][0]["location"]["uri"]
    assert where == (folder / "opgaven/wonen.yaml").as_uri()
    assert "onbekende-verwijzing" not in {each["code"] for each in left}
    on_disk = (folder / "doelstellingen/meer.yaml").read_text(encoding="utf-8")
    assert on_disk == FILES["doelstellingen/meer.yaml"]


def test_the_manual_is_where_the_editor_was_told(folder: Path, editor: Conversation) -> None:
    """An organisation may point at its own copy of the pages."""
    options = {"handleiding": "https://intern.example.org/aanzien/"}
    editor.begin(folder, initializationOptions=options)
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\nopgave: wonne\n")

    page = "https://intern.example.org/aanzien/regels/basis.md#onbekende-verwijzing"
    assert finding(editor, uri)["codeDescription"]["href"] == page


@pytest.mark.parametrize(
    ("encodings", "character"), [(["utf-8"], 19), (["utf-32"], 16), (None, 17)]
)
def test_places_are_counted_as_the_editor_counts(
    folder: Path, editor: Conversation, encodings: list[str] | None, character: int
) -> None:
    """In UTF-16 unless it offers otherwise."""
    general = {"general": {"positionEncodings": encodings}} if encodings else {}
    said = editor.begin(folder, capabilities=general)
    text = "titel: M\ntoelichting: 😀 [[opgave:wonne]]\n"
    uri = opened(editor, folder / "opgaven/wonen.yaml", text)

    found = finding(editor, uri)

    assert said["capabilities"]["positionEncoding"] == (encodings or ["utf-16"])[0]
    assert found["range"]["start"] == {"line": 1, "character": character - 1}


def test_a_finding_moves_away_with_the_text_of_another_file(
    folder: Path, editor: Conversation
) -> None:
    """All open texts count, in any file; a file that is closed is read from disk again."""
    editor.begin(folder)
    goal = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\nopgave: nieuw\n")
    editor.diagnostics(goal, lambda d: any(e["code"] == "onbekende-verwijzing" for e in d))

    new = opened(editor, folder / "opgaven/nieuw.yaml", "titel: Nieuw\n")
    editor.diagnostics(goal, lambda d: all(e["code"] != "onbekende-verwijzing" for e in d))
    editor.notify("textDocument/didClose", textDocument={"uri": new})
    editor.diagnostics(goal, lambda d: any(e["code"] == "onbekende-verwijzing" for e in d))
    (folder / "opgaven/nieuw.yaml").write_text("titel: Nieuw\n", encoding="utf-8")
    editor.notify("workspace/didChangeWatchedFiles", changes=[{"uri": new, "type": 1}])
    editor.diagnostics(goal, lambda d: all(e["code"] != "onbekende-verwijzing" for e in d))
    (folder / "opgaven/nieuw.yaml").unlink()
    editor.notify("textDocument/didSave", textDocument={"uri": goal})
    found = editor.diagnostics(goal, lambda d: any(e["code"] == "onbekende-verwijzing" for e in d))

    assert found


def test_an_editor_is_asked_to_watch_the_disk(folder: Path, editor: Conversation) -> None:
    """Where it can."""
    editor.begin(folder, capabilities=ABLE)
    asked = editor.wait(lambda message: message.get("method") == "client/registerCapability")
    (registration,) = asked["params"]["registrations"]
    assert registration["method"] == "workspace/didChangeWatchedFiles"


def test_questions_about_a_place_are_answered(folder: Path, editor: Conversation) -> None:
    """Hover, definition, references, completion and symbols, in the terms of the protocol."""
    editor.begin(folder, capabilities=ABLE)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")
    other = (folder / "opgaven/wonen.yaml").as_uri()
    place = at(uri, 1, 10)

    hover = editor.ask("textDocument/hover", **place)
    there = editor.ask("textDocument/definition", **place)
    context = {"includeDeclaration": False}
    named = editor.ask("textDocument/references", **place, context=context)
    offered = editor.ask("textDocument/completion", **at(uri, 1, 8))
    symbols = editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    records = editor.ask("workspace/symbol", query="wonen")

    assert hover["contents"]["kind"] == "markdown"
    assert "Prettig 😀 wonen" in hover["contents"]["value"]
    assert there["uri"] == other
    assert [each["uri"] for each in named] == [uri]
    (item,) = offered["items"]
    assert item["label"] == "wonen"
    assert item["textEdit"]["range"]["start"] == {"line": 1, "character": 8}
    assert [each["name"] for each in symbols] == ["titel", "opgave"]
    assert records[0]["name"] == "wonen: Prettig 😀 wonen"
    assert records[0]["location"]["range"]["start"] == {"line": 0, "character": 0}


def test_where_nothing_stands_nothing_is_answered(folder: Path, editor: Conversation) -> None:
    """Nor about a file of nobody, whatever its name."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\n\n")
    other = opened(editor, folder.parent / "elders.md", "tekst")

    for each in (uri, other, "untitled:Untitled-1", "file://[", "file:///a%00b", "file:"):
        context = {"includeDeclaration": True}
        assert editor.ask("textDocument/hover", **at(each, 1, 0)) is None
        assert editor.ask("textDocument/definition", **at(each, 1, 0)) is None
        assert not editor.ask("textDocument/references", **at(each, 1, 0), context=context)
        assert editor.ask("textDocument/prepareRename", **at(each, 1, 0)) is None
    editor.notify("textDocument/didClose", textDocument={"uri": other})
    editor.notify("workspace/didChangeWatchedFiles", changes=[{"uri": other, "type": 1}])
    assert editor.ask("textDocument/hover", **at(other, 0, 0)) is None


def test_an_editor_without_markdown_gets_plain_text(folder: Path, editor: Conversation) -> None:
    """The same words, without signs."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")
    hover = editor.ask("textDocument/hover", **at(uri, 1, 10))
    assert hover["contents"] == {"kind": "plaintext", "value": "opgave:wonen: Prettig 😀 wonen"}


def test_an_id_is_renamed_by_the_editor(folder: Path, editor: Conversation) -> None:
    """The answer changes texts and then names of files; the server itself writes nothing."""
    editor.begin(folder, capabilities=ABLE)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")

    asked = editor.ask("textDocument/prepareRename", **at(uri, 1, 10))
    edit = editor.ask("textDocument/rename", **at(uri, 1, 10, newName="thuis"))
    refused = editor.ask("textDocument/rename", **at(uri, 1, 10, newName="Geen Id"))

    assert asked["placeholder"] == "wonen"
    goal, record, move = edit["documentChanges"]
    assert goal["textDocument"] == {"uri": uri, "version": 1}
    assert goal["edits"][0]["newText"] == "thuis"
    assert record["textDocument"]["version"] is None
    assert record["edits"][0]["newText"] == "\nvoorheen:\n  - wonen"
    assert move["kind"] == "rename"
    assert move["newUri"] == (folder / "opgaven/thuis.yaml").as_uri()
    assert refused["code"] == -32803
    assert "kleine letters" in refused["message"]
    assert not (folder / "opgaven/thuis.yaml").exists()


def test_an_editor_that_cannot_rename_files_is_told_so(folder: Path, editor: Conversation) -> None:
    """Half a rename would break every reference; a word without a file can be renamed."""
    editor.begin(folder)
    uri = opened(editor, folder / "doelstellingen/meer.yaml")
    words = opened(editor, folder / "aanzien.yaml")

    refused = editor.ask("textDocument/rename", **at(uri, 1, 10, newName="thuis"))
    edit = editor.ask("textDocument/rename", **at(words, 1, 25, newName="gegevens"))

    assert "kan geen bestanden hernoemen" in refused["message"]
    assert edit["documentChanges"][0]["edits"][0]["newText"] == "gegevens"


def test_references_follow_a_file_that_is_renamed(folder: Path, editor: Conversation) -> None:
    """The editor asks before it moves the file; about other files there is nothing to say."""
    editor.begin(folder)
    uri = (folder / "opgaven/wonen.yaml").as_uri()

    def moving(old: str, new: str) -> Any:  # noqa: ANN401 -- an edit or nothing
        return editor.ask("workspace/willRenameFiles", files=[{"oldUri": old, "newUri": new}])

    edit = moving(uri, (folder / "opgaven/thuis.yaml").as_uri())

    paths = [each["textDocument"]["uri"].rpartition("/")[2] for each in edit["documentChanges"]]
    assert paths == ["meer.yaml", "wonen.yaml"]
    assert moving(uri, (folder.parent / "elders.yaml").as_uri()) is None
    assert moving((folder.parent / "x.md").as_uri(), uri) is None
    assert moving(uri, "untitled:x") is None


def test_fixes_and_exceptions_are_offered(folder: Path, editor: Conversation) -> None:
    """A fix that takes the finding away, and an exception that asks for a reason."""
    editor.begin(folder, capabilities=ABLE)
    uri = opened(editor, folder / "doelstellingen/meer.yaml", "titel: M\nopgave: wonne\n")
    told = finding(editor, uri)

    fix, exception = editor.ask(
        "textDocument/codeAction",
        textDocument={"uri": uri},
        range=told["range"],
        context={"diagnostics": [told]},
    )

    assert (fix["title"], fix["isPreferred"]) == ("vervang wonne door wonen", True)
    assert fix["kind"] == "quickfix"
    assert fix["diagnostics"][0]["code"] == "onbekende-verwijzing"
    (edit,) = fix["edit"]["documentChanges"][0]["edits"]
    assert (edit["range"], edit["newText"]) == (told["range"], "wonen")
    (insert,) = exception["edit"]["documentChanges"][0]["edits"]
    assert insert["newText"].startswith("\nuitzonderingen:\n  - regel: onbekende-verwijzing\n")

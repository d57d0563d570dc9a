"""Folders: some are added to the window of an editor, and taken away again, while it is open."""

from pathlib import Path

import pytest
from support.conversation import FILES, Conversation, finding, opened

from aanzien_cli.language_server.folder import Folder
from aanzien_cli.language_server.judging import Judge

CHANGED = "workspace/didChangeWorkspaceFolders"


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a second folder, with a fault in it."""
    folder = tmp_path_factory.mktemp("ander")
    for path, text in FILES.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text.replace("opgave: wonen", "opgave: wonne"), encoding="utf-8")
    return folder


def event(*, added: tuple[Path, ...] = (), removed: tuple[Path, ...] = ()) -> dict[str, object]:
    """Give what an editor says of folders."""
    parts = {"added": added, "removed": removed}
    return {
        name: [{"uri": each.as_uri(), "name": each.name} for each in folders]
        for name, folders in parts.items()
    }


def test_a_folder_that_is_added_is_judged(folder: Path, other: Path, editor: Conversation) -> None:
    """Before any of its files is opened; a folder that is no repository says nothing."""
    editor.begin(folder)
    editor.notify(CHANGED, event=event(added=(other, folder.parent)))

    assert finding(editor, (other / "doelstellingen/meer.yaml").as_uri())["severity"] == 1


def test_of_a_folder_that_is_taken_away_nothing_is_left(
    folder: Path, other: Path, editor: Conversation
) -> None:
    """Its findings go; of the other folder all stays, and a folder may come back."""
    editor.begin(folder, other)
    uri = (other / "doelstellingen/meer.yaml").as_uri()
    finding(editor, uri)
    editor.notify(CHANGED, event=event(removed=(other,)))
    assert editor.diagnostics(uri, lambda found: not found) == []

    assert [each["location"]["uri"] for each in editor.ask("workspace/symbol", query="wonen")] == [
        (folder / "opgaven/wonen.yaml").as_uri()
    ]
    editor.notify(CHANGED, event=event(added=(other,)))
    assert finding(editor, uri)["severity"] == 1


def test_a_folder_with_an_open_file_stays(other: Path, editor: Conversation) -> None:
    """Somebody is still at work in it; so does one that lies in a folder that is open too."""
    editor.begin(other, other.parent)
    uri = opened(editor, other / "doelstellingen/meer.yaml")
    finding(editor, uri)

    editor.notify(CHANGED, event=event(removed=(other, other.parent)))
    assert editor.ask("workspace/symbol", query="wonen") != []
    editor.notify(CHANGED, event=event(added=(other.parent,)))
    editor.notify("textDocument/didClose", textDocument={"uri": uri})
    editor.notify(CHANGED, event=event(removed=(other,)))
    assert editor.ask("workspace/symbol", query="wonen") != []


def test_a_folder_may_go_before_it_is_judged(other: Path, editor: Conversation) -> None:
    """What was under way is told to nobody."""
    editor.begin(other)
    editor.notify(CHANGED, event=event(removed=(other,)))

    assert editor.ask("workspace/symbol", query="wonen") == []
    assert editor.later((other / "doelstellingen/meer.yaml").as_uri()) == []


def test_a_folder_that_was_never_judged_can_go(folder: Path) -> None:
    """Who waits for its judgement is let go, and knows nothing."""
    never = Folder(folder, Judge(folder))
    never.stop()

    assert never.ready.is_set()
    assert never.workspace is None

"""Writing: files of the user are written whole, or a sentence says why nothing was."""

import os
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.writing import write
from aanzien_cli.editing import lock

BUSY: Final = (
    "niets geschreven: een ander programma{who} schrijft in deze map; wacht tot het klaar is, of"
    " haal '.aanzien-lock' weg als het niet meer loopt"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a folder with one file."""
    (tmp_path / "wonen.yaml").write_bytes(b"titel: Wonen\n")
    return tmp_path


def test_files_are_changed_and_made(root: Path) -> None:
    """What was read is replaced, what was not there is made, and nothing else stays behind."""
    write(
        root,
        {"wonen.yaml": b"titel: Wonen\n"},
        {"wonen.yaml": b"titel: Huizen\n", "groen.yaml": b"titel: Groen\n"},
    )

    assert {path.name: path.read_bytes() for path in root.iterdir()} == {
        "wonen.yaml": b"titel: Huizen\n",
        "groen.yaml": b"titel: Groen\n",
    }


def test_without_new_text_nothing_is_asked_of_the_folder(tmp_path: Path) -> None:
    """Where nothing changes, the folder does not even have to be there."""
    write(tmp_path / "weg", {"wonen.yaml": b"titel: Wonen\n"}, {})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("old", [{"wonen.yaml": b"titel: Oud\n"}, {}], ids=["changed", "new"])
def test_what_changed_meanwhile_is_left_alone(root: Path, old: dict[str, bytes]) -> None:
    """Who edited a file in the meantime keeps it, and the other files stay as they were too."""
    with pytest.raises(MisuseError) as refused:
        write(root, old, {"groen.yaml": b"titel: Groen\n", "wonen.yaml": b"titel: Huizen\n"})

    told = "niets geschreven: 'wonen.yaml': dit bestand is intussen gewijzigd"
    assert str(refused.value) == told
    assert [path.name for path in root.iterdir()] == ["wonen.yaml"]
    assert (root / "wonen.yaml").read_bytes() == b"titel: Wonen\n"


@pytest.mark.skipif(os.name != "posix", reason="dit systeem kent zulke namen niet")
def test_a_name_is_told_so_that_it_can_be_seen(root: Path) -> None:
    """A code for a terminal in the name of a file is written out."""
    (root / "rood\x1b[31m.yaml").mkdir()
    with pytest.raises(MisuseError) as refused:
        write(root, {}, {"rood\x1b[31m.yaml": b"x"})

    told = "niets geschreven: 'rood\\u001b[31m.yaml': dat is geen gewoon bestand"
    assert str(refused.value) == told


@pytest.mark.parametrize(
    ("held", "who"),
    [(f"{os.getpid()}\n", f" (proces {os.getpid()})"), ("", "")],
    ids=["named", "nameless"],
)
def test_another_writer_is_told_of(
    root: Path, monkeypatch: pytest.MonkeyPatch, held: str, who: str
) -> None:
    """Whoever writes first goes on; the sentence says who that is, and what can be done."""
    monkeypatch.setattr(lock, "PATIENCE", -1.0)
    (root / lock.LOCK).write_text(held, encoding="ascii")
    with pytest.raises(MisuseError) as refused:
        write(root, {"wonen.yaml": b"titel: Wonen\n"}, {"wonen.yaml": b"titel: Huizen\n"})

    assert str(refused.value) == BUSY.format(who=who)
    assert (root / "wonen.yaml").read_bytes() == b"titel: Wonen\n"

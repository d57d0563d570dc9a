"""Ahead: a folder is read while the rest still loads, and it shows nowhere."""

import marshal
import os
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest
from support.twins import children, made_by, on_linux

from aanzien_cli.loading import ahead
from aanzien_cli.loading.file_data import unpack
from aanzien_cli.loading.folder import read_folder
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.use import records_in

pytestmark = on_linux
FILES = {
    **{f"opgaven/o{number}.yaml": f"titel: T{number}\n" for number in range(60)},
    "opgaven/kapot.yaml": "titel: [",
    "opgaven/tekst.md": "---\ntitel: A\n---\nmevrouw Jansen\n",
    "metingen/x.csv": "periode;waarde\n2024;1\n",
    "elders/y.yaml": "titel: B\n",
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder that is worth a copy, on a machine with two processors."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "opgaven" / "weg.yaml").symlink_to(tmp_path)
    monkeypatch.setattr(ahead, "_WORTH_IT", len(FILES))
    monkeypatch.setattr(ahead, "_CHUNK", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return tmp_path


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Hold every test to ending what it began."""
    before = children()
    yield
    assert children() == before


def test_what_was_read_ahead_is_what_would_be_read(root: Path) -> None:
    """The same files, with the same problems, and each says the same."""
    files = list(read_folder(root))
    records = records_in(files)
    with ahead.reading_ahead(root):
        begun = ahead.taken(root)
        assert begun is not None
        assert begun[0] == files
        assert list(begun[1](records)) == [read_file(*record) for record in records]


def test_a_folder_is_given_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks again gets what is there by then; another way to write the path is the same."""
    monkeypatch.chdir(root / "opgaven")
    with ahead.reading_ahead(Path("..")):
        assert ahead.taken(root / "opgaven") is None
        assert ahead.taken(root) is not None
        assert ahead.taken(root) is None
    assert ahead.taken(root) is None


def test_where_no_copy_can_be_made_nothing_is_begun(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A system that refuses one leaves the folder to who asks for it."""

    def refused() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refused)
    with ahead.reading_ahead(root):
        assert ahead.taken(root) is None


def test_what_nobody_asks_for_is_let_go(root: Path) -> None:
    """A command that stops before it reads, for a wrong option, leaves no copy behind."""
    with pytest.raises(ZeroDivisionError), ahead.reading_ahead(root):
        raise ZeroDivisionError
    assert ahead.taken(root) is None


@pytest.mark.parametrize("processors", [1, 2])
def test_not_every_folder_is_worth_it(
    root: Path, processors: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A small folder, one that is not there, and a machine with one processor begin nothing."""
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    for folder in (root / "opgaven", root / "weg", *[root][: 2 - processors]):
        with ahead.reading_ahead(folder):
            assert ahead.taken(folder) is None


@pytest.mark.parametrize("ends", ["files", "said"])
def test_a_copy_that_is_ended_costs_nothing(
    root: Path, ends: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it ends before it gave the files they are read anew, and later what they say is."""
    files = list(read_folder(root))
    records = records_in(files)
    broken = {"files": "read_folder", "said": "report"}[ends]
    with ExitStack() as stack:
        with monkeypatch.context() as patched:
            patched.setattr(ahead, broken, None)
            stack.enter_context(ahead.reading_ahead(root))
        begun = ahead.taken(root)
        if ends == "files":
            assert begun is None
        else:
            assert begun is not None
            assert list(begun[1](records)) == [read_file(*record) for record in records]


def test_the_copy_gives_files_and_then_what_they_say(root: Path) -> None:
    """All files come first, so that whoever needs them need not wait; turns are dealt by then."""
    files = list(read_folder(root))
    pieces = made_by(partial(ahead.read, str(root)))
    end = pieces.index(b"")

    assert [SourceFile(*each) for piece in pieces[:end] for each in marshal.loads(piece)] == files  # noqa: S302 -- our own
    said = [each for piece in pieces[end + 1 :] for each in unpack(piece[2:])]
    assert said == [read_file(*record) for record in records_in(files)]

"""Folder: one repository that an editor is at work in: what is open, and what was found last."""

import asyncio
from pathlib import Path
from typing import NamedTuple

from pygls import uris

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.language_server.judging import Judge
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.use import ORGANISATION_FILE, Use


class Buffer(NamedTuple):
    """A text that is open in the editor, with the name and the version that the editor gave it."""

    uri: str
    version: int | None
    content: bytes


class Folder:
    """A repository and its open texts; `age` goes up with each change of those."""

    def __init__(self, root: Path, judge: Judge) -> None:
        """Take the folder in which aanzien.yaml stands, and who judges it."""
        self.root = root
        self.judge = judge
        self.buffers: dict[str, Buffer] = {}
        self.age = 0
        self.ready = asyncio.Event()
        self.told: frozenset[str] = frozenset()
        self.judging: asyncio.Task[None] | None = None
        self._workspace: Workspace | None = None
        self._inspection: Inspection | None = None

    @property
    def unsaved(self) -> dict[str, bytes]:
        """The bytes of what is open, by path."""
        return {path: buffer.content for path, buffer in self.buffers.items()}

    @property
    def workspace(self) -> Workspace | None:
        """The last judgement with the texts of now, or None as long as there is no judgement."""
        if self._workspace is None and self._inspection is not None:
            self._workspace = Workspace(self._inspection, self.unsaved)
        return self._workspace

    def take(self, inspection: Inspection) -> Workspace:
        """Keep a judgement, and let those who wait for the first one go on."""
        self._inspection = inspection
        self._workspace = Workspace(inspection, self.unsaved)
        self.ready.set()
        return self._workspace

    def put(self, path: str, buffer: Buffer | None) -> None:
        """Note that a text was opened or changed, or, with None, that it was closed."""
        if buffer is None:
            self.buffers.pop(path, None)
        else:
            self.buffers[path] = buffer
        self.touch()

    def touch(self) -> None:
        """Note that something has changed, here or on disk."""
        self.age += 1
        self._workspace = None

    def stop(self) -> None:
        """Judge no more: what is under way is told to nobody."""
        if self.judging:
            self.judging.cancel()
        self.touch()
        self.ready.set()

    def uri(self, path: str) -> str:
        """Give the name of a file as the editor knows it."""
        if path in self.buffers:
            return self.buffers[path].uri
        return str(uris.from_fs_path(str(self.root / path)))


def file_of(uri: str) -> Path | None:
    """Give the file that a URI names, or None where it names something else."""
    try:
        name = uris.to_fs_path(uri)
    except ValueError:
        return None
    return Path(name) if name and "\0" not in name else None


def root_of(file: Path, opened: list[Path]) -> Path | None:
    """Give the repository that a file belongs to: the nearest folder above it with aanzien.yaml.

    Without any, a folder that the editor has opened, when the file stands there as a record would.
    """
    for folder in file.parents:
        if file == folder / ORGANISATION_FILE or is_repository(folder):
            return folder
    return next((each for each in opened if _is_record_of(each, file)), None)


def is_repository(folder: Path) -> bool:
    """Whether the file of an organisation stands in a folder."""
    try:
        return (folder / ORGANISATION_FILE).is_file()
    except OSError:
        return False


def _is_record_of(root: Path, file: Path) -> bool:
    path = path_in(root, file)
    return path is not None and place(path).use is Use.RECORD


def path_in(root: Path, file: Path) -> str | None:
    """Give the path of a file in a repository, with `/`, or None where it lies elsewhere."""
    return file.relative_to(root).as_posix() if file.is_relative_to(root) else None

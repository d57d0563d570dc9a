"""New files: put files in a folder that has none of them yet."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath


class InTheWayError(Exception):
    """Something stands where new files would come; `paths` names it, relative and in order."""

    def __init__(self, paths: Sequence[str]) -> None:
        """Remember what is in the way."""
        super().__init__(", ".join(paths))
        self.paths = paths


def write_new(root: Path, files: Mapping[str, str]) -> None:
    """Write the files below `root`, which is made when it is not there.

    Raises InTheWayError, with nothing written, when one of them is there already, or when a file
    stands where a folder has to come. Where writing fails, what was written is taken away again;
    OSError then names the file.
    """
    in_the_way = {path for path in files if _taken(root / path)} | _no_folders(root, files)
    if in_the_way:
        raise InTheWayError(sorted(in_the_way))
    made: list[Path] = []
    try:
        for path, text in files.items():
            _write(root / path, text, made)
    except BaseException:
        _remove(made)
        raise


def _write(target: Path, text: str, made: list[Path]) -> None:
    """Write one file, and remember what was made for it; an error names the file."""
    folders = [folder for folder in (target.parent, *target.parent.parents) if not folder.exists()]
    for folder in reversed(folders):
        folder.mkdir()
        made.append(folder)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            made.append(target)
            file.write(text)
    except OSError as error:
        raise OSError(error.errno, error.strerror, target.as_posix()) from error


def _remove(made: list[Path]) -> None:
    """Take away what was made, the last first, so that the same command can be given again."""
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _no_folders(root: Path, files: Mapping[str, str]) -> set[str]:
    """Give what is no folder, but should be one for these files to stand in."""
    folders = {folder for path in files for folder in PurePosixPath(path).parents}
    taken = {folder for folder in folders if _taken(root / folder)}
    return {folder.as_posix() for folder in taken if not (root / folder).is_dir()}


def _taken(path: Path) -> bool:
    """Whether something stands at a path, be it a link to nowhere."""
    return path.exists() or path.is_symlink()

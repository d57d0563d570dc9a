"""New files: put files in a folder that has none of them yet."""

from collections.abc import Mapping, Sequence
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
    stands where a folder has to come; and OSError.
    """
    in_the_way = {path for path in files if _taken(root / path)} | _no_folders(root, files)
    if in_the_way:
        raise InTheWayError(sorted(in_the_way))
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _no_folders(root: Path, files: Mapping[str, str]) -> set[str]:
    """Give what is no folder, but should be one for these files to stand in."""
    folders = {folder for path in files for folder in PurePosixPath(path).parents}
    taken = {folder for folder in folders if _taken(root / folder)}
    return {folder.as_posix() for folder in taken if not (root / folder).is_dir()}


def _taken(path: Path) -> bool:
    """Whether something stands at a path, be it a link to nowhere."""
    return path.exists() or path.is_symlink()

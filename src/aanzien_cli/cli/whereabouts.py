"""Whereabouts: sentences for who points at a folder with nothing in it, or at no folder."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from aanzien_cli.domain.findings.finding import Finding

_ORGANISATION: Final = "aanzien.yaml"
_MOST: Final = 1_000
_SHOWN: Final = 3


def require_folder(root: Path) -> None:
    """Raise MisuseError unless there is a folder at `root`."""
    if root.is_dir():
        return
    name = root.as_posix()
    if root.exists():
        above = next(_repositories_above(root), None)
        hint = f"bedoelt u '{above}'?" if above else "noem de map waarin aanzien.yaml staat"
        raise MisuseError(f"'{name}' is een bestand en geen map: {hint}")
    raise MisuseError(f"de map '{name}' bestaat niet{_lookalike(root)}")


def nothing_here(root: Path, at: str, findings: Sequence[Finding]) -> str:
    """Say that nothing was found to check, what was looked for, and where it may be."""
    from aanzien_cli.domain.kinds import BY_FOLDER

    folders = ", ".join(f"{folder}/" for folder in BY_FOLDER)
    when = f" op {at}" if at else ""
    sought = f"aanzien zoekt {_ORGANISATION}, en *.yaml en *.md (in metingen/ *.csv) in {folders}"
    near = next(chain(_repositories_near(root), _misplaced(root, findings)), None)
    hint = f"bedoelt u '{near}'?" if near else _seen(findings)
    return f"niets gevonden om te controleren in '{root.as_posix()}'{when}: {sought}\n{hint}"


def _misplaced(root: Path, findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the folders, further down, that hold the file of an organisation."""
    for finding in findings:
        folder, _, name = finding.path.rpartition("/")
        if name == _ORGANISATION and folder:
            yield (root / folder).as_posix()


def _seen(findings: Sequence[Finding]) -> str:
    lines = [f"{finding.path}: {finding.message}" for finding in findings[:_SHOWN]]
    return "\n".join(lines) or "begin een nieuwe map met: aanzien init"


def _repositories_near(root: Path) -> Iterator[str]:
    yield from _repositories_above(root)
    try:
        below = sorted(each for each, _ in zip(root.iterdir(), range(_MOST), strict=False))
    except OSError:
        return
    yield from (each.as_posix() for each in below if (each / _ORGANISATION).is_file())


def _repositories_above(path: Path) -> Iterator[str]:
    try:
        above = path.absolute().parents
    except OSError:  # the current folder itself was removed
        return
    for folder in above:
        if (folder / _ORGANISATION).is_file():
            yield folder.as_posix()


def _lookalike(root: Path) -> str:
    from aanzien_cli.domain.words.closest import suggestion

    folder = root.parent
    names = [each.name for each in folder.iterdir() if each.is_dir()] if folder.is_dir() else []
    hint = suggestion(root.name, names)
    return f": {hint}" if hint else ""

"""Output: text to standard output, or to a file as a whole or not at all."""

import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from aanzien_cli.cli import streams
from aanzien_cli.cli.misuse import MisuseError


def publish(text: str, target: Path | None) -> None:
    """Write text to `target`, or to standard output. Raises OSError and MisuseError."""
    if target is None:
        streams.write(text)
    else:
        publish_all({target: text.encode("utf-8", "backslashreplace")})


def publish_all(contents: Mapping[Path, bytes]) -> None:
    """Write files so that no reader ever sees half of one, and none where one cannot be written.

    Raises OSError and MisuseError.
    """
    for target in contents:
        _check(target)
    fresh: dict[Path, Path] = {}
    try:
        for target, content in contents.items():
            fresh[target] = _beside(target)
            with _naming(target):
                _write_new(fresh[target], content)
        for target, path in fresh.items():
            with _naming(target):
                _take_over(path, target)
    finally:
        for path in fresh.values():
            with suppress(OSError):
                path.unlink()


def _check(target: Path) -> None:
    """Refuse what would write somewhere else than the user thinks, or harm the history."""
    name = target.as_posix()
    if target.is_symlink():
        raise MisuseError(f"kan niet schrijven '{name}': dat is een koppeling naar iets anders")
    if target.exists() and not target.is_file():
        raise MisuseError(f"kan niet schrijven '{name}': dat is geen gewoon bestand")
    if ".git" in {part.lower() for part in target.resolve().parts}:
        raise MisuseError(f"kan niet schrijven '{name}': in .git schrijft alleen git zelf")
    if target.suffix in _AS_RECORDS and target.exists() and _is_record(target.resolve()):
        raise MisuseError(f"kan niet schrijven '{name}': daar staat een record; kies iets anders")


_AS_RECORDS: Final = frozenset({".yaml", ".yml", ".md", ".csv"})
"""What records end in; an output that somebody keeps may end in the last two as well."""
_REPORTS: Final = "rapport"


def _is_record(path: Path) -> bool:
    """Whether a file that is there is read as a record; a report may stand among reports."""
    from aanzien_cli.loading.use import ORGANISATION_FILE, Use, named

    if path.name == ORGANISATION_FILE:
        return True
    found = named(f"{path.parent.name}/{path.name}")
    is_ours = path.suffix.startswith(".y") or (path.parent.parent / ORGANISATION_FILE).exists()
    return is_ours and found.use is Use.RECORD and found.kind != _REPORTS


def _beside(target: Path) -> Path:
    return target.with_name(f".aanzien-{os.urandom(8).hex()}.tmp")


@contextmanager
def _naming(target: Path) -> Iterator[None]:
    """Let an error name the file that was to be written."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, target.as_posix()) from error


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _take_over(path: Path, target: Path) -> None:
    if target.exists():
        path.chmod(stat.S_IMODE(target.stat().st_mode))
    path.replace(target)

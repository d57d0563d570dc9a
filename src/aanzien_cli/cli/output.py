"""Output: text to standard output, or to a file as a whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from aanzien_cli.cli import streams
from aanzien_cli.cli.misuse import MisuseError


def publish(text: str, target: Path | None) -> None:
    """Write text to `target`, or to standard output. Raises OSError and MisuseError."""
    if target is None:
        streams.write(text)
    else:
        _check(target)
        _replace(target, text.encode("utf-8", "backslashreplace"))


def _check(target: Path) -> None:
    """Refuse what would write somewhere else than the user thinks, or harm the history."""
    name = target.as_posix()
    if target.is_symlink():
        raise MisuseError(f"kan niet schrijven '{name}': dat is een koppeling naar iets anders")
    if target.exists() and not target.is_file():
        raise MisuseError(f"kan niet schrijven '{name}': dat is geen gewoon bestand")
    if ".git" in {part.lower() for part in target.resolve().parts}:
        raise MisuseError(f"kan niet schrijven '{name}': in .git schrijft alleen git zelf")


def _replace(target: Path, content: bytes) -> None:
    """Put a new file in the place of the old one, so that no reader ever sees half of it."""
    fresh = target.with_name(f".aanzien-{os.urandom(8).hex()}.tmp")
    try:
        _write_new(fresh, content)
        if target.exists():
            fresh.chmod(stat.S_IMODE(target.stat().st_mode))
        fresh.replace(target)
    except OSError as error:
        raise OSError(error.errno, error.strerror, target.as_posix()) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())

"""Own templates: what an organisation put in `sjablonen/`, read with care and never run here."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from aanzien_cli.loading.names import file_faults
from aanzien_cli.loading.past.revision import read_revision

FOLDER: Final = "sjablonen"
SUFFIX: Final = ".md.j2"
MOST_FILES: Final = 50
MOST_BYTES: Final = 256 * 1024
_LINKED: Final = f"'{FOLDER}' is een koppeling naar iets anders"


class UnusableTemplateError(Exception):
    """A template cannot be read; the text is a Dutch sentence."""


def own_templates(root: Path, commit: str = "") -> Mapping[str, bytes]:
    """Give the templates of an organisation by path, none where there is no such folder.

    They are those on disk, or those of a commit that comes from `resolve`. A link is refused, for
    it may lead anywhere. Raises UnusableTemplateError, OSError and GitError.
    """
    found = dict(_committed(root, commit) if commit else _on_disk(root / FOLDER))
    if len(found) > MOST_FILES:
        raise UnusableTemplateError(f"in '{FOLDER}' staan meer dan {MOST_FILES} sjablonen")
    for fault in file_faults(found):
        raise UnusableTemplateError(f"'{fault.path}': {fault.message}; {fault.fix}")
    return found


def is_template(path: str) -> bool:
    """Whether a template is read from this path, relative and with `/`."""
    folder, _, name = path.partition("/")
    return folder == FOLDER and "/" not in name and name.endswith(SUFFIX)


def overlooked(root: Path, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the path of a file that seems meant as one of `names`, and that name: it is not read.

    Raises OSError.
    """
    folder = root / FOLDER
    found = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    for own in sorted(found):
        meant = own.partition(".")[0].casefold() + SUFFIX
        if meant in names and meant not in found:
            yield f"{FOLDER}/{own}", meant


def by_name(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give the text of templates, by the name that others include them by.

    Raises UnusableTemplateError for what is no text.
    """
    return {path.rpartition("/")[2]: _text(path, content) for path, content in files.items()}


def _on_disk(folder: Path) -> Iterator[tuple[str, bytes]]:
    if folder.is_symlink():
        raise UnusableTemplateError(_LINKED)
    if not folder.is_dir():
        return
    with _opened(FOLDER):
        paths = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    for path in paths:
        name = f"{FOLDER}/{path.name}"
        with _opened(name):
            if path.is_symlink() or not path.is_file():
                raise UnusableTemplateError(_no_file(name))
            with path.open("rb") as file:
                content = file.read(MOST_BYTES + 1)
        yield name, _bounded(name, content)


@contextmanager
def _opened(name: str) -> Iterator[None]:
    """Say which file or folder it was that could not be opened."""
    try:
        yield
    except OSError as error:
        raise UnusableTemplateError(f"'{name}' kan niet worden geopend") from error


def _committed(root: Path, commit: str) -> Iterator[tuple[str, bytes]]:
    for file in read_revision(root, commit, lambda path: path == FOLDER or is_template(path)):
        if file.path == FOLDER:
            raise UnusableTemplateError(_LINKED)
        if file.content is None and file.problem != "too-large":
            raise UnusableTemplateError(_no_file(file.path))
        yield file.path, _bounded(file.path, file.content)


def _no_file(name: str) -> str:
    return f"'{name}' is geen gewoon bestand"


def _bounded(name: str, content: bytes | None) -> bytes:
    if content is None or len(content) > MOST_BYTES:
        raise UnusableTemplateError(f"'{name}' is groter dan {MOST_BYTES // 1024} kB")
    return content


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UnusableTemplateError(f"'{name}' is geen UTF-8: bewaar het als UTF-8") from error

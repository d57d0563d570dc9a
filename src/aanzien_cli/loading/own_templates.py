"""Own templates: what an organisation put in `sjablonen/`, read with care and never run here."""

from pathlib import Path
from typing import Final

FOLDER: Final = "sjablonen"
SUFFIX: Final = ".md.j2"
MOST_FILES: Final = 50
MOST_BYTES: Final = 256 * 1024


class UnusableTemplateError(Exception):
    """A template cannot be read; the text is a Dutch sentence."""


def own_templates(root: Path) -> dict[str, str]:
    """Give the templates of an organisation by name, none where there is no such folder.

    A link is refused, for it may lead anywhere. Raises UnusableTemplateError and OSError.
    """
    folder = root / FOLDER
    if folder.is_symlink():
        raise UnusableTemplateError(f"'{FOLDER}' is een koppeling naar iets anders")
    if not folder.is_dir():
        return {}
    paths = sorted(path for path in folder.iterdir() if path.name.endswith(SUFFIX))
    if len(paths) > MOST_FILES:
        raise UnusableTemplateError(f"in '{FOLDER}' staan meer dan {MOST_FILES} sjablonen")
    return {path.name: _text(path) for path in paths}


def _text(path: Path) -> str:
    name = f"{FOLDER}/{path.name}"
    if path.is_symlink() or not path.is_file():
        raise UnusableTemplateError(f"'{name}' is geen gewoon bestand")
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise UnusableTemplateError(f"'{name}' is groter dan {MOST_BYTES // 1024} kB")
    try:
        return content.decode().replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise UnusableTemplateError(f"'{name}' is geen UTF-8: bewaar het als UTF-8") from error

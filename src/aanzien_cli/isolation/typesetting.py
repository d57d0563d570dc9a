"""Typesetting: a page as PDF for people who read with their ears too, and for the archive."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from aanzien_cli.isolation.child import ask
from aanzien_cli.reporting.render.style import Style
from aanzien_cli.reporting.render.typeset import LOGO

_LATE: Final = (
    "het maken van de PDF duurde te lang of vroeg te veel geheugen, en is gestopt; maak het"
    " verslag korter, of kies --format html"
)

_USUAL: Final = Style()


def typeset(
    page: Mapping[str, Any], charts: Mapping[str, str], timestamp: int, style: Style = _USUAL
) -> bytes:
    """Give the PDF of a page: tagged (PDF/UA-1), lasting (PDF/A-2a), and each time the same.

    `charts`, and the logo and fonts of `style`, are written beside the page, in a new folder that
    holds nothing else. `timestamp` is what the file says about when it was made. Raises
    IsolationError.
    """
    with TemporaryDirectory(prefix="aanzien-") as name:
        folder = Path(name)
        for number, svg in enumerate(charts.values()):
            (folder / f"{number}.svg").write_text(svg, encoding="utf-8", newline="\n")
        _write(folder, style)
        places = {chart: f"{number}.svg" for number, chart in enumerate(charts)}
        question = {
            "page": {**page, "charts": places},
            "letters": [*style.letters],
            "timestamp": timestamp,
        }
        return ask("aanzien_cli.isolation.typst_child", question, folder, late=_LATE)


def _write(folder: Path, style: Style) -> None:
    """Write the logo, and each font in a folder of its own: only typst knows what it is called."""
    if style.logo:
        (folder / f"{LOGO}{style.logo.suffix}").write_bytes(style.logo.content)
    for role, letters in style.letters.items():
        place = folder / role
        place.mkdir()
        (place / f"{role}{letters.suffix}").write_bytes(letters.content)

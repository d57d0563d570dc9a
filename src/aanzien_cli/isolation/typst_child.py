"""Typst child: reads a page as JSON, and writes it as PDF; runs in a process of its own."""

import gc
import json
import sys
from pathlib import Path
from typing import Any, Final, Literal

import typst

_HERE: Final = Path(__file__).parent
_Standard = Literal["ua-1", "a-2a"]
_STANDARDS: Final[list[_Standard]] = ["ua-1", "a-2a"]


class RefusedError(Exception):
    """Typst did not make the page; the text is a Dutch sentence."""


def compiled(question: dict[str, Any], folder: Path) -> bytes:
    """Typeset a page in a folder that holds its pictures. Raises RefusedError."""
    source = folder / "page.typ"
    roles = question.get("letters", ())
    page = {**question["page"], "letters": {role: _family(folder / role) for role in roles}}
    source.write_bytes((_HERE / "page.typ").read_bytes())
    try:
        pdf, warnings = typst.compile_with_warnings(
            str(source),
            root=str(folder),
            font_paths=[str(_HERE / "fonts"), *(str(folder / role) for role in roles)],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(page)},
            pdf_standards=[*_STANDARDS],
            timestamp=question["timestamp"],
        )
    except typst.TypstError as error:
        raise RefusedError(_sentence(error.message)) from error
    if warnings:
        raise RefusedError(_sentence(warnings[0].message))
    return bytes(pdf)


def _family(folder: Path) -> str:
    """Give what the one font in a folder is called. Raises RefusedError where it is no font."""
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )
    for name in fonts.families():
        return name
    which = f"huisstijl.lettertype.{folder.name}"
    raise RefusedError(f"de PDF kan niet worden gemaakt: de letter bij '{which}' is niet te lezen")


def _sentence(message: str) -> str:
    """Say what Typst found, in the words of somebody who wrote a report."""
    for sign, sentence in _MEANINGS.items():
        if sign in message:
            return f"de PDF kan niet worden gemaakt: {sentence}"
    return f"de PDF kan niet worden gemaakt; Typst zegt: {message}"


_MEANINGS: Final = {
    "could not be displayed with": "een teken staat niet in het lettertype",
    "unknown font family": "het lettertype is er niet",
    "missing alt text": "een grafiek heeft geen beschrijving",
    "missing document title": "het verslag heeft geen titel",
    "skipped": "een kop slaat een niveau over",
    "label": "een verwijzing binnen het verslag wijst nergens naar",
    "failed to load file": "een grafiek ontbreekt",
    "failed to parse SVG": "een grafiek of het logo kan niet worden gelezen",
    "failed to decode image": "het logo kan niet worden gelezen",
}


def main() -> int:
    """Answer one question from standard input."""
    gc.disable()  # this process makes one page, and ends
    question = json.load(sys.stdin)
    try:
        pdf = compiled(question, Path.cwd())
    except RefusedError as error:
        sys.stderr.write(json.dumps({"sentence": str(error)}) + "\n")
        return 1
    sys.stdout.buffer.write(pdf)
    return 0

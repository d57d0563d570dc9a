"""Front matter: a Markdown file as YAML between two lines of `---`, and the text below it."""

import re
from typing import Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import BOM

_OPENING: Final = re.compile(rb"---[ \t]*(\r\n|\n|\r|$)")
_CLOSING: Final = re.compile(rb"^---[ \t]*\r?$", re.MULTILINE)


def split(content: bytes) -> tuple[bytes, bytes]:
    """Give the front matter and the body.

    The front matter keeps its opening line, so that its lines count as in the file.

    Raises RefusalError where a file has no front matter, or where it does not end.
    """
    content = content.removeprefix(BOM)
    opening = _OPENING.match(content)
    if not opening:
        raise RefusalError(
            Span(),
            "dit Markdown-bestand begint niet met een blok velden",
            "zet boven aan het bestand de velden tussen twee regels '---'",
        )
    closing = _CLOSING.search(content, opening.end())
    if not closing:
        raise RefusalError(
            Span(1, 1, 1, 4),
            "het blok velden dat hier begint, wordt niet afgesloten",
            "zet onder de velden een regel '---'",
        )
    return content[: closing.start()], content[closing.end() :]


def has_front_matter(content: bytes) -> bool:
    """Whether a Markdown file starts with a line of `---`."""
    return bool(_OPENING.match(content.removeprefix(BOM)))


def body_start(content: bytes) -> int:
    """Give the line, from 1, on which the front matter ends and the body begins."""
    front, _ = split(content)
    return front.count(b"\n") + 1

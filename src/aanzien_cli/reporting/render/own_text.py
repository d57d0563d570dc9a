"""Own text: what a template of somebody else gave, held against what a report may hold."""

from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.render.refusal import PageError


def without_html(markdown: str) -> str:
    """Give a text back that is Markdown alone.

    In our own pages HTML would be shown as text, but where the Markdown itself is read it would be
    obeyed, and with it whatever stands in between. Raises PageError, with a Dutch sentence.
    """
    reader = MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").use(footnote_plugin)
    found = next(_html(reader.parse(markdown)), None)
    if found is None:
        return markdown
    start = visible(found.content.strip().partition("\n")[0])
    raise PageError(f"een sjabloon schrijft HTML: '{start}'; een verslag is Markdown zonder HTML")


def _html(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.type in ("html_block", "html_inline"):
            yield token
        yield from _html(token.children or ())

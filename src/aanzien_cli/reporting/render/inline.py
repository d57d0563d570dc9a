"""Inline: the words of a block as nodes: text, emphasis, code, links, notes and pictures."""

import re
from collections.abc import Iterable
from typing import Any, Final

from markdown_it.token import Token

from aanzien_cli.reporting.render.refusal import PageError

Node = dict[str, Any]
"""A piece of a page: `t` says what it is, `c` holds what is in it."""

_GLUE: Final = "\u200b"
"""Keeps a forge from reading a name as a mention; it says nothing."""
_APART: Final = re.compile(r"(?<=\d) (?=%)|(?<=[≥≤±€]) (?=\d)")
"""A blank within an amount: there a line does not end."""
_LINK: Final = re.compile(r"(?:https?://|mailto:|#)", re.IGNORECASE)
_WORDS: Final = {"text": "text", "softbreak": "text", "code_inline": "code"}
_SPANS: Final = frozenset({"em", "link", "strong"})


def inline(token: Token) -> list[Node]:
    """Give the words of a block. Raises PageError for a link that leads astray."""
    root: list[Node] = []
    stack = [root]
    for each in token.children or ():
        kind = each.type.removesuffix("_open")
        if each.type.endswith("_close"):
            stack.pop()
        elif each.type.endswith("_open") and kind in _SPANS:
            node: Node = {"t": kind, "c": []}
            if kind == "link":
                node["href"] = _href(str(each.attrs["href"]))
            stack[-1].append(node)
            stack.append(node["c"])
        else:
            stack[-1].append(_leaf(each))
    return root


def text_of(nodes: Iterable[Node]) -> str:
    """Give the words alone."""
    return "".join(str(each.get("v", "")) + text_of(each.get("c", ())) for each in nodes)


def _leaf(token: Token) -> Node:
    if token.type in _WORDS:
        said = " " if token.type == "softbreak" else token.content.replace(_GLUE, "")
        kept = _APART.sub("\u00a0", said) if _WORDS[token.type] == "text" else said
        return {"t": _WORDS[token.type], "v": kept}
    if token.type == "hardbreak":
        return {"t": "br"}
    if token.type == "footnote_ref":
        return {"t": "note", "id": token.meta["id"], "again": token.meta["subId"]}
    return _image(token)


def _image(token: Token) -> Node:
    alt = "".join(each.content for each in token.children or ()).replace(_GLUE, "")
    title = str(token.attrs.get("title", "")).replace(_GLUE, "")
    return {"t": "image", "src": str(token.attrs["src"]), "alt": alt, "title": title}


def _href(address: str) -> str:
    if _LINK.match(address):
        return address
    raise PageError(f"de link '{address}' kan niet: een link begint met https://, mailto: of #")

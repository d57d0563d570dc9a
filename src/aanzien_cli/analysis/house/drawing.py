"""Drawing: the parts of a picture while they go by, each held against what a drawing needs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

_SVG: Final = "http://www.w3.org/2000/svg"
_LINKS: Final = frozenset({"href", "http://www.w3.org/1999/xlink href"})
_BASE: Final = "http://www.w3.org/XML/1998/namespace base"
_SHAPES: Final = frozenset(
    {"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "symbol", "use"}
)
_HELP: Final = frozenset(
    {"clipPath", "defs", "desc", "linearGradient", "mask", "metadata", "radialGradient", "stop"}
)
_DRAWING: Final = _SHAPES | _HELP | {"style", "svg", "title"}
_LETTERS: Final = frozenset({"text", "tspan", "textPath"})
_INERT: Final = (
    "http://sodipodi.sourceforge.net/",
    "http://www.inkscape.org/",
    "http://creativecommons.org/ns#",
    "http://purl.org/dc/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
)
"""What drawing programs note for themselves; it is never drawn."""
MOST_PARTS: Final = 20_000
"""Parts that are drawn, with those that a reference draws again."""
MOST_DEEP: Final = 50
_ADDRESS: Final = re.compile(r"url\(\s*['\"]?([^)'\"]*)", re.IGNORECASE)
_ORDER: Final = re.compile(r"[@\\]|//|data:|javascript:|expression\(", re.IGNORECASE)


class HarmfulError(Exception):
    """The picture can do more than draw; the text is a Dutch sentence."""


@dataclass
class _Part:
    """An element: what it is called, how many it holds with itself, and what it refers to."""

    id: str
    size: int = 1
    refers: list[str] = field(default_factory=list)
    rules: list[str] | None = None


@dataclass
class Reading:
    """What is open, and what was met; each step raises HarmfulError for what only seems to draw."""

    open: list[_Part] = field(default_factory=list)
    named: dict[str, _Part] = field(default_factory=dict)
    whole: _Part = field(default_factory=lambda: _Part("", 0))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Judge an element and its attributes."""
        if not self.open and name != f"{_SVG} svg":
            raise HarmfulError("dit is geen SVG: het begint niet met <svg> van www.w3.org")
        if len(self.open) >= MOST_DEEP:
            raise HarmfulError(f"dit plaatje is dieper dan {MOST_DEEP} lagen")
        if not name.startswith(_INERT):
            _require_drawing(name)
        part = _Part(attributes.get("id", ""), rules=[] if name == f"{_SVG} style" else None)
        for key, value in attributes.items():
            part.refers.extend(_references(key, value))
        self.open.append(part)

    def end(self, _name: str) -> None:
        """Close an element, and count what it holds where it stands."""
        part = self.open.pop()
        part.refers.extend(_addresses("style", "".join(part.rules or ())))
        if part.id in self.named:
            raise HarmfulError(f"twee delen van dit plaatje heten '{part.id}'")
        if part.id:
            self.named[part.id] = part
        above = self.open[-1] if self.open else self.whole
        above.size += part.size
        above.refers.extend(part.refers)

    def text(self, text: str) -> None:
        """Keep the rules of a style sheet; other text is not drawn."""
        rules = self.open[-1].rules
        if rules is not None:
            rules.append(text)

    def settle(self) -> None:
        """Refuse a picture that goes in circles, or grows by what it refers to."""
        if _weight(self.whole, self.named, {}, 0) > MOST_PARTS:
            raise HarmfulError(f"dit plaatje tekent meer dan {MOST_PARTS} vormen")


def _require_drawing(name: str) -> None:
    space, _, plain = name.rpartition(" ")
    if plain in _LETTERS:
        raise HarmfulError("dit plaatje heeft letters: zet die in uw tekenprogramma om in vormen")
    if space != _SVG or plain not in _DRAWING:
        raise HarmfulError(f"dit plaatje gebruikt <{plain}>, en dat kan meer dan tekenen")


def _references(key: str, value: str) -> Iterator[str]:
    """Yield what an attribute refers to within the picture."""
    if key == _BASE or key.lower().startswith("on"):
        raise HarmfulError(
            f"dit plaatje gebruikt '{key.rpartition(' ')[2]}': het mag alleen tekenen"
        )
    if key in _LINKS:
        yield _inside(value)
    yield from _addresses(key, value)


def _addresses(key: str, value: str) -> Iterator[str]:
    if key == "style" and _ORDER.search(value):
        raise HarmfulError("de stijlregels van dit plaatje wijzen naar iets anders")
    for found in _ADDRESS.finditer(value):
        yield _inside(found[1])


def _inside(address: str) -> str:
    """Give the id that an address names. Raises HarmfulError where it leads out of the picture."""
    if not address.strip().startswith("#"):
        raise HarmfulError("dit plaatje verwijst naar iets buiten zichzelf")
    return address.strip()[1:]


def _weight(part: _Part, named: dict[str, _Part], known: dict[str, int], depth: int) -> int:
    """Count the parts that are drawn, with those that it refers to. Raises HarmfulError."""
    if depth > MOST_DEEP:
        raise HarmfulError("dit plaatje verwijst in een kring, of te vaak door")
    total = part.size
    for id_ in part.refers:
        if id_ not in known and id_ in named:
            known[id_] = _weight(named[id_], named, known, depth + 1)
        total += known.get(id_, 0)
    return total

"""Composer: plain YAML to a tree of nodes, by libyaml, with every node knowing its place.

What governance files may hold is plain YAML: mappings, lists and text, in one document. Anchors,
aliases, tags, merge keys and directives are refused with a place, because what a reader of the
file sees must be what aanzien reads.
"""

import operator
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import yaml

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.limits import MAX_DEPTH, MAX_NODES, is_calm, refuse_long_lines
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.syntax import explain
from aanzien_cli.loading.parsing.text import span_at

if TYPE_CHECKING:
    _Base = yaml.SafeLoader
else:
    _Base = yaml.cyaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader

_EXTRAS: Final = re.compile(r"(?:^|[\s\[{,])[&*!][^\s]", re.MULTILINE)


class _Composer(_Base):
    """libyaml's composer, without guessing types: Python is not called once per node."""

    descend_resolver: Any = operator.is_
    ascend_resolver: Any = ().__len__

    def resolve(self, _kind: Any, _value: Any, implicit: Any) -> Any:  # noqa: ANN401
        """Leave the tag alone: the schema types the text."""
        return implicit


class _CountingComposer(_Composer):
    """The same, for files that may hurt: counts depth and nodes while composing."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._text = stream
        self._depth = 0
        self._nodes = 0

    def descend_resolver(self, parent: Any, _index: Any) -> None:  # noqa: ANN401
        """Count a node on the way down, and stop where there are too many."""
        self._depth += 1
        self._nodes += 1
        if self._depth > MAX_DEPTH:
            raise too_deep(span_of(self._text, parent.start_mark, parent.start_mark))
        if self._nodes > MAX_NODES:
            place = span_of(self._text, parent.start_mark, parent.start_mark)
            raise RefusalError(
                place,
                f"dit bestand telt meer dan {MAX_NODES} waarden",
                "verdeel de gegevens over meer bestanden of een CSV-bestand",
            )

    def ascend_resolver(self) -> None:
        """Forget a level on the way up."""
        self._depth -= 1


def compose(text: str, content: bytes) -> yaml.Node | None:
    """Give the node tree of a decoded file, or None where it holds nothing but comments.

    Raises RefusalError, with a place, for everything that is not plain YAML.
    """
    is_safe = is_calm(content)
    if not is_safe:
        refuse_long_lines(content)
    if _has_extras(text):
        _refuse_extras(text)
    loader = (_Composer if is_safe else _CountingComposer)(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    except yaml.YAMLError as error:
        raise explain(error, text) from None
    finally:
        loader.dispose()
    return node


def _has_extras(text: str) -> bool:
    """Whether a text may hold what plain YAML has not; most texts lack even the signs."""
    if "%" in text and ("\n%" in text or "\r%" in text or text.startswith("%")):
        return True
    return ("&" in text or "*" in text or "!" in text) and bool(_EXTRAS.search(text))


def span_of(text: str, start: Any, end: Any) -> Span:  # noqa: ANN401 -- libyaml's marks
    """Give the span between two marks; offsets are used, as libyaml counts U+0085 as a line."""
    return span_at(text, start.index, end.index)


def too_deep(span: Span) -> RefusalError:
    """Give the refusal of a value that is nested too deep."""
    return RefusalError(
        span, f"deze waarde is dieper genest dan {MAX_DEPTH} niveaus", "maak de opbouw vlakker"
    )


def _refuse_extras(text: str) -> None:
    """Raise at the first anchor, alias, tag or directive; events cannot nest inside C."""
    with suppress(yaml.YAMLError):
        for event in yaml.parse(text, Loader=_Base):
            if reason := _reason(event):
                span = span_of(text, event.start_mark, event.end_mark)
                raise RefusalError(span, *reason)


def _reason(event: yaml.Event) -> tuple[str, str] | None:
    if isinstance(event, yaml.AliasEvent):
        return _ALIAS
    if getattr(event, "anchor", None):
        return _ANCHOR
    if getattr(event, "tag", None):
        return _TAG
    if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
        return _DIRECTIVE
    return None


_ALIAS: Final = (
    "een verwijzing met * is hier niet toegestaan",
    "schrijf de waarde uit, of zet tekst die met * begint tussen aanhalingstekens",
)
_ANCHOR: Final = (
    "een anker met & is hier niet toegestaan",
    "schrijf de waarde uit, of zet tekst die met & begint tussen aanhalingstekens",
)
_TAG: Final = (
    "een YAML-tag met ! is hier niet toegestaan",
    "haal de tag weg, of zet tekst die met ! begint tussen aanhalingstekens",
)
_DIRECTIVE: Final = (
    "een YAML-richtlijn met % is hier niet toegestaan",
    "haal de regel die met % begint weg",
)

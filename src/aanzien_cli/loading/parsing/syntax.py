"""Syntax: libyaml's complaints as Dutch sentences with a mend."""

import re
from typing import Final, NamedTuple

import yaml

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import span_at


class _Advice(NamedTuple):
    message: str
    fix: str
    at_context: bool = False


_INDENT: Final = "laat velden van één niveau in dezelfde kolom beginnen, met spaties"
_QUOTE: Final = "zet de waarde tussen enkele aanhalingstekens"

_NO_COLON: Final = "could not find expected ':'"
_NO_KEY: Final = "did not find expected key"
_ADVICE: Final = {
    "mapping values are not allowed in this context": _Advice(
        "hier staat een dubbele punt waar YAML hem niet verwacht",
        "zet tekst met een dubbele punt tussen aanhalingstekens, of herstel de inspringing",
    ),
    _NO_COLON: _Advice(
        "deze regel mist een dubbele punt",
        "schrijf 'veld: waarde', of laat vervolgtekst inspringen",
        at_context=True,
    ),
    _NO_KEY: _Advice("deze regel springt anders in dan de regels erboven", _INDENT),
    "did not find expected '-' indicator": _Advice(
        "hier stopt een lijst halverwege",
        "begin elk onderdeel met '- ', en zet de velden van een onderdeel recht onder elkaar",
    ),
    "did not find expected ',' or ']'": _Advice(
        "de lijst die hier met '[' begint, wordt niet goed afgesloten",
        "zet komma's tussen de waarden en sluit af met ']'",
        at_context=True,
    ),
    "did not find expected ',' or '}'": _Advice(
        "het blok dat hier met '{' begint, wordt niet goed afgesloten",
        "zet komma's tussen de velden en sluit af met '}'",
        at_context=True,
    ),
    "did not find expected node content": _Advice(
        "hier ontbreekt een waarde", "vul een waarde in of haal de komma weg"
    ),
    "found unexpected end of stream": _Advice(
        "de tekst die hier met een aanhalingsteken begint, wordt nergens afgesloten",
        "zet het aanhalingsteken aan het eind, of verdubbel een apostrof binnen de tekst",
        at_context=True,
    ),
    "found invalid Unicode character escape code": _Advice(
        "deze code tussen dubbele aanhalingstekens is geen teken", "schrijf het teken zelf"
    ),
    "found unknown escape character": _Advice(
        "dit teken mag niet na een \\ binnen dubbele aanhalingstekens",
        "gebruik enkele aanhalingstekens",
    ),
    "block sequence entries are not allowed in this context": _Advice(
        "een lijst met '-' hoort op een nieuwe regel", "zet '- ' op de regel eronder"
    ),
    "did not find expected comment or line break": _Advice(
        "YAML leest > en | als begin van een tekstblok",
        _QUOTE + ", bijvoorbeeld '> 34%'",
        at_context=True,
    ),
    "found a tab character that violates indentation": _Advice(
        "hier staat een tab in de inspringing", "gebruik spaties"
    ),
    "but found another document": _Advice(
        "'---' begint hier een tweede document; een bestand bevat één record",
        "zet het tweede record in een eigen bestand",
    ),
    "control characters are not allowed": _Advice(
        "hier staat een onzichtbaar stuurteken", "haal het teken weg"
    ),
}
_AFTER_QUOTE: Final = _Advice(
    "na het aanhalingsteken dat de tekst afsluit, staat nog meer",
    "verdubbel een apostrof binnen de tekst, zoals in 'de wijk''s markt'",
)
_TAB: Final = _Advice("YAML staat hier geen tab toe", "gebruik spaties")
_ODD_START: Final = "een waarde mag niet met {} beginnen"
_UNKNOWN: Final = _Advice("dit is geen geldige YAML", "controleer de inspringing en de leestekens")
_GLUED: Final = r"(?:([a-z_]+):(?!//)|-)([\u00a0\u2007\u202f])?(?=\S)"  # compiled when first needed
_LONGEST_FIELD: Final = 60
_THE: Final = {"dubbele punt": "de", "streepje": "het"}
_QUOTABLE: Final = re.compile(r"[^\n\r]{1,40}")


def explain(error: yaml.YAMLError, text: str) -> RefusalError:
    """Give what the reader must know of an error of libyaml: where, what, and the mend."""
    problem = str(getattr(error, "problem", "") or "")
    mark = getattr(error, "problem_mark", None)
    context = getattr(error, "context_mark", None)
    offset = mark.index if mark else 0
    if problem == "found character that cannot start any token":
        advice = _odd_start(text, offset)
    elif problem == _NO_COLON and context:
        advice = _glued(text, context.index)
    elif problem == _NO_KEY and text[max(offset - 1, 0) : offset] in {"'", '"'}:
        advice = _AFTER_QUOTE
    else:
        advice = _ADVICE.get(problem, _UNKNOWN)
    if advice.at_context and context:
        offset = context.index
    return RefusalError(_one_character(text, offset), advice.message, advice.fix)


def _glued(text: str, offset: int) -> _Advice:
    """Say of a line without a field whether only the blank behind its sign is missing."""
    found = re.match(_GLUED, text[offset : offset + _LONGEST_FIELD])
    if not found:
        return _ADVICE[_NO_COLON]
    field, odd = found.groups()
    sign, better = ("dubbele punt", f"'{field}: …'") if field else ("streepje", "'- …'")
    if odd:
        message = f"na {_THE[sign]} {sign} staat een vaste spatie, en die telt in YAML niet mee"
        return _Advice(message, "typ daar een gewone spatie", at_context=True)
    message = f"na {_THE[sign]} {sign} hoort een spatie"
    return _Advice(message, f"schrijf {better}", at_context=True)


def _odd_start(text: str, offset: int) -> _Advice:
    sign = text[offset : offset + 1]
    if sign == "\t":
        return _TAB
    value = _QUOTABLE.match(text, offset)
    shown = value[0].strip().replace("'", "''") if value else sign
    return _Advice(_ODD_START.format(sign), f"{_QUOTE}: '{shown}'")


def _one_character(text: str, offset: int) -> Span:
    """Give the span of one character, moved back to the last line that holds something."""
    offset = min(offset, len(text.rstrip()))
    return span_at(text, offset, offset + 1)

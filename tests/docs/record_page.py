"""Record page: every kind of record with its fields, from the records themselves."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final, get_type_hints

from docs.value_words import words
from pydantic import BaseModel

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.models import models_in
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.record import Record
from aanzien_cli.loading.use import ORGANISATION_FILE
from aanzien_cli.reporting.json_schema.texts import field_texts, model_text

_INTRODUCTION: Final = """\
<!-- Gemaakt uit de records zelf met `make docs`; verander dit bestand niet. -->

# De soorten records

Een record is één bestand: YAML (`.yaml`), of Markdown (`.md`) met de velden boven aan tussen twee
regels `---`. De map zegt welke soort het is. De naam van het bestand zonder `.yaml` of `.md` is het
id: daarmee wijzen andere records ernaar.

Er is weinig verplicht. Begin met de verplichte velden en vul de rest aan als u er iets over weet;
de [regels](regels/README.md) wijzen u de weg. Hoe u getallen, datums en periodes schrijft, staat
in [hoofdstuk 6 van de handleiding](handleiding/6-cijfers-en-datums.md)."""
_FROM_PLACE: Final = ("id", "path")
_SHARED: Final = "Deze velden mogen in elk record staan. Daarom staan ze hieronder niet nog eens."
_SERIES: Final = (
    "Zo'n bestand is een CSV-bestand met dezelfde naam als de indicator. De kolommen zijn de velden"
    " van [Meetregel](#meetregel), en `reden` voor een cijfer dat ontbreekt."
)


def page() -> str:
    """Give the fields of every kind, and of the parts that they are made of."""
    seen: set[type[BaseModel]] = set()
    contents = "\n".join(f"- [{kind.kind}](#{kind.kind}): {model_text(kind)}" for kind in KINDS)
    parts = [_INTRODUCTION, contents, "## velden van elk record", _SHARED, _table(Record, ())]
    parts += _nested(Record, seen)
    for kind in KINDS:
        parts += [f"## {kind.kind}", _place(kind), model_text(kind)]
        parts += [_SERIES] if kind is Meetreeks else []
        parts += [_table(kind, tuple(Record.model_fields)), *_nested(kind, seen)]
    return "\n\n".join(parts) + "\n"


def _place(kind: type[Record]) -> str:
    if not kind.folder:
        return f"Bestand: `{ORGANISATION_FILE}`"
    return f"Map: `{kind.folder}/`"


def _table(model: type[BaseModel], left_out: tuple[str, ...]) -> str:
    hints = get_type_hints(model, include_extras=True)
    rows = [
        _row(model, name, words(hints[name]))
        for name in model.model_fields
        if name not in left_out and not (model is Record and name in _FROM_PLACE)
    ]
    return "\n".join(["| veld | wat u invult | verplicht | uitleg |", "|---|---|---|---|", *rows])


def _row(model: type[BaseModel], name: str, value: str) -> str:
    field = model.model_fields[name]
    required = "ja" if field.is_required() else ""
    text = field_texts(model)[name] + _default(field.default)
    return f"| `{name}` | {value} | {required} | {text.replace('|', chr(92) + '|')} |"


def _default(value: object) -> str:
    if isinstance(value, bool):
        return f" Standaard: {'ja' if value else 'nee'}."
    if isinstance(value, (Decimal, int)):
        return f" Standaard: {format_getal(Decimal(value))}."
    return f" Standaard: `{value}`." if isinstance(value, str) else ""


def _nested(model: type[BaseModel], seen: set[type[BaseModel]]) -> Iterator[str]:
    for field in model.model_fields.values():
        for part in models_in(field.annotation):
            if part not in seen:
                seen.add(part)
                yield from (f"### {part.__name__}", model_text(part), _table(part, ()))
                yield from _nested(part, seen)

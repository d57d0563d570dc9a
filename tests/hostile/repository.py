"""Repository: a folder of every kind of record, with one text wherever a user can write text."""

import csv
import io
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from support.every_field import complete

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.words.visible import visible

_FILES: Final = {
    "aanzien.yaml": """
naam: SAID
toelichting: SAID
disciplines: [{id: energie, naam: SAID}]
perspectieven: [{id: inwoner, naam: SAID}]
bestuur: [{id: college, naam: SAID, soort: college}]
huisstijl: {kop: SAID, voet: SAID}
persoon_aliassen: {oud: p-1}
regels: {uit: [SAID]}
""",
    "opgaven/wonen.yaml": """
titel: SAID
thema: SAID
toelichting: SAID
bron: SAID
aanspreekpunt: SAID
status: SAID
bestuursorgaan: college
opgavemanager: p-1
benodigde_fte: [{periode: 2026-K1, discipline: energie, fte: "2,5"}]
uitzonderingen: [{regel: SAID, reden: SAID}]
""",
    "doelstellingen/meer.yaml": """
titel: SAID
opgave: wonen
indicatoren: [SAID, woningen, vol]
""",
    "indicatoren/woningen.yaml": """
naam: SAID
eenheid: SAID
definitie: SAID
soort: effect
norm: ">= 100"
nulmeting: {periode: 2020, waarde: 50, toelichting: SAID}
metingen:
  - {periode: 2023, waarde: 60, toelichting: SAID}
  - {periode: 2024, waarde: 70, toelichting: SAID}
  - {periode: 2025, waarde: 80, toelichting: SAID}
""",
    "opdrachten/bouwen.yaml": """
titel: SAID
doelstellingen: [meer]
team: wonen
status: in_uitvoering
claims: [{periode: 2026-K1, discipline: energie, fte: "3"}]
van: 2026-01-01
tot: 2026-12-31
""",
    "teams/wonen.yaml": """
naam: SAID
van: 2024-01-01
leden:
  - {persoon: p-1, discipline: energie, fte: "0,5", van: 2024-02-01, rol: SAID}
  - {persoon: p-2, discipline: energie, fte: "0,5", van: 2024-02-01, tot: 2025-12-01, rol: SAID}
""",
    "personen/p-1.yaml": "rol: opgavemanager\nafdeling: vol\n",
    "toetsen/t.yaml": "titel: SAID\nSAID: x\n",
}
"""A small repository in order; SAID stands in every field that holds free text."""
_IDS: Final = {
    **{kind.kind: "vol" for kind in KINDS},
    "opgave": "wonen",
    "doelstelling": "meer",
    "team": "wonen",
    "opdracht": "bouwen",
    "discipline": "energie",
    "perspectief": "inwoner",
    "bestuursorgaan": "college",
}
_REPORT: Final = """---
titel: SAID
---
# Verslag

PLAIN

<!-- aanzien: list opgave -->

oud

<!-- /aanzien -->
"""
_LONGEST: Final = 120


def quoted(text: str) -> str:
    """Write a text as YAML that is plain ASCII; unlike JSON it has one escape for any character."""
    signs = {'"': '\\"', "\\": "\\\\"}
    return '"{}"'.format(
        "".join(
            signs.get(sign, sign) if " " <= sign <= "~" else f"\\U{ord(sign):08x}" for sign in text
        )
    )


def write(root: Path, text: str) -> None:
    """Write a folder in which every field holds a text, and some files are called like it."""
    for path, content in _contents(text):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="")
    name = text.replace("/", "").replace("\0", "")[:_LONGEST]
    for folder in ("opgaven", "teams", "indicatoren"):
        with suppress(OSError):  # a system that has no such names
            (root / folder / f"{name}.yaml").write_text("titel: A\nnaam: A\n", encoding="utf-8")


def _contents(text: str) -> Iterator[tuple[str, str]]:
    for path, content in _FILES.items():
        yield path, content.replace("SAID", quoted(text))
    for kind in KINDS:
        if kind not in {Organisatie, Meetreeks}:
            suffix, fence = (".md", "---\n") if kind.kind == "rapport" else (".yaml", "")
            fields = _yaml(complete(kind, text, _IDS))
            yield f"{kind.folder}/vol{suffix}", f"{fence}{fields}\n{fence}"
    yield "metingen/vol.csv", _table(complete(Meetreeks, visible(text), _IDS)["metingen"])
    yield "blad.csv", _sheet(text)
    yield "stuk.csv", f'id;naam\nx;"{visible(text)}'
    report = _REPORT.replace("SAID", quoted(text)).replace("PLAIN", visible(text))
    yield "rapporten/verslag.md", report


def _yaml(value: Any) -> str:  # noqa: ANN401 -- whatever a record holds
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {_yaml(each)}" for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_yaml(each) for each in value) + "]"
    return quoted(value)


def _sheet(text: str) -> str:
    """Write a spreadsheet in which a name and a whole column are hostile."""
    stream = io.StringIO()
    rows = [["id", "naam", text], ["nieuw", visible(text), "x"], [text, "x", "y"]]
    csv.writer(stream, delimiter=";", lineterminator="\n").writerows(rows)
    return stream.getvalue()


def _table(rows: list[Mapping[str, Any]]) -> str:
    plain = [{key: cell for key, cell in row.items() if isinstance(cell, str)} for row in rows]
    stream = io.StringIO()
    writer = csv.DictWriter(stream, [*plain[0]], delimiter=";", lineterminator="\n")
    writer.writeheader()
    writer.writerows(plain)
    return stream.getvalue()

"""Records: a record that aanzien takes is not underlined by an editor, and a wrong one is."""

from datetime import date
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft7Validator, FormatChecker
from ruamel.yaml import YAML
from support.repository import inspected

from aanzien_cli.domain.kinds import BY_FOLDER, KINDS
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.record import Record
from aanzien_cli.editing.scaffold import scaffold
from aanzien_cli.reporting.json_schema.catalog import schema

EXAMPLES: Final = Path(__file__).resolve().parents[2] / "examples"
REFUSED: Final = {
    "onbekend-veld",
    "ontbrekend-veld",
    "ongeldige-waarde",
    "onleesbaar-bestand",
}
PARENTS: Final = {
    "opgaven/o.yaml": "titel: Wonen\n",
    "teams/t.yaml": "naam: Team\n",
    "afdelingen/a.yaml": "naam: Afdeling\n",
    "opdrachten/w.yaml": "titel: Werk\n",
    "personen/p.yaml": "rol: adviseur\n",
}

WRONG: Final = [
    ("aanzien.yaml", "type: gemeente\n"),
    ("aanzien.yaml", "naam: Aa\ntype: dorp\n"),
    ("aanzien.yaml", "naam: Aa\ncbs_code: 363\n"),
    ("aanzien.yaml", "naam: Aa\ndrempels:\n  koning_zonder_lant: 0.5\n"),
    ("aanzien.yaml", "naam: Aa\ndrempels:\n  lagen: veel\n"),
    ("aanzien.yaml", "naam: Aa\nregels:\n  ernst:\n    team-instabiel: streng\n"),
    ("aanzien.yaml", "naam: Aa\nbestuur:\n  - naam: raad\n"),
    ("aanzien.yaml", "naam: Aa\nvrije_dagen:\n  - 5 mei\n"),
    ("opgaven/x.yaml", "soort: maatschappelijk\n"),
    ("opgaven/x.yaml", "titel: X\nsoort: maatschapelijk\n"),
    ("opgaven/x.yaml", "titel: X\nbedrag: 12\n"),
    ("opgaven/x.yaml", "titel: X\nvan: 31-12-2026\n"),
    ("opgaven/x.yaml", "titel: X\nvan: '2026-02-31'\n"),
    ("opgaven/x.yaml", "titel: X\nafdelingsoverstijgend: misschien\n"),
    ("opgaven/x.yaml", "titel: X\nbudget: 12\n"),
    ("opgaven/x.yaml", "titel: X\nbenodigde_fte:\n  - fte: 2\n"),
    ("opgaven/x.yaml", "titel: X\nbenodigde_fte:\n  - periode: 2026-K5\n    fte: 2\n"),
    ("opgaven/x.yaml", "titel: X\nbenodigde_fte:\n  - periode: 2026\n    fte: twee\n"),
    ("opgaven/x.yaml", "titel: X\nmandaat: ja\n"),
    ("opgaven/x.yaml", "titel: X\nurgentie:\n  niveau: extreem\n"),
    ("opgaven/x.yaml", "titel: X\nbudget:\n  - taakveld: wonen\n"),
    ("doelstellingen/x.yaml", "titel: X\n"),
    ("doelstellingen/x.yaml", "titel: X\nopgave: o\nindicatoren: een\n"),
    ("indicatoren/x.yaml", "naam: X\ndecimalen: 1,5\n"),
    ("indicatoren/x.yaml", "naam: X\nrichting: omhoog\n"),
    ("indicatoren/x.yaml", "naam: X\nnorm:\n  operator: ongeveer\n  waarde: 12\n"),
    ("indicatoren/x.yaml", "naam: X\nmetingen:\n  - peildatum: vorig jaar\n    waarde: 3\n"),
    ("indicatoren/x.yaml", "naam: X\nmetingen:\n  - periode: 2025\n    status: klaar\n"),
    ("opdrachten/x.yaml", "titel: X\nstatus: bezig\n"),
    ("opdrachten/x.yaml", "titel: X\nclaims:\n  - periode: zomer\n"),
    ("opdrachten/x.yaml", "titel: X\nvoortgang:\n  tijd: blauw\n"),
    ("opdrachten/x.yaml", "titel: X\nbudget: veel\n"),
    ("teams/x.yaml", "naam: X\nleden:\n  - rol: adviseur\n"),
    ("teams/x.yaml", "naam: X\nleden:\n  - persoon: p\n    kern: soms\n"),
    ("personen/x.yaml", "fte: heel\n"),
    ("afdelingen/x.yaml", "naam: X\nafgerekend_op: omzet\n"),
    ("partners/x.yaml", "naam: X\nsoort: vriend\n"),
    ("inzetafspraken/x.yaml", "naar: t\n"),
    ("inzetafspraken/x.yaml", "van_afdeling: a\nnaar: t\nstatus: misschien\n"),
    ("toetsen/x.yaml", "opdracht: w\nuitkomst: goed\n"),
    ("besluiten/x.yaml", "titel: X\n"),
    ("besluiten/x.yaml", "soort: start\nwat_niet: niets\n"),
    ("signalen/x.yaml", "bron: balie\n"),
    ("signalen/x.yaml", "tekst: X\nbron: buurman\n"),
    ("signalen/x.yaml", "- tekst: X\n"),
]

RIGHT: Final = [
    ("opgaven/x.yaml", "titel: 2030\nsoort:\nvan:\nbudget:\nmandaat:\n"),
    ("opgaven/x.yaml", "titel: X\neindverantwoordelijke: directeur\nafdelingsoverstijgend: Ja\n"),
    ("opgaven/x.yaml", "titel: X\neindverantwoordelijke:\n  - directeur\n"),
    ("opgaven/x.yaml", "titel: X\nbudget:\n  - jaar: 2026\n    bedrag: € 1.330\n"),
    ("opgaven/x.yaml", "titel: X\nbenodigde_fte:\n  - periode: 2026\n    fte: 1,5\n"),
    ("indicatoren/x.yaml", "naam: X\nnorm: '> 34%'\nnulmeting: 12\n"),
    ("indicatoren/x.yaml", "naam: X\nnorm:\n  waarde: 34%\n  termijn: 2030\n"),
    ("indicatoren/x.yaml", "naam: X\nmetingen:\n  - periode: 2025\n    waarde: n.n.b.\n"),
    ("indicatoren/x.yaml", "naam: X\nmetingen:\n  - periode: 2025-K3\n    waarde: 1.234,5\n"),
    ("aanzien.yaml", "naam: Aa\ndisciplines:\n  - taal\n  - id: recht\n"),
    ("aanzien.yaml", "naam: Aa\ndrempels:\n  planningsplafond: 85 %\n"),
    ("signalen/x.yaml", "tekst: X\nover: o\n"),
]


def complaints(kind: str, text: str) -> list[str]:
    """Give what an editor underlines in a record."""
    errors = _validator(kind).iter_errors(_as_text(_reader().load(StringIO(text))))
    return sorted(f"{error.json_path}: {error.message}" for error in errors)


@cache
def _validator(kind: str) -> Draft7Validator:
    return Draft7Validator(schema(kind), format_checker=FormatChecker())


def _reader() -> YAML:
    return YAML(typ="safe", pure=True)


def _as_text(value: Any) -> Any:  # noqa: ANN401 -- whatever YAML holds
    """Give dates as texts: the core schema of YAML 1.2 knows no dates."""
    if isinstance(value, dict):
        return {key: _as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_text(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _kind(path: str) -> str:
    folder, slash, _ = path.rpartition("/")
    return BY_FOLDER[folder].kind if slash else "organisatie"


def _refused(path: str, text: str) -> bool:
    found = inspected({**PARENTS, path: text}).findings
    return any(finding.path == path and finding.rule in REFUSED for finding in found)


@pytest.mark.parametrize(("path", "text"), WRONG)
def test_a_wrong_record_is_refused_twice(path: str, text: str) -> None:
    """What an editor underlines, `aanzien check` calls an error, and the other way round."""
    assert complaints(_kind(path), text) != []
    assert _refused(path, text)


@pytest.mark.parametrize(("path", "text"), RIGHT)
def test_a_right_record_is_taken_twice(path: str, text: str) -> None:
    """Numbers, shorthands and empty keys that `aanzien check` takes are not underlined."""
    assert complaints(_kind(path), text) == []
    assert not _refused(path, text)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not Meetreeks])
def test_an_empty_key_is_judged_alike(kind: type[Record]) -> None:
    """An empty key is underlined where `aanzien check` calls the field empty, and only there."""
    path = f"{kind.folder}/x.yaml" if kind.folder else "aanzien.yaml"

    for name in schema(kind.kind)["properties"]:
        text = f"{name}:\n"
        underlined = any(f"$.{name}: " in each for each in complaints(kind.kind, text))
        empty = [
            found for found in inspected({path: text}).findings if f"'{name}'" in found.message
        ]
        assert underlined == bool(empty), name


def test_nothing_is_underlined_in_what_init_writes() -> None:
    """Whoever opens the fresh repository in an editor sees no red."""
    files = scaffold("Aa", "gemeente", date(2026, 3, 1))
    records = {path: text for path, text in files.items() if _is_record(path)}

    found = {path: complaints(_kind(path), text) for path, text in records.items()}
    assert len(found) > 20
    assert {path: each for path, each in found.items() if each} == {}


def _is_record(path: str) -> bool:
    return path.endswith(".yaml") and not path.startswith(".")


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("*.yaml")), ids=lambda path: path.stem)
def test_nothing_is_underlined_in_the_examples(path: Path) -> None:
    """Every record of the examples validates against the schema of its kind."""
    place = path.relative_to(EXAMPLES).as_posix().partition("/")[2]
    if not place.startswith("."):
        assert complaints(_kind(place), path.read_text(encoding="utf-8")) == []

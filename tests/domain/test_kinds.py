"""Tests of Kinds: the list is whole, asks little, refuses the unknown and never breaks."""

import ast
import inspect
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from aanzien_cli.domain import kinds
from aanzien_cli.domain.folders import KIND_IN
from aanzien_cli.domain.kinds import BY_FOLDER, BY_NAME, KINDS
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.parts.grenswaarde import Grenswaarde
from aanzien_cli.domain.parts.waarde import Ontbrekend, Waarde
from aanzien_cli.domain.quantities import codes, datum, hoeveelheid, janee, periode
from aanzien_cli.domain.record import Deel, Record
from aanzien_cli.domain.signaal import Signaal

_SMALLEST: dict[str, dict[str, str]] = {
    "organisatie": {"naam": "Voorbeeldstad"},
    "opgave": {"titel": "Warmte"},
    "doelstelling": {"titel": "Warmte", "opgave": "warmte"},
    "indicator": {"naam": "Warmte"},
    "opdracht": {"titel": "Warmte"},
    "team": {"naam": "Warmte"},
    "persoon": {},
    "afdeling": {"naam": "Ruimte"},
    "partner": {"naam": "Netbeheerder"},
    "inzetafspraak": {"van_afdeling": "ruimte", "naar": "warmte"},
    "toets": {"opdracht": "warmte"},
    "besluit": {"soort": "start"},
    "signaal": {"tekst": "De brief is niet te begrijpen"},
    "meetreeks": {},
    "rapport": {},
}
_TYPES: tuple[Any, ...] = (
    *(datum.Datum, janee.JaNee, codes.Taakveld, codes.CbsCode, periode.Periode, periode.Termijn),
    *(hoeveelheid.Getal, hoeveelheid.Cijfer, hoeveelheid.Fte, hoeveelheid.Uren, hoeveelheid.Euro),
    *(hoeveelheid.Percentage, hoeveelheid.Aandeel, hoeveelheid.Geheel),
    *(Waarde, Ontbrekend, Grenswaarde),
)
_ADAPTERS: tuple[TypeAdapter[Any], ...] = tuple(TypeAdapter(kind) for kind in _TYPES)
_NEAR = st.text(alphabet="0123456789.,-–+%€ <>=KQWx ()/:eE_", max_size=24)
_RAW = st.recursive(
    st.none() | st.text(max_size=20) | _NEAR,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(("waarde", "reden", "operator", "x")), inner, max_size=3)
    ),
    max_leaves=6,
)


def _validate(kind: type[Record], fields: dict[str, Any]) -> Record:
    return kind.model_validate({"id": "a", "path": "a.yaml"} | fields)


def test_every_kind_is_listed_once() -> None:
    """The list holds every class with a kind of its own, under one folder and one name each."""
    folder = Path(inspect.getfile(kinds)).parent
    written = {
        path.stem for path in folder.glob("*.py") if 'kind: ClassVar[str] = "' in path.read_text()
    }
    assert {kind.kind for kind in KINDS} == written == set(BY_NAME)
    assert len(BY_FOLDER) == len(KINDS) - 1


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_record_asks_little(kind: type[Record]) -> None:
    """The least a record needs is enough, and leaving any of it out is an error."""
    least = _SMALLEST[kind.kind]
    assert _validate(kind, least).id == "a"
    for name in least:
        with pytest.raises(ValidationError, match=name):
            _validate(kind, {key: least[key] for key in least if key != name})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_a_record_refuses_what_it_does_not_know(kind: type[Record]) -> None:
    """A misspelt key never passes in silence."""
    with pytest.raises(ValidationError, match="titell"):
        _validate(kind, _SMALLEST[kind.kind] | {"titell": "x"})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.kind)
def test_every_record_gives_a_json_schema(kind: type[Record]) -> None:
    """An editor can be told what a record holds, without a warning."""
    assert kind.model_json_schema()["additionalProperties"] is False


def _parts(kind: type[BaseModel]) -> list[type[BaseModel]]:
    return [kind, *(part for below in kind.__subclasses__() for part in _parts(below))]


def _is_ours(kind: type[BaseModel]) -> bool:
    """Whether a class is the product's; other tests may make their own."""
    return kind.__module__.startswith("aanzien_cli.")


@pytest.mark.parametrize(
    "part",
    [part for part in _parts(Deel) if part not in (Deel, Record) and _is_ours(part)],
    ids=lambda part: part.__name__,
)
def test_every_class_and_field_is_explained(part: type[BaseModel]) -> None:
    """Each class has a sentence, and a sentence stands below each of its fields."""
    body = ast.parse(inspect.getsource(part)).body[0]
    assert isinstance(body, ast.ClassDef)
    assert ast.get_docstring(body)
    for field, below in zip(body.body, [*body.body[1:], body], strict=True):
        if isinstance(field, ast.AnnAssign) and "ClassVar" not in ast.unparse(field.annotation):
            assert isinstance(below, ast.Expr), ast.unparse(field)
            assert isinstance(below.value, ast.Constant), ast.unparse(field)


@given(_RAW)
def test_no_value_breaks_a_value_type(raw: object) -> None:
    """Whatever stands in a file, a value type reads it or refuses it in words."""
    for adapter in _ADAPTERS:
        with suppress(ValidationError):
            assert adapter.validate_python(raw) is not None


@given(st.sampled_from(KINDS), st.data())
def test_no_value_breaks_a_record(kind: type[Record], data: st.DataObject) -> None:
    """Whatever stands in the fields of a record, it is read or refused in words."""
    names = st.sampled_from(sorted(kind.model_fields))
    fields = data.draw(st.dictionaries(names, _RAW, max_size=4))
    with suppress(ValidationError):
        assert _validate(kind, _SMALLEST[kind.kind] | fields).path == fields.get("path", "a.yaml")


def test_one_text_is_a_list_of_one() -> None:
    """Where one is the rule, no list needs to be written."""
    assert _validate(Opgave, {"titel": "x", "eindverantwoordelijke": "directeur"}) == _validate(
        Opgave, {"titel": "x", "eindverantwoordelijke": ["directeur"]}
    )
    signaal = _validate(Signaal, {"tekst": "x", "over": None})
    assert isinstance(signaal, Signaal)
    assert signaal.over == ()


def test_an_organisation_may_say_how_strict_it_is() -> None:
    """Thresholds and severities of `aanzien.yaml` are read; the rest keeps its default."""
    raw = {
        "naam": "Voorbeeldstad",
        "disciplines": ["jurist", {"id": "data", "naam": "Dataspecialist"}],
        "drempels": {"kernbehoud_fout": "55 %"},
        "regels": {"ernst": {"team-instabiel": "advies"}},
    }
    organisatie = _validate(Organisatie, raw)
    assert isinstance(organisatie, Organisatie)
    assert [vakgebied.id for vakgebied in organisatie.disciplines] == ["jurist", "data"]
    assert organisatie.drempels.kernbehoud_fout * 100 == 55
    assert organisatie.drempels.indicatoren_max == Drempels().indicatoren_max == 6
    assert organisatie.regels.ernst["team-instabiel"] == "advies"


@pytest.mark.parametrize(
    "name", ["verlof_zomer_procent", "ziekteverzuim_procent", "indirect_procent"]
)
def test_a_part_is_never_more_than_the_whole(name: str) -> None:
    """Leave in summer, sickness and indirect time are 0 to 100 %; anything else is refused."""
    assert getattr(_validate(Organisatie, {"naam": "x", name: "100 %"}), name) == 100
    assert getattr(_validate(Organisatie, {"naam": "x", name: "0"}), name) == 0
    for wrong in ("101 %", "-1"):
        with pytest.raises(ValidationError, match="0 tot en met 100 %"):
            _validate(Organisatie, {"naam": "x", name: wrong})


def test_the_folders_are_those_of_the_kinds() -> None:
    """They are listed apart, for who reads a folder before any kind is loaded; in one order."""
    assert list(KIND_IN.items()) == [(kind.folder, kind.kind) for kind in KINDS if kind.folder]

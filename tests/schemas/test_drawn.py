"""Drawn: whatever stands in a record, `aanzien check` and the published schema judge it alike."""

from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from schemas.test_records import REFUSED, complaints
from support.documents import document
from support.house_files import LOGO, REGULAR
from support.repository import inspected
from support.rounds import rounds

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.kinds import BY_NAME, KINDS
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.rapport import Rapport
from aanzien_cli.domain.record import Record

READ_BY_SCHEMA: Final = [kind for kind in KINDS if kind is not Meetreeks]
"""Figures in a table are no mapping: for a table there is no schema."""

FREER: Final = (
    # A schema does not look past the blanks of a text.
    ("opgave", "titel: ' '\n", "hier hoort tekst"),
    # For YAML these are numbers; people do not write them so, and a slip looks the same.
    ("persoon", "fte: 1e3\n", "hier hoort een getal, zoals 18,5"),
    ("persoon", "fte: 0x1f\n", "hier hoort een getal, zoals 18,5"),
    ("persoon", "fte: '1.2.3'\n", "hier hoort een getal, zoals 18,5"),
    # What stands in one text, a figure with its mark or a norm, a pattern cannot tell apart.
    ("indicator", "naam: x\nnorm: veel\n", "een norm is een getal met wat daarvoor geldt"),
    ("indicator", "naam: x\nnulmeting: '> 5'\n", "een meting is één getal"),
    # Whether a dot is that of a thousand depends on the number of decimals.
    ("persoon", "fte: '1.645'\n", "dit kan een duizendtal zijn"),
    # How many decimals money has: as a number in JSON a cent is no exact part of an euro.
    ("opdracht", "titel: x\nbudget: '1.2345'\n", "ten hoogste twee cijfers achter de komma"),
    ("opdracht", "titel: x\nbudget: 1,2345\n", "ten hoogste twee cijfers achter de komma"),
    # The range of a number that may be written as text in Dutch.
    ("persoon", "fte: -5\n", "niet kleiner dan 0"),
    ("organisatie", "naam: x\ndrempels: {toewijding: 5}\n", "ligt tussen 0 en 1"),
    ("organisatie", "naam: x\nziekteverzuim_procent: 120\n", "0 tot en met 100 %"),
    # The calendar.
    ("opgave", "titel: x\nvan: 1700-01-01\n", "het jaar van een datum ligt tussen"),
    ("inzetafspraak", "naar: a\nvan_afdeling: b\nvan: '9999-01-01'\n", "het jaar van een datum"),
    (
        "doelstelling",
        "titel: x\nopgave: o\ntermijn: 2025-W53\n",
        "deze week komt in 2025 niet voor",
    ),
    # Fields that exclude each other: to say so in a schema spoils what an editor offers.
    ("indicator", "naam: x\nmetingen: [{waarde: 5}]\n", "een peildatum of een periode"),
    # What has to be calculated, or looked up.
    (
        "organisatie",
        "naam: x\nhuisstijl: {volgorde: {raadsrapportage: [kort, kort]}}\n",
        "een deel van het verslag twee keer",
    ),
    ("organisatie", "naam: x\nhuisstijl: {kleur: '#ffffff'}\n", "heeft een contrast van"),
    ("organisatie", "naam: x\nhuisstijl: {bestanden_url: x}\n", "dit is geen webadres"),
)
"""What the schema takes and `aanzien check` does not, and a piece of the sentence it says then."""
STRICTER: Final = (
    # Others read a truth; aanzien keeps the word, and asks about it.
    ("team", "naam: true\n", "yaml-valkuil"),
)
"""What the schema underlines and `aanzien check` takes, and the rule by which it asks about it."""


@pytest.mark.parametrize(("kind", "text", "sentence"), FREER)
def test_what_only_check_refuses(kind: str, text: str, sentence: str) -> None:
    """Each difference that is allowed is there, for the reason that is given."""
    underlined, found = judged(BY_NAME[kind], text)

    assert underlined == []
    assert [each.rule for each in found if sentence in each.message] == ["ongeldige-waarde"]


@pytest.mark.parametrize(("kind", "text", "rule"), STRICTER)
def test_what_only_an_editor_underlines(kind: str, text: str, rule: str) -> None:
    """So is each of the other way round; `aanzien check` asks about it too."""
    underlined, found = judged(BY_NAME[kind], text)

    assert underlined
    assert rule in {each.rule for each in found}
    assert REFUSED.isdisjoint(each.rule for each in found)


_HOUSE: Final = {"huisstijl/logo.svg": LOGO, "huisstijl/letter.ttf": REGULAR}
"""What a drawn house style names."""


def judged(kind: type[Record], text: str) -> tuple[list[str], list[Finding]]:
    """Give what an editor underlines in a record, and what `aanzien check` finds in it."""
    path = f"{kind.folder}/x.yaml" if kind.folder else "aanzien.yaml"
    content = text
    if kind is Rapport:
        path, content = "rapporten/x.md", f"---\n{text}---\nTekst.\n"
    found = [each for each in inspected({**_HOUSE, path: content}).findings if each.path == path]
    return complaints(kind.kind, text), found


@pytest.mark.parametrize("kind", READ_BY_SCHEMA, ids=lambda kind: kind.kind)
@settings(max_examples=rounds(25), deadline=None, derandomize=True)
@given(data=st.data())
def test_a_record_in_order_is_taken_by_both(kind: type[Record], data: st.DataObject) -> None:
    """R-01 c: what the model allows has no fault of form, and no editor underlines it."""
    text = data.draw(document(kind))
    underlined, found = judged(kind, text)

    assert underlined == []
    assert [each.message for each in found if each.rule in REFUSED] == []


@pytest.mark.parametrize("kind", READ_BY_SCHEMA, ids=lambda kind: kind.kind)
@settings(max_examples=rounds(50), deadline=None, derandomize=True)
@given(data=st.data())
def test_both_refuse_the_same(kind: type[Record], data: st.DataObject) -> None:
    """R-01 c: a record with something odd in it is refused by both or by neither."""
    text = data.draw(document(kind, odd=10))
    underlined, found = judged(kind, text)
    refused = [each for each in found if each.rule in REFUSED]

    if refused and not underlined:
        known = [sentence for _, _, sentence in FREER]
        assert all(any(word in each.message for word in known) for each in refused)
    if underlined and not refused:
        assert {each.rule for each in found} & {rule for _, _, rule in STRICTER}, underlined

"""Messages: wrong input gets a Dutch sentence, the value found, and a way to mend it."""

import pytest
from support.repository import Files, loaded

from aanzien_cli.domain.findings.fault import PlacedFault


def only(files: Files) -> PlacedFault:
    """Give the one fault of some files."""
    (fault,) = loaded(files).faults
    return fault


@pytest.mark.parametrize(
    ("text", "rule", "says", "mend"),
    [
        (
            "titel: A\nopgavemanger: x",
            "onbekend-veld",
            "'opgavemanger'",
            "bedoelt u 'opgavemanager'?",
        ),
        ("titel: A\nxyzzy: x", "onbekend-veld", "'xyzzy'", "aanzien schema opgave"),
        ("titel: A\nid: a", "onbekend-veld", "'id'", "haal de regel"),
        (
            "titel: A\nsoort: maatschappelik",
            "ongeldige-waarde",
            "maatschappelijk of",
            "'maatschappelijk'?",
        ),
        ("titel: A\nvoorheen: b", "ongeldige-waarde", "hier hoort een lijst", "schrijf [b]"),
        ("titel: A\nvoorheen: b, c:d", "ongeldige-waarde", "hier hoort een lijst", "[b, c:d]"),
        ("titel: A\nvoorheen: b c, d", "ongeldige-waarde", "een lijst", "met '- ' ervoor"),
        ("titel: A\nvoorheen: -b", "ongeldige-waarde", "een lijst", "een spatie na elk streepje"),
        ("titel: A\nbudget: € 40.000", "ongeldige-waarde", "een lijst", "daarachter zijn velden"),
        (
            "titel: A\nvan: \u20182026-01-01\u2019",
            "ongeldige-waarde",
            "jaar-maand",
            "rechte aanh",
        ),
        (
            "titel: A\nafdelingsoverstijgend: \u201cja\u201d",
            "ongeldige-waarde",
            "ja",
            "rechte aanh",
        ),
        ("titel: A\nvoorheen: {b: c}", "ongeldige-waarde", "hier hoort een lijst", "'- '"),
        ("titel: A\nurgentie: hoog", "ongeldige-waarde", "velden onder elkaar", "veld: waarde"),
        ("titel: A\nthema: [a]", "ongeldige-waarde", "een lijst past niet", ""),
        ("titel: A\nthema: {a: b}", "ongeldige-waarde", "een blok velden past niet", ""),
        ("titel: ''", "ongeldige-waarde", "hier hoort tekst", "vul"),
        ("titel:", "ontbrekend-veld", "'titel' is leeg", "vul"),
        ("titel: A\nvan: 2026-02-31", "ongeldige-waarde", "'2026-02-31' past niet in 'van'", ""),
        (
            "titel: A\nbudget:\n  - {jaar: 2026, bedrag: 18,5}",
            "onbekend-veld",
            "na een komma",
            "18.5",
        ),
        ("titel: A\ntaak: " + "x" * 99, "onbekend-veld", "'taak'", "schema opgave"),
        ("- a", "onleesbaar-bestand", "bevat geen velden", "veld: waarde"),
        ("", "onleesbaar-bestand", "is leeg", "veld: waarde"),
        ("titel: A\nsoort: " + "x" * 99, "ongeldige-waarde", "x…' past niet", ""),
    ],
)
def test_wrong_input_gets_a_sentence_and_a_mend(text: str, rule: str, says: str, mend: str) -> None:
    """Each fault names the value found, what was expected, and how to mend it."""
    fault = only({"opgaven/a.yaml": text})

    assert fault.rule == rule
    assert says in fault.message
    assert mend in fault.fix


def test_of_a_field_with_a_slip_in_its_name_nothing_is_missing() -> None:
    """The record is damaged where it was meant to say something, unless it says that as well."""
    meant = loaded({"opgaven/a.yaml": "titel: A\nstaus: lopend\n"}).register
    both = loaded({"opgaven/a.yaml": "titel: A\nstaus: lopend\nstatus: lopend\n"}).register
    part = loaded({"opgaven/a.yaml": "titel: A\nurgentie: {staus: lopend}\n"}).register

    assert meant.damaged == {"opgaven/a.yaml": {"staus", "status"}}
    assert both.damaged == {"opgaven/a.yaml": {"staus"}}
    assert part.damaged == {"opgaven/a.yaml": {"urgentie"}}


def test_a_part_that_contradicts_itself_is_told_of_once() -> None:
    """A measurement without a moment is pointed at as a whole, in the words of the schema."""
    fault = only({"indicatoren/a.yaml": "naam: A\nmetingen:\n  - waarde: 3\n"})

    assert fault.field == ("metingen", 0)
    assert fault.message.startswith("een meting heeft een peildatum of een periode")


def test_a_consequence_of_a_fault_is_not_told_of() -> None:
    """A measurement whose period cannot be read is not also said to have none."""
    fault = only({"indicatoren/a.yaml": "naam: A\nmetingen:\n  - {periode: 2026-Q3, waarde: 3}\n"})

    assert (fault.field, fault.fix) == (("metingen", 0, "periode"), "schrijf 2026-K3")


def test_a_required_field_inside_a_part_is_told_of() -> None:
    """A member without a person is left out, and the place is the member."""
    fault = only({"teams/a.yaml": "naam: A\nleden:\n  - rol: lid\n"})

    assert (fault.rule, fault.field) == ("ontbrekend-veld", ("leden", 0))
    assert "'persoon' ontbreekt in 'leden.1'" in fault.message


def test_the_same_slip_is_mended_by_where_it_stands() -> None:
    """In another kind of record, or a level deeper, another field may have been meant."""
    files: Files = {
        "opgaven/a.yaml": "titel: A\npersoo: B\n",
        "teams/a.yaml": "naam: T\nleden: [{persoon: p, persoo: B}]\n",
        "teams/b.yaml": "naam: T\nleden: [{persoon: p}, {persoon: q, persoo: B}]\n",
    }

    assert [fault.fix for fault in loaded(files).faults] == [
        "bekijk welke velden er zijn met 'aanzien schema opgave'",
        "bedoelt u 'persoon'?",
        "bedoelt u 'persoon'?",
    ]

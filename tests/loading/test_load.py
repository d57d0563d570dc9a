"""Load: whole repositories, in which nothing is lost and nothing hides another."""

from collections import Counter
from datetime import date

import pytest
from repository import PEILDATUM, Files, loaded, sources

from aanzien_cli.domain.fault import PlacedFault
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.meting import Meetregel
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.loading import parallel
from aanzien_cli.loading.load import load
from aanzien_cli.loading.meetreeks_csv import COLUMNS
from aanzien_cli.loading.source import SourceFile


def only(files: Files) -> PlacedFault:
    """Give the one fault of some files."""
    (fault,) = loaded(files).faults
    return fault


def test_a_broken_file_hides_no_other() -> None:
    """The good records are there, and the id of the broken one is remembered."""
    result = loaded({"opgaven/a.yaml": "titel: A", "opgaven/b.yaml": "titel: ["})

    assert [record.id for record in result.register.records] == ["a"]
    assert result.register.unreadable == {("opgave", "b")}
    assert [fault.rule for fault in result.faults] == ["onleesbaar-bestand"]


def test_a_wrong_value_is_left_out_and_the_record_stays() -> None:
    """Every wrong value is told of; what can be read of the record is there."""
    result = loaded(
        {
            "opdrachten/a.yaml": """\
                titel: A
                statis: idee
                van: 2026-02-31
                claims:
                  - {periode: 2026-K1, fte: 0.5}
                  - {periode: 2026-K9, fte: veel}
                """
        }
    )
    (record,) = result.register.records

    assert Counter(fault.field for fault in result.faults) == Counter(
        [("van",), ("claims", 1, "periode"), ("claims", 1, "fte"), ("statis",)]
    )
    assert result.register.damaged == {"opdrachten/a.yaml": {"van", "claims", "statis"}}
    assert record.id == "a"


def test_without_a_required_field_there_is_no_record() -> None:
    """What is missing is told of, together with all else that is wrong."""
    result = loaded({"opgaven/a.yaml": "thema: x\nvan: gisteren\n"})

    assert not result.register.records
    assert {fault.rule for fault in result.faults} == {"ontbrekend-veld", "ongeldige-waarde"}


def test_a_required_field_inside_a_part_is_told_of() -> None:
    """A member without a person is left out, and the place is the member."""
    fault = only({"teams/a.yaml": "naam: A\nleden:\n  - rol: lid\n"})

    assert (fault.rule, fault.field) == ("ontbrekend-veld", ("leden", 0))
    assert "'persoon' ontbreekt in 'leden.1'" in fault.message


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


def test_a_part_that_contradicts_itself_is_told_of_once() -> None:
    """A measurement without a moment is pointed at as a whole, in the words of the schema."""
    fault = only({"indicatoren/a.yaml": "naam: A\nmetingen:\n  - waarde: 3\n"})

    assert fault.field == ("metingen", 0)
    assert fault.message.startswith("een meting heeft een peildatum of een periode")


def test_a_consequence_of_a_fault_is_not_told_of() -> None:
    """A measurement whose period cannot be read is not also said to have none."""
    fault = only({"indicatoren/a.yaml": "naam: A\nmetingen:\n  - {periode: 2026-Q3, waarde: 3}\n"})

    assert (fault.field, fault.fix) == (("metingen", 0, "periode"), "schrijf 2026-K3")


def test_markdown_is_a_record_like_any_other() -> None:
    """Front matter gives the fields, the text below it the toelichting."""
    result = loaded({"opgaven/a.md": "---\ntitel: A\n---\n\n# Kop\n\nTekst.\n"})
    (record,) = result.register.of(Opgave)

    assert (record.titel, record.toelichting) == ("A", "# Kop\n\nTekst.")


@pytest.mark.parametrize(
    ("text", "rule", "says"),
    [
        ("# Kop\n", "onleesbaar-bestand", "begint niet met een blok velden"),
        ("---\ntitel: A\n", "onleesbaar-bestand", "wordt niet afgesloten"),
        ("---\ntitel: A\ntoelichting: x\n---\ny\n", "dubbele-sleutel", "staat er twee keer"),
        ("---\n---\ntekst\n", "ontbrekend-veld", "'titel' ontbreekt"),
        ("---\n- a\n---\n", "onleesbaar-bestand", "bevat geen velden"),
    ],
)
def test_markdown_with_bad_front_matter_does_not_vanish(text: str, rule: str, says: str) -> None:
    """A Markdown file in a folder of records is either a record or a fault."""
    fault = only({"opgaven/a.md": text})

    assert fault.rule == rule
    assert says in fault.message


def test_a_report_needs_no_front_matter() -> None:
    """Hand-written Markdown in rapporten/ is read as it is, also when it is empty."""
    result = loaded({"rapporten/a.md": "# Kop\n", "rapporten/b.md": ""})

    assert [record.toelichting for record in result.register.records] == ["# Kop\n".strip(), None]
    assert not result.faults


def test_a_table_of_measurements_is_read() -> None:
    """Values, missing marks and reasons of a CSV file are kept as printed."""
    result = loaded(
        {
            "indicatoren/a.yaml": "naam: A\ndecimalen: 0\n",
            "metingen/a.csv": "periode;waarde;reden\n2024;1.645;\n2023;;n.n.b.\n\n2022;–;\n",
        }
    )
    (series,) = result.register.of(Meetreeks)

    assert not result.faults
    assert [m.waarde.tekst if m.waarde else None for m in series.metingen] == ["1.645", None, None]
    assert [str(m.waarde.getal) for m in series.metingen if m.waarde] == ["1645"]
    assert [m.ontbrekend.reden for m in series.metingen if m.ontbrekend] == ["n.n.b.", "–"]


@pytest.mark.parametrize(
    ("text", "says", "line"),
    [
        ("", "begint niet met een regel kolomnamen", 1),
        ("2024;18,5\n", "kolom '2024' bestaat hier niet", 1),
        ("peildatum,waarde\n2024-01-01,18,5\n", "3 cellen, de kolomkop 2", 2),
        ('peildatum;waarde\n2024-01-01;"18\n', "aanhalingsteken sluit niet", 2),
        ("peildatum;waarde\n2024-01-01;18\x00\n", "stuurteken", 2),
        (";;\n1;2;3\n", "regel kolomnamen", 1),
    ],
)
def test_a_table_that_is_none_is_told_of(text: str, says: str, line: int) -> None:
    """What a spreadsheet can do to a table gets a sentence with its line."""
    fault = loaded({"indicatoren/a.yaml": "naam: A\n", "metingen/a.csv": text}).faults[0]

    assert says in fault.message
    assert fault.span
    assert fault.span.line == line


def test_an_unknown_column_is_an_unknown_field() -> None:
    """A typing error in a heading is told of at the cells below it."""
    fault = only({"indicatoren/a.yaml": "naam: A", "metingen/a.csv": "periode;warde\n2024;3\n"})

    assert (fault.rule, fault.fix) == ("onbekend-veld", "bedoelt u 'waarde'?")


def test_the_columns_of_a_table_are_the_fields_of_a_measurement() -> None:
    """Every field of a measurement has a column, and one more gives the reason it is missing."""
    assert set(COLUMNS) == set(Meetregel.model_fields) - {"ontbrekend"} | {"reden"}


def test_decimals_of_an_indicator_settle_its_table() -> None:
    """`1.645` is a thousand for an indicator without decimals and asked about otherwise."""
    table = "periode;waarde\n2024;1.645\n"
    unsettled = only({"indicatoren/a.yaml": "naam: A", "metingen/a.csv": table})

    assert "1645" in unsettled.fix


@pytest.mark.parametrize(
    ("path", "says", "mend"),
    [
        ("opgave/a.yaml", "'opgave' hoort niet bij", "bedoelt u 'opgaven'?"),
        ("2026/opgaven/a.yaml", "hoort niet bij", "bedoelt u 'opgaven'?"),
        ("archief/oud.yaml", "'archief' hoort niet bij", "negeer"),
        ("opgaven/2026/a.yaml", "direct in hun map", "negeer"),
        ("opgaven/a.YAML", "direct in hun map", "negeer"),
        ("aanzien.yml", "niet gelezen", "bedoelt u 'aanzien.yaml'?"),
        ("los.yaml", "'los.yaml' hoort niet bij", "negeer"),
    ],
)
def test_a_file_in_the_wrong_place_is_told_of(path: str, says: str, mend: str) -> None:
    """Nothing that looks like a record is passed over in silence."""
    fault = only({path: "titel: A"})

    assert (fault.rule, fault.path) == ("overgeslagen-bestand", path)
    assert says in fault.message
    assert mend in fault.fix


def test_a_foreign_folder_is_told_of_once() -> None:
    """Ten files in one unknown folder are one fault that counts them."""
    fault = only({f"oud/{number}.yaml": "a: b" for number in range(10)})

    assert (fault.path, "deze 10 bestanden" in fault.message) == ("oud/0.yaml", True)


@pytest.mark.parametrize("pattern", ["oud", "oud/", "oud/*.yaml", "o*"])
def test_what_is_ignored_on_purpose_is_not_told_of(pattern: str) -> None:
    """`negeer` names folders and files that do not take part."""
    files = {"aanzien.yaml": f"naam: X\nnegeer: ['{pattern}']\n", "oud/a.yaml": "a: b"}

    assert not loaded(files).faults


@pytest.mark.parametrize("problem", ["symlink", "not-a-file", "too-large", "unreadable", "outside"])
def test_every_reason_not_to_read_a_file_is_told(problem: str) -> None:
    """Whatever kept a file from being read, the reader hears of it."""
    file = SourceFile("teams/a.yaml", None, problem)  # type: ignore[arg-type]
    (fault,) = load([file], PEILDATUM).faults

    assert (fault.rule, bool(fault.message), bool(fault.fix)) == ("onleesbaar-bestand", True, True)


def test_names_that_cannot_be_ids_are_told_of() -> None:
    """A better name is proposed, where one can be made."""
    fault = only({"personen/Jan De-Vries.yaml": "rol: adviseur"})
    hopeless = only({"personen/日本.yaml": "rol: adviseur"})

    assert (fault.rule, fault.fix) == ("ongeldig-id", "noem het bestand 'jan-de-vries'")
    assert hopeless.fix == "geef het bestand een andere naam"


def test_ids_that_stand_twice_are_told_of() -> None:
    """Two endings, or two spellings of one name, make one id twice."""
    fault = only({"personen/a.md": "---\nrol: x\n---\n", "personen/a.yaml": "rol: y"})

    assert (fault.rule, fault.path) == ("dubbel-id", "personen/a.yaml")
    assert "zie personen/a.md" in fault.message


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("naam: A\neenheid: no\n", "lezen no als 'onwaar'"),
        ("naam: A\neenheid: On\n", "lezen On als 'waar'"),
        ("naam: A\neenheid: 06\n", "lezen 06 als '6'"),
        ("naam: A\neenheid: 09\n", "lezen 09 als een getal"),
        ("naam: A\neenheid: 12:30\n", "lezen 12:30 als '750'"),
        ("naam: A\neenheid: 6.60\n", "lezen 6.60 als '6.6'"),
        ("naam: A\nvoorheen: [no]\n", "lezen no als"),
        ("naam:\tA\n", "staat een tab"),
        ("\ufeffnaam: A\n", "onzichtbaar teken (BOM)"),
    ],
)
def test_traps_of_yaml_are_told_of(text: str, says: str) -> None:
    """What other programs would make of a value is said in their own words."""
    fault = only({"indicatoren/a.yaml": text})

    assert fault.rule == "yaml-valkuil"
    assert says in fault.message


@pytest.mark.parametrize("text", ["naam: 'no'", "naam: A\nnulmeting: {waarde: 6.60}", "naam: ja"])
def test_what_every_program_reads_alike_is_no_trap(text: str) -> None:
    """Quoted text, a number with its zeros and Dutch words are safe."""
    assert not loaded({"indicatoren/a.yaml": text}).faults


def test_a_trap_in_a_part_that_was_left_out_is_not_told_of() -> None:
    """One fault for one value: the schema's word comes first."""
    assert only({"indicatoren/a.yaml": "naam: A\nland: no\n"}).rule == "onbekend-veld"


def test_a_setting_per_name_can_hold_a_trap() -> None:
    """Keys of a free table are walked like fields."""
    fault = only({"aanzien.yaml": "naam: X\npersoon_aliassen: {a: no}\n"})

    assert fault.field == ("persoon_aliassen", "a")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("bel 06-12345678", "telefoonnummer"),
        ("bel 06 12 34 56 78", "telefoonnummer"),
        ("bel +31 6 12345678", "telefoonnummer"),
        ("bel 020 123 4567", "telefoonnummer"),
        ("mail jan@voorbeeld.nl", "e-mailadres"),
        ("bsn 111222333", "burgerservicenummer"),
        ("vraag mevrouw Jansen", "naam van een persoon"),
        ("vraag dhr. De Vries", "naam van een persoon"),
    ],
)
def test_personal_data_is_told_of(text: str, says: str) -> None:
    """Also in a comment, which no field holds."""
    fault = only({"personen/a.yaml": f"rol: adviseur  # {text}\n"})

    assert fault.rule == "persoonsgegeven"
    assert says in fault.message


@pytest.mark.parametrize(
    "text",
    ["111222334", "zaak 2026-06-123456", "€ 125000000", "1.111.222.333", "@college", "de heer en"],
)
def test_what_only_looks_like_personal_data_is_left_alone(text: str) -> None:
    """Amounts, case numbers and words are no accusation."""
    assert not loaded({"personen/a.yaml": f"rol: adviseur  # {text}\n"}).faults


@pytest.mark.parametrize("count", [1, 1_200])
def test_reading_in_workers_changes_nothing(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process or two, the same records and the same faults come out."""
    files: dict[str, str | bytes] = {f"opgaven/o{n}.yaml": f"titel: T{n}\n" for n in range(count)}
    files["opgaven/kapot.yaml"] = "titel: ["
    alone = loaded(files)
    monkeypatch.setattr(parallel, "_WORTH_FORKING", 1)
    monkeypatch.setattr(parallel, "_WORTH_SPAWNING", 1)
    monkeypatch.setattr(parallel.os, "cpu_count", lambda: 2)
    together = loaded(files)

    assert together.faults == alone.faults
    assert together.register == alone.register


def test_the_order_of_fields_changes_nothing() -> None:
    """What is found does not depend on where in the file it stands."""
    one = loaded({"opgaven/a.yaml": "titel: A\nxx: 1\nvan: x\n"}, date(2026, 1, 1))
    other = loaded({"opgaven/a.yaml": "van: x\nxx: 1\ntitel: A\n"}, date(2026, 1, 1))

    assert set(one.faults) == set(other.faults)
    assert sources({"a": "b"})[0].content == b"b"


def test_an_indicator_keeps_its_printed_text() -> None:
    """A Dutch number is read, and printed again as it stood."""
    result = loaded({"indicatoren/a.yaml": "naam: A\nnulmeting: {waarde: '1.234,50'}\n"})
    (indicator,) = result.register.of(Indicator)

    assert indicator.nulmeting
    assert indicator.nulmeting.waarde
    assert (indicator.nulmeting.waarde.tekst, str(indicator.nulmeting.waarde.getal)) == (
        "1.234,50",
        "1234.50",
    )

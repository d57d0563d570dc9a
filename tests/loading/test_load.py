"""Load: whole repositories, in which nothing is lost and nothing hides another."""

from collections import Counter
from datetime import date

import pytest
from support.repository import PEILDATUM, Files, loaded, sources

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.loading.load import load
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
    assert result.register.damaged == {"opdrachten/a.yaml": {"van", "claims", "statis", "status"}}
    assert record.id == "a"


def test_without_a_required_field_there_is_no_record() -> None:
    """What is missing is told of, together with all else that is wrong."""
    result = loaded({"opgaven/a.yaml": "thema: x\nvan: gisteren\n"})

    assert not result.register.records
    assert {fault.rule for fault in result.faults} == {"ontbrekend-veld", "ongeldige-waarde"}


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


@pytest.mark.parametrize(
    ("path", "says", "mend"),
    [
        ("opgave/a.yaml", "'opgave' hoort niet bij", "bedoelt u 'opgaven'?"),
        ("2026/opgaven/a.yaml", "hoort niet bij", "bedoelt u 'opgaven'?"),
        ("archief/oud.yaml", "'archief' hoort niet bij", "negeer"),
        ("opgaven/2026/a.yaml", "direct in hun map", "zet het direct in 'opgaven', of noem het"),
        ("opgaven/2026/a.YAML", "direct in hun map", "zet het direct in 'opgaven', of noem het"),
        ("opgaven/a.YAML", "de naam eindigt op '.YAML'", "noem het 'a.yaml'"),
        ("opgaven/a.yaml.txt", "de naam eindigt op '.txt'", "noem het 'a.yaml'"),
        ("opgaven/a.Md.TXT", "de naam eindigt op '.TXT'", "noem het 'a.md'"),
        ("metingen/a.csv.txt", "de naam eindigt op '.txt'", "noem het 'a.csv'"),
        ("metingen/a.yaml", "in 'metingen' staan reeksen, als .csv", "een map die aanzien kent"),
        ("aanzien.yaml.txt", "de naam eindigt op '.txt'", "noem het 'aanzien.yaml'"),
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


def test_each_file_with_a_wrong_name_is_told_of() -> None:
    """Each has a name of its own to be given, whatever else stands beside it."""
    result = loaded({"opgaven/a.YML": "titel: A", "opgaven/b.md.txt": "", "opgaven/2/c.yaml": ""})

    assert [(fault.path, fault.fix) for fault in result.faults] == [
        (
            "opgaven/2/c.yaml",
            "zet het direct in 'opgaven', of noem het onder 'negeer' in aanzien.yaml",
        ),
        ("opgaven/a.YML", "noem het 'a.yml'"),
        ("opgaven/b.md.txt", "noem het 'b.md'"),
    ]


@pytest.mark.parametrize("path", ["opgaven/notities.txt", "opgaven/leesmij.txt", "los.yaml.txt"])
def test_a_text_beside_the_records_is_nobodys_business(path: str) -> None:
    """A file that was never meant as a record is passed over."""
    assert not loaded({path: "titel: A"}).faults


@pytest.mark.parametrize("pattern", ["oud", "oud/", "oud/*.yaml", "o*"])
def test_what_is_ignored_on_purpose_is_not_told_of(pattern: str) -> None:
    """`negeer` names folders and files that do not take part."""
    files = {"aanzien.yaml": f"naam: X\nnegeer: ['{pattern}']\n", "oud/a.yaml": "a: b"}

    assert not loaded(files).faults


@pytest.mark.parametrize("pattern", ["teams/proef.yaml", "teams/pr*", "*/proef.yaml"])
def test_a_record_that_is_ignored_on_purpose_is_not_read(pattern: str) -> None:
    """Neither what it says nor what is wrong with it counts; the settings themselves always do."""
    settings = f"naam: X\nnegeer: ['{pattern}', aanzien.yaml]\n"
    files = {"aanzien.yaml": settings, "teams/proef.yaml": "nam: P", "teams/a.yaml": "naam: A"}
    found = loaded(files)

    assert [record.path for record in found.register.records] == ["aanzien.yaml", "teams/a.yaml"]
    assert found.faults == ()
    assert sorted(found.sources) == ["aanzien.yaml", "teams/a.yaml"]


def test_what_is_ignored_is_said_by_the_settings_that_are_trusted() -> None:
    """A change cannot hide a record by naming it under `negeer`."""
    trusted = loaded({"aanzien.yaml": "naam: X\n"}).register
    changed = {"aanzien.yaml": "naam: X\nnegeer: [teams]\n", "teams/a.yaml": "naam: A"}
    files = [SourceFile(path, text.encode(), "") for path, text in changed.items()]

    assert len(load(files, PEILDATUM, trusted=trusted).register.records) == len(changed)


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
    named = loaded({"signalen/Klacht van dhr Jansen.yaml": "tekst: Te laat"}).faults

    assert (fault.rule, fault.fix) == ("ongeldig-id", "noem het bestand 'jan-de-vries'")
    assert hopeless.fix == "geef het bestand een andere naam"
    assert [each.rule for each in named] == ["ongeldig-id", "persoonsgegeven"]
    assert {each.fix for each in named} == {hopeless.fix}


def test_ids_that_stand_twice_are_told_of() -> None:
    """Two endings, or two spellings of one name, make one id twice."""
    fault = only({"personen/a.md": "---\nrol: x\n---\n", "personen/a.yaml": "rol: y"})

    assert (fault.rule, fault.path) == ("dubbel-id", "personen/a.yaml")
    assert "zie personen/a.md" in fault.message


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

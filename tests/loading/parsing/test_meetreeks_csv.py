"""Meetreeks: tables of measurements, as spreadsheets write them."""

import pytest
from support.repository import Files, loaded

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.parts.meting import Meetregel
from aanzien_cli.loading.parsing import meetreeks_csv
from aanzien_cli.loading.parsing.meetreeks_csv import COLUMNS


def only(files: Files) -> PlacedFault:
    """Give the one fault of some files."""
    (fault,) = loaded(files).faults
    return fault


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


def test_a_table_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of more rows than any series has is not read on."""
    monkeypatch.setattr(meetreeks_csv, "_ROW_LIMIT", 2)
    fault = only(
        {
            "indicatoren/a.yaml": "naam: A",
            "metingen/a.csv": "periode;waarde\n2022;1\n2023;1\n2024;1\n",
        }
    )

    assert (fault.rule, "meer dan 2 rijen" in fault.message) == ("onleesbaar-bestand", True)

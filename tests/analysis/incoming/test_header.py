"""Header: which column is which field, and what is said of the others."""

import pytest

from aanzien_cli.analysis.incoming.header import HeaderError, header_of
from aanzien_cli.domain.grid import Grid, RawCell
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inzetafspraak import Inzetafspraak
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.signaal import Signaal


def grid(*rows: tuple[RawCell, ...]) -> Grid:
    """Give a table of these rows."""
    return Grid("", rows)


@pytest.mark.parametrize(
    ("kind", "headings", "fields"),
    [
        (Indicator, ("Naam", "Id", "Tegenhanger van"), ["naam", "id", "tegenhanger_van"]),
        (Indicator, ("ID", "tegenhanger_van"), ["id", "tegenhanger_van"]),
        (Indicator, (" titel ", "BBV-nummer"), ["naam", "bbv_nummer"]),
        (Opgave, ("Naam", "Strategisch\u00a0 plan\n"), ["titel", "strategisch_plan"]),
        (Signaal, ("", "tekst", None), ["tekst"]),
    ],
)
def test_headings_are_known_however_they_are_spelt(
    kind: type[Record], headings: tuple[RawCell, ...], fields: list[str]
) -> None:
    """Order, capitals, blanks and underscores do not matter; title and name are one."""
    assert list(header_of(kind, grid(headings)).headings) == fields


def test_rows_that_are_empty_stand_above_it_or_not() -> None:
    """The first row with something in it counts; its number is kept."""
    assert header_of(Opgave, grid((), ("", None), ("Id",))).row == 2


@pytest.mark.parametrize(
    ("heading", "note"),
    [
        ("Opmerking", "kolom B 'Opmerking' is niet gelezen: een indicator heeft dat veld niet"),
        ("Metingen", "haal dat binnen met 'aanzien import indicator.metingen'"),
        ("Uitzonderingen", "is niet gelezen: dat verandert u in het bestand zelf"),
        ("Namen", "een indicator heeft dat veld niet; bedoelt u 'Naam'?"),
    ],
)
def test_a_column_that_is_not_read_is_told(heading: str, note: str) -> None:
    """Nothing is dropped in silence."""
    (told,) = header_of(Indicator, grid(("Id", heading))).notes

    assert note in told


@pytest.mark.parametrize(
    ("kind", "rows", "sentence"),
    [
        (Indicator, (), "er staat niets in"),
        (Indicator, (("", None),), "er staat niets in"),
        (Indicator, (("Lijst 2026",), (), ("stand",), ("Id",)), "de koppen staan in rij 4"),
        (Indicator, (("Lijst 2026",), ("Id",)), "de koppen staan in rij 2: haal de rijen erboven"),
        (Indicator, (("Nam", "Soort"),), "rij 1 heeft geen kop 'Id' of 'Naam': bedoelt u 'Naam'?"),
        (Indicator, (("x", 5.0),), "zie 'aanzien export --soort indicator'"),
        (Inzetafspraak, (("x",),), "rij 1 heeft geen kop 'Id': "),
        (Indicator, (("Id", "Defintie"),), "kolom B 'Defintie' is geen veld: bedoelt u 'Defin"),
        (Indicator, (("Id", "Naam", "titel"),), "kolom B 'Naam' en kolom C 'titel' zijn hetzelfde"),
    ],
)
def test_a_top_that_says_too_little_is_refused(
    kind: type[Record], rows: tuple[tuple[RawCell, ...], ...], sentence: str
) -> None:
    """The sentence tells which row or column, and what was probably meant."""
    with pytest.raises(HeaderError) as refused:
        header_of(kind, grid(*rows))

    assert sentence in str(refused.value)

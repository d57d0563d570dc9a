"""Listing: a list as text loses nothing, however wide it may be."""

from support.repository import register

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.reporting.records.format import ListFormat
from aanzien_cli.reporting.records.listing import render_list

TITLE = "woord " * 40 + "slot"
RECORDS = register(
    {"opgaven/a.yaml": f"titel: {TITLE}\n", "opgaven/b.yaml": "titel: Kort\nstatus: lopend\n"}
).of(Opgave)


def test_where_nobody_looks_a_record_is_one_whole_line() -> None:
    """Without a width no title is cut or broken, so that other programs find it."""
    lines = render_list(Opgave, RECORDS, ListFormat.TEXT, None).splitlines()
    assert len(lines) == 3
    assert lines[1].startswith("a   woord ")
    assert lines[1].endswith(TITLE)


def test_in_a_width_every_word_is_kept() -> None:
    """Within columns a long title takes more lines, none of them wider."""
    lines = render_list(Opgave, RECORDS, ListFormat.TEXT, 60).splitlines()
    assert max(map(len, lines)) <= 60
    assert " ".join(lines).count("woord") == 40
    assert "slot" in " ".join(lines)


def test_no_form_cuts() -> None:
    """Spreadsheets and documents get the whole title too."""
    for format_ in (ListFormat.CSV, ListFormat.MARKDOWN):
        assert TITLE in render_list(Opgave, RECORDS, format_, 60)


def test_of_no_records_that_is_said() -> None:
    """Headings above nothing leave a reader in doubt; a program still gets its columns."""
    assert render_list(Opgave, (), ListFormat.TEXT, None) == "geen opgaven gevonden\n"
    assert render_list(Organisatie, (), ListFormat.TEXT, 60) == "geen organisatie gevonden\n"
    assert render_list(Opgave, (), ListFormat.CSV, None).startswith('"id","titel",')

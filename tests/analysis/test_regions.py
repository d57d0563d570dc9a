"""Regions: what is filled again, and that nothing else changes."""

import pytest
from support.repository import register

from aanzien_cli.analysis.records.listing import listing
from aanzien_cli.analysis.regions import refreshed
from aanzien_cli.domain.opgave import Opgave

REGISTER = register({"opgaven/w.yaml": "titel: Wonen\nstatus: lopend\n"})
TABLE = listing(Opgave, REGISTER)
OPEN, END = "<!-- aanzien: list opgave -->\n", "<!-- /aanzien -->\n"


@pytest.mark.parametrize(
    "old", ["", "oud\n", TABLE.replace("lopend", "gestopt"), "\n\n" + TABLE * 2]
)
def test_a_stale_region_is_filled(old: str) -> None:
    """Between the marks stands what the records say now, and around them what stood there."""
    text = f"Vooraf  \n\n{OPEN}{old}{END}\tDaarna"

    found = refreshed(text, REGISTER)

    assert found.text == f"Vooraf  \n\n{OPEN}{TABLE}{END}\tDaarna"
    assert (found.stale, found.broken) == ((2,), ())
    assert refreshed(found.text, REGISTER) == (found.text, (), ())


def test_line_ends_of_a_file_are_kept() -> None:
    """A file with the line ends of Windows keeps them, also in the new lines."""
    found = refreshed(f"{OPEN}oud\n{END}".replace("\n", "\r\n"), REGISTER)

    assert found.text == f"{OPEN}{TABLE}{END}".replace("\n", "\r\n")


def test_what_is_up_to_date_stays_as_it_is() -> None:
    """A table that was aligned by hand is not written again."""
    text = f"{OPEN}{TABLE.replace(' | ', '    | ')}{END}"

    assert refreshed(text, REGISTER) == (text, (), ())


def test_more_regions_are_filled_each_in_its_place() -> None:
    """Regions in one text do not get in each other's way; broken ones are told and left."""
    lost = "<!-- aanzien: list zzz -->\nx\n"
    text = f"a\n{OPEN}{END}b\n{lost}{END}c\n{OPEN}oud\noud\n{END}```\n{OPEN}x\n{END}```\n{END}"

    found = refreshed(text, REGISTER)

    assert found.text == (
        f"a\n{OPEN}{TABLE}{END}b\n{lost}{END}c\n{OPEN}{TABLE}{END}```\n{OPEN}x\n{END}```\n{END}"
    )
    assert found.stale == (1, 8)
    assert [line for line, _ in found.broken] == [4, 17]
    assert "kan 'list zzz' hier niet invullen" in found.broken[0][1]
    assert "die niet begint" in found.broken[1][1]

"""Reports: regions that are up to date, stale, broken, or no region at all."""

import pytest
from support.repository import Files, faults, inspected, register

from aanzien_cli.analysis.records.listing import listing
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.rules.basis.reports import verouderde_rapportregio

OPGAVE = {"opgaven/w.yaml": "titel: Wonen | bouwen\nstatus: lopend\n"}
TABLE = listing(Opgave, register(OPGAVE))
END = "<!-- /aanzien -->\n"


def _files(text: str) -> Files:
    return {**OPGAVE, "rapporten/r.md": f"---\ntitel: R\n---\n{text}"}


def _faults(text: str) -> list[Fault]:
    return faults(verouderde_rapportregio, _files(text))


@pytest.mark.parametrize("command", ["list opgave", "list opgaven", "list  Opgave"])
def test_pasted_output_is_up_to_date(command: str) -> None:
    """The table of now passes, by the name of the kind or of its folder."""
    assert _faults(f"Vooraf.\n\n<!-- aanzien: {command} -->\n{TABLE}{END}\nNa.\n") == []


def test_white_space_makes_no_difference() -> None:
    """Empty lines, aligned columns and Windows line ends are the same table."""
    wide = TABLE.replace(" | ", "   |  ").replace("\n", "  \r\n\r\n")
    assert _faults(f"<!--aanzien: list opgave-->\r\n\r\n{wide}{END}") == []


@pytest.mark.parametrize("table", [TABLE.replace("lopend", "gestopt"), TABLE * 2, ""])
def test_another_table_is_stale(table: str) -> None:
    """A changed cell, a line too many and an empty region ask for the new output."""
    (fault,) = _faults(f"<!-- aanzien: list opgave -->\n{table}{END}")
    assert fault.quote == "<!-- aanzien: list opgave -->"
    assert "'aanzien list opgave --output-format markdown'" in fault.fix


@pytest.mark.parametrize(
    ("command", "fix"),
    [
        ("list opgve", "bedoelt u 'opgave'?"),
        ("list zzz", "schrijf 'list' en een soort"),
        ("list opgave --where status=lopend", "schrijf 'list' en een soort"),
        ("check", "schrijf 'list' en een soort"),
        ("list", "schrijf 'list' en een soort"),
        ("", "schrijf 'list' en een soort"),
    ],
)
def test_an_unknown_command_is_told(command: str, fix: str) -> None:
    """What aanzien cannot fill in is quoted, with what can be written instead."""
    (fault,) = _faults(f"<!-- aanzien: {command} -->\n{END}")
    assert f"'{command}'" in fault.message
    assert fix in fault.fix


def test_a_region_that_does_not_end_is_told() -> None:
    """The end of the report, and the beginning of the next region, are no end."""
    opening = "<!-- aanzien: list opgave -->\n"
    (last,) = _faults(f"{opening}{TABLE}")
    (first,) = _faults(f"{opening}{TABLE}{opening}{TABLE}{END}")
    assert "eindigt niet" in last.message
    assert "eindigt niet" in first.message


def test_an_end_without_a_beginning_is_told() -> None:
    """A slip in the first line would else leave a region unwatched; a second end is one too."""
    (slip,) = _faults(f"<!-- aanzein: list opgave -->\n{TABLE}{END}")
    (twice,) = _faults(f"<!-- aanzien: list opgave -->\n{TABLE}{END}{END}")
    assert "die niet begint" in slip.message
    assert "die niet begint" in twice.message


@pytest.mark.parametrize(
    "text",
    [
        f"```\n<!-- aanzien: list opgave -->\n{END}```\n",
        "Schrijf `<!-- aanzien: list opgave -->` boven de tabel.\n",
        "<!-- een opmerking -->\n",
        "",
    ],
)
def test_talk_about_regions_is_no_region(text: str) -> None:
    """A block of code, a line of prose and another comment are left alone."""
    assert _faults(text) == []


def test_the_finding_stands_at_the_first_line_of_the_region() -> None:
    """The reader is led to the line with the command."""
    files = _files(f"Vooraf.\n\n<!-- aanzien: list opgave -->\noud\n{END}")
    found = [f for f in inspected(files).findings if f.rule == "verouderde-rapportregio"]
    assert [finding.span.line for finding in found] == [6]

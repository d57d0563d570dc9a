"""Real input: published municipal figures, and the real history of a large programme's teams.

The files stand beside the project, in `../shared/data`, and are not part of it; where they are
absent these tests are skipped, and say so.
"""

import csv
import gzip
import json
import subprocess
from datetime import date
from pathlib import Path

import pytest
from support.repository import PEILDATUM, register

from aanzien_cli import api
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.catalog import ALL_RULES

DATA = Path(__file__).parents[2] / "shared" / "data"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")


def table(name: str) -> list[dict[str, str]]:
    """Give the rows of a published table, every cell as printed."""
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


def quoted(text: str) -> str:
    """Write a text so that YAML cannot make anything else of it."""
    return json.dumps(text, ensure_ascii=False)


def budget_record(row: dict[str, str]) -> str:
    """Write a line of the Rotterdam budget as an indicator record."""
    decimals = 0 if row["nr"] in {"3", "6"} else 1
    lines = [
        f"naam: {quoted(row['indicator'])}",
        f"eenheid: {quoted(row['eenheid'])}",
        f"decimalen: {decimals}",
        f"bbv_nummer: {row['nr']}",
        f"bron: {quoted(row['bron'])}",
        "metingen:",
    ]
    lines += [
        f"  - {{periode: {year}, waarde: {quoted(row[year])}}}" for year in ("2019", "2020", "2021")
    ]
    return "\n".join(lines) + "\n"


def test_the_rotterdam_budget_keeps_every_value_as_printed() -> None:
    """Dutch decimals, thousands and dashes come back exactly as they were printed."""
    rows = table("bbv-rotterdam-begroting-2023.csv")
    files = {f"indicatoren/bbv-{row['nr']}.yaml": budget_record(row) for row in rows}
    loaded = register(files)

    for row in rows:
        indicator = loaded.get(Indicator, f"bbv-{row['nr']}")
        assert indicator
        assert [
            meting.waarde.tekst if meting.waarde else meting.ontbrekend and meting.ontbrekend.reden
            for meting in indicator.metingen
        ] == [row[year] for year in ("2019", "2020", "2021")]


def test_a_thousand_is_a_thousand() -> None:
    """`1.583` euro per inhabitant is fifteen hundred, as the decimals of the indicator say."""
    rows = {row["nr"]: row for row in table("bbv-rotterdam-begroting-2023.csv")}
    loaded = register({"indicatoren/bbv-3.yaml": budget_record(rows["3"])})
    (indicator,) = loaded.of(Indicator)

    assert [str(m.waarde.getal) for m in indicator.metingen if m.waarde] == ["1583", "1673", "1934"]


def report_record(row: dict[str, str]) -> str:
    """Write a line of the 's-Hertogenbosch report as an indicator record."""
    return (
        f"naam: {quoted(row['indicator'])}\n"
        f"nulmeting: {{waarde: {quoted(row['nulmeting'])}}}\n"
        f"tussennormen:\n  - {{waarde: {quoted(row['doelstelling 2017'])}, termijn: 2017-12-31}}\n"
        f"norm: {{waarde: {quoted(row['ambitie 2018'])}, termijn: 2018-12-31}}\n"
        f"metingen:\n  - {{periode: 2017, waarde: {quoted(row['realisatie 2017'])}}}\n"
    )


def test_the_den_bosch_report_keeps_operators_and_remarks() -> None:
    """Operators stay operators, and a year inside a cell stays with its value."""
    rows = table("jaarverslag-s-hertogenbosch-2017.csv")
    loaded = register({f"indicatoren/i{n}.yaml": report_record(row) for n, row in enumerate(rows)})

    for row, indicator in zip(rows, loaded.of(Indicator), strict=True):
        (interim,) = indicator.tussennormen
        (meting,) = indicator.metingen
        assert indicator.norm
        assert meting.waarde
        assert interim.tekst == row["doelstelling 2017"]
        assert indicator.norm.tekst == row["ambitie 2018"]
        assert meting.waarde.tekst == row["realisatie 2017"]
    volunteers = loaded.of(Indicator)[0].metingen[0].waarde
    assert volunteers
    assert (str(volunteers.getal), volunteers.opmerking) == ("39", "meting 2016")


@pytest.fixture(scope="session")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rebuild the history of the teams as a git repository."""
    root = tmp_path_factory.mktemp("geschiedenis") / "map"
    git = ["git", "-C", str(root)]
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    stream = gzip.decompress((DATA / "teams-historie.fi.gz").read_bytes())
    subprocess.run([*git, "fast-import", "--quiet"], input=stream, check=True)
    subprocess.run([*git, "checkout", "-q", "main"], check=True)
    return root


def test_the_history_loads_without_a_false_word(history: Path) -> None:
    """At its last revision every team is there, and nothing is said to be unreadable or unknown."""
    inspection = api.inspect(history, PEILDATUM)

    assert len(inspection.register.of(Team)) == len(list((history / "teams").iterdir()))
    assert not _basis(inspection)


@pytest.mark.parametrize("day", ["2017-06-01", "2019-01-01", "2021-07-15", "2024-02-29"])
def test_the_past_loads_without_a_false_word(history: Path, day: str) -> None:
    """At a date in the past, read from git alone, the same holds."""
    inspection = api.inspect(history, date.fromisoformat(day), api.Scope(at=day))

    assert inspection.register.of(Team)
    assert not _basis(inspection)


def _basis(inspection: Inspection) -> list[str]:
    """Give what the tool says of the files themselves."""
    basis = {rule.name for rule in ALL_RULES if rule.element is Element.BASIS}
    return [finding.message for finding in inspection.findings if finding.rule in basis]

"""Data: capacity for programs and spreadsheets."""

import csv
import io
import json

import pytest
from reporting.capacity.samples import shown

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.reporting.capacity.bar import FINE, WIDTH, draw
from aanzien_cli.reporting.capacity.format import CapacityFormat
from aanzien_cli.reporting.capacity.render import render_capacity


def test_json() -> None:
    """JSON has a version, every row, and null where a figure does not exist."""
    data = json.loads(render_capacity(shown(), CapacityFormat.JSON, FINE))
    first = next(row for row in data["rows"] if row["id"] == "warmte")
    empty = next(row for row in data["rows"] if row["id"] == "rust")

    assert data["schema_version"] == 1
    assert data["periods"] == ["2026-K1", "2026-K2", "2026-K3"]
    assert (first["supply_hours"], first["asked_fte"]) == (420, [1.2, 0.5])
    assert (first["wait"], first["verdict"]) == (None, "te veel")
    assert (first["demand_p80_hours"], first["demand_p95_hours"]) == (930, 1240)
    assert empty["load"] is None
    assert empty["demand_p80_hours"] > 0
    quiet = next(row for row in data["rows"] if row["id"] == "opwek")
    assert (quiet["chance_of_overload"], quiet["demand_p80_hours"]) == (None, None)
    assert {each["period"] for each in data["bottlenecks"]} >= {"2026-K1"}
    assert data["land"][0]["ratio"] == 0.625
    assert data["what_if"] is None
    assert [each["falls"] for each in data["gaps"] if each["afdeling"] == "onbekend"] == [None] * 3
    assert [each["days"] for each in data["open_choices"]] == [59, 1]


def test_json_of_an_answer() -> None:
    """The answer to a what-if stands in JSON in the same three forms."""
    move = "1.0 fte vergunningen -> warmte van 2026-K2"
    answer = json.loads(render_capacity(shown(move=move), CapacityFormat.JSON, FINE))["what_if"]

    assert answer["falls_before"] == {
        "work": ["archief"],
        "fits": True,
        "short_fte": 0.0,
        "proven": True,
    }
    assert answer["falls"]["fits"] is False
    assert answer["shifts"] == [{"opdracht": "klaar", "before": "2026-K3", "after": "2026-K2"}]
    assert answer["flow"]["backlog_hours"] == 500
    unknown = shown(move="1.0 fte onbekend -> warmte van 2026-K2")
    data = json.loads(render_capacity(unknown, CapacityFormat.JSON, FINE))["what_if"]
    assert (data["falls"], data["flow"]) == (None, None)


@pytest.mark.parametrize("per", Per)
def test_csv(per: Per) -> None:
    """CSV has one line per subject and period, and no cell that a spreadsheet calculates."""
    found = shown(per)
    table = list(csv.DictReader(io.StringIO(render_capacity(found, CapacityFormat.CSV, FINE))))

    assert len(table) == 3 * len(found.rows)
    assert {row["soort"] for row in table} == {per.value}
    assert [cell for row in table for cell in row.values() if cell.startswith("=")] == []


def test_csv_figures() -> None:
    """Figures are whole hours and percentages; what does not exist is empty."""
    text = render_capacity(shown(), CapacityFormat.CSV, FINE)
    rows = {(r["id"], r["periode"]): r for r in csv.DictReader(io.StringIO(text))}

    first = rows["warmte", "2026-K1"]
    assert (first["aanbod_uren"], first["belasting_procent"]) == ("420", "142")
    assert (first["gevraagd_fte"], first["beschikbaar_fte"]) == ("1,7", "1,3")
    assert (first["vraag_p80_uren"], first["vraag_p95_uren"]) == ("930", "1240")
    assert rows["opwek", "2026-K1"]["vraag_p80_uren"] == ""
    assert first["wachttijd"] == ""
    assert rows["rust", "2026-K1"]["belasting_procent"] == ""
    assert "," in rows["warmte", "2026-K2"]["wachttijd"]


@pytest.mark.parametrize(
    ("firm", "whole", "signs"),
    [
        (None, None, "····················"),
        (0.5, 0.75, "██████████▒▒▒▒▒·····"),
        (1.0, 1.0, "████████████████████"),
        (0.98, 0.994, "███████████████████·"),
        (0.98, 0.995, "███████████████████▒"),
        (0.9, 1.4, "██████████████████▒▒►"),
        (3.0, 4.0, "████████████████████►"),
    ],
)
def test_bars(firm: float | None, whole: float | None, signs: str) -> None:
    """A bar shows shares by signs alone, is always as wide, and marks what is more than full."""
    found = draw(firm, whole, FINE)

    assert found.rstrip() == signs
    assert len(found) == WIDTH + 1

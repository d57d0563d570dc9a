"""Table: each hostile row has a promise and tests, and the tests are there."""

import ast
from pathlib import Path

import pytest
from hostile.payloads import PAYLOADS
from hostile.promises import GIT, RELIABILITY
from hostile.samples import SAMPLES
from hostile.table import ROWS, Row

TESTS = Path(__file__).parents[1]
PROMISES: dict[str, tuple[str, ...]] = {**GIT, **RELIABILITY}


def test_every_row_is_there() -> None:
    """H-01 to H-31 and H-V stand in the table, once, and no sample or payload is of another row."""
    known = {*(f"H-{number:02}" for number in range(1, 32)), "H-V"}

    assert set(ROWS) == known
    assert {sample.row for sample in SAMPLES} < known
    assert {name.split()[0] for name in PAYLOADS} < known


@pytest.mark.parametrize("row", ROWS.values(), ids=[f"{k} {r.attack}" for k, r in ROWS.items()])
def test_a_row_is_held_by_tests(row: Row) -> None:
    """A test that is named for a row exists; a promise without one is no promise."""
    assert_held(row.tests)


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_is_held_by_tests(promise: str) -> None:
    """So is what is promised of git, and of a run that is disturbed."""
    assert_held(PROMISES[promise])


def assert_held(tests: tuple[str, ...]) -> None:
    """Look for each test in its file."""
    assert tests
    for each in tests:
        path, _, name = each.partition("::")
        names = {
            node.name
            for node in ast.walk(ast.parse((TESTS / path).read_text(encoding="utf-8")))
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
        }
        assert name in names if name else names, each


@pytest.mark.parametrize("row", sorted({sample.row for sample in SAMPLES}))
def test_a_sample_counts_for_its_row(row: str) -> None:
    """A row that has files of its own says so."""
    assert any("test_samples" in each for each in ROWS[row].tests)

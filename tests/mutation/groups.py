"""Groups: what is mutated together, and the tests that have to notice."""

from typing import Final, NamedTuple


class Group(NamedTuple):
    """Modules, as patterns below `src/aanzien_cli`, and the tests that know them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()


_RULES: Final = ("tests/rules/test_examples.py", "tests/examples")


_CAPACITY: Final = ("least_loss", "level", "overload", "periods", "queueing", "sums", "effort")
"""The arithmetic of capacity; the rest tells about it."""
_STABILITY: Final = ("dependency", "familiarity", "retention", "spell", "verdict")
_KNOW_CAPACITY: Final = ("tests/analysis/capacity", "tests/reporting/capacity")
_KNOW_STABILITY: Final = (
    *(f"tests/analysis/test_stability{part}.py" for part in ("", "_doubt", "_events", "_history")),
    *("tests/analysis/test_dependency.py", "tests/cli/test_teams.py"),
)


def _below(folder: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.py" for name in names)


def _element(name: str, *tests: str) -> Group:
    return Group((f"rules/{name}/*.py",), (*_RULES, f"tests/rules/{name}", *tests))


GROUPS: Final = {
    "oordeel": Group(
        ("rules/judge.py", "rules/exceptions.py", "rules/settings.py"),
        (
            *("tests/rules/test_judge.py", "tests/rules/test_settings.py"),
            *("tests/rules/test_references.py", "tests/rules/test_trust.py"),
            "tests/cli/test_check_trust.py",
        ),
    ),
    "vragen": Group(("rules/asking.py",), ("tests/rules/test_asking.py",)),
    "einde": Group(
        ("cli/ending.py", "cli/clock.py", "cli/selection.py", "domain/inspection.py"),
        (
            *(
                f"tests/cli/test_{name}.py"
                for name in ("check", "clock", "ending", "selection", "terminal", "usage")
            ),
            "tests/domain/test_inspection.py",
        ),
    ),
    "uren": Group(
        ("analysis/hours.py", "analysis/fte_sum.py", "analysis/need.py", "analysis/lending.py"),
        (
            *(f"tests/analysis/test_{name}.py" for name in ("fte_sum", "hours", "lending", "need")),
            "tests/analysis/capacity",
        ),
    ),
    "capaciteit": Group(_below("analysis/capacity", _CAPACITY), _KNOW_CAPACITY),
    "stabiliteit": Group(_below("analysis/stability", _STABILITY), _KNOW_STABILITY),
    "capaciteit-rest": Group(
        ("analysis/capacity/*.py",), _KNOW_CAPACITY, _below("analysis/capacity", _CAPACITY)
    ),
    "stabiliteit-rest": Group(
        ("analysis/stability/*.py",), _KNOW_STABILITY, _below("analysis/stability", _STABILITY)
    ),
    "basis": _element("basis", "tests/rules/test_references.py", "tests/test_corpus.py"),
    "data": _element("data"),
    "koning-zonder-land": _element("koning_zonder_land"),
    "menselijke-maat": _element("menselijke_maat"),
    "opgavegericht": _element("opgavegericht"),
    "portfolio": _element("portfolio"),
    "teams": _element("teams"),
    "toetsing": _element("toetsing"),
}
"""By the name that `make mutate MODULE=...` takes; the most important first."""

"""Groups: what is mutated together, and the tests that have to notice.

A change may take away what keeps a test from doing harm. So no test in a group writes, or asks to
write, anywhere but in its own folder: one that asked for `-o /dev/full`, to see it refused, once
put a file in the place of the device.
"""

from typing import Final, NamedTuple

from aanzien_cli.rules.catalog import ALL_RULES


class Group(NamedTuple):
    """Modules, as patterns below `src/aanzien_cli`, and the tests that know them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()


_OF_RULES: Final = ("test_wrong_example_is_caught", "test_right_example_passes")
_CAPACITY: Final = ("least_loss", "level", "overload", "periods", "queueing", "sums", "effort")
"""The arithmetic of capacity; the rest tells about it."""
_STABILITY: Final = ("dependency", "familiarity", "retention", "spell", "verdict")
_STATISTICS: Final = (
    *("breaks", "counts", "forecast", "mann_kendall", "methods", "progress", "small", "status"),
    *("student", "theil_sen", "timeline", "trend", "verdict", "xmr"),
)
"""What is computed about indicators; the rest words it."""
_MENDS: Final = ("csv_edit", "insertion", "removal", "repairs", "scalar_text", "text_edit")
"""What turns a repair into an edit of bytes."""
_KNOW_CAPACITY: Final = ("tests/analysis/capacity", "tests/reporting/capacity")
_KNOW_STABILITY: Final = (
    *(f"tests/analysis/test_stability{part}.py" for part in ("", "_doubt", "_events", "_history")),
    *(f"tests/analysis/test_{name}.py" for name in ("dependency", "retention", "verdict")),
    *("tests/cli/test_teams.py", "tests/rules/teams/test_stability.py"),
)


def _below(folder: str, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.py" for name in names)


def _element(name: str, *tests: str) -> Group:
    """Give the rules of one element: their own examples, sentences and tests have to notice."""
    rules = [rule.name for rule in ALL_RULES if f".{name}." in rule.function.__module__]
    examples = (f"tests/rules/test_examples.py::{t}[{rule}]" for t in _OF_RULES for rule in rules)
    known = ("tests/rules/test_sentences.py", f"tests/rules/{name}")
    return Group((f"rules/{name}/*.py",), (*known, *tests, *examples))


GROUPS: Final = {
    "oordeel": Group(
        ("rules/judge.py", "rules/exceptions.py", "rules/settings.py"),
        (
            *("tests/rules/test_judge.py", "tests/rules/test_settings.py"),
            *("tests/rules/test_references.py", "tests/rules/test_trust.py"),
            "tests/cli/test_check_trust.py",
        ),
    ),
    "vragen": Group(
        ("rules/asking.py",),
        tuple(f"tests/rules/test_{name}.py" for name in ("asking", "judge", "sentences")),
    ),
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
    "uitvoer": Group(
        _below("cli", ("coloring", "output", "streams", "telling", "writing")),
        tuple(
            f"tests/cli/test_{name}.py"
            for name in ("encoding", "ending", "forms", "output", "terminal", "writing")
        ),
    ),
    "vertrouwen": Group(
        ("rules/trust.py",),
        (
            "tests/rules/test_trust.py",
            "tests/rules/test_sentences.py",
            "tests/cli/test_check_trust.py",
        ),
    ),
    "vingerafdruk": Group(
        ("domain/baseline.py", "domain/fingerprint.py", "loading/baseline.py", "rules/quiet.py"),
        (
            *(f"tests/domain/test_{name}.py" for name in ("baseline", "fingerprint", "subject")),
            *("tests/loading/test_baseline.py", "tests/rules/test_quiet.py"),
            *("tests/reporting/findings/test_gitlab.py", "tests/rules/test_sentences.py"),
            *("tests/reporting/findings/test_sarif.py", "tests/cli/test_asked_check.py"),
        ),
    ),
    "herstel": Group(
        ("mending.py", "domain/edit.py", "domain/repair.py", *_below("loading", _MENDS)),
        ("tests/test_mending.py", "tests/loading/test_repairs.py", "tests/domain/test_edit.py"),
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
    "indicatoren": Group(
        _below("analysis/indicators", _STATISTICS), ("tests/analysis/indicators",)
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

"""Groups: what is mutated together, and the tests that have to notice.

A change may take away what keeps a test from doing harm. So no test in a group writes, or asks to
write, anywhere but in its own folder: one that asked for `-o /dev/full`, to see it refused, once
put a file in the place of the device.
"""

from pathlib import Path
from typing import Final, NamedTuple

from mutation.in_process import OF_BEGIN, OF_OTHERS

from aanzien_cli.rules.catalog import ALL_RULES


class Group(NamedTuple):
    """Modules, as patterns below `src/aanzien_cli`, and the tests that know them."""

    modules: tuple[str, ...]
    tests: tuple[str, ...]
    without: tuple[str, ...] = ()

    def paths(self, package: Path) -> list[Path]:
        """Give the modules of a package that are in the group."""
        without = {path for module in self.without for path in package.glob(module)}
        found = {path for module in self.modules for path in package.glob(module)}
        return sorted(found - without)


_OF_RULES: Final = ("test_wrong_example_is_caught", "test_right_example_passes")
_CAPACITY: Final = ("least_loss", "level", "overload", "periods", "queueing", "sums", "effort")
"""The arithmetic of capacity; the rest tells about it."""
_STABILITY: Final = ("dependency", "familiarity", "retention", "spell", "verdict")
_STATISTICS: Final = (
    *("breaks", "counts", "forecast", "mann_kendall", "methods", "progress", "small", "status"),
    *("student", "theil_sen", "timeline", "trend", "verdict", "xmr"),
)
"""What is computed about indicators; the rest words it."""
_HOURS: Final = ("fte_sum", "hours", "lending", "need")
_BEGIN: Final = ("app", "dutch", "interruption", "misuse", "usage")
_END: Final = ("clock", "ending", "selection")
_OUTPUT: Final = (
    *(f"cli/{name}.py" for name in ("coloring", "output", "streams", "writing")),
    "cli/checking/telling.py",
)
_CHECK: Final = (
    *(f"cli/{name}.py" for name in ("check", "options", "reading", "whereabouts")),
    "cli/checking/*.py",
)
"""From the options of a check to the exit code that it gives."""
_QUANTITIES: Final = (
    *("datum", "getal", "hoeveelheid", "number_habits", "period_habits", "periode"),
)
_PARTS: Final = ("decimalen", "grenswaarde", "inzet", "meting", "volgorde")
"""What is calculated with: numbers, days and periods, as a user writes them."""
_IMPORTING: Final = ("entries", "merging", "part_rows", "parts", "percent", "plan", "short_forms")
"""Not the round trips of whole examples: a minute for each change that nothing else notices."""
_KNOW_CAPACITY: Final = ("tests/analysis/capacity", "tests/reporting/capacity")
_KNOW_STABILITY: Final = (
    *(f"tests/analysis/test_stability{part}.py" for part in ("", "_doubt", "_events", "_history")),
    *(f"tests/analysis/test_{name}.py" for name in ("dependency", "retention", "verdict")),
    *("tests/cli/test_teams.py", "tests/rules/teams/test_stability.py"),
)


def _below(folder: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{folder}/{name}.py" for name in names)


def _tests(folder: str, *names: str) -> tuple[str, ...]:
    return tuple(f"tests/{folder}/test_{name}.py" for name in names)


def _element(name: str, *tests: str) -> Group:
    """Give the rules of one element: their own examples, sentences and tests have to notice."""
    rules = [rule.name for rule in ALL_RULES if f".{name}." in rule.function.__module__]
    examples = (f"tests/rules/test_examples.py::{t}[{rule}]" for t in _OF_RULES for rule in rules)
    known = ("tests/rules/test_sentences.py", f"tests/rules/{name}")
    return Group((f"rules/{name}/*.py",), (*known, *tests, *examples))


_GRAVE: Final = {
    "oordeel": Group(
        _below(
            "rules",
            *("catalog", "effective", "exceptions", "judge", "reads_history", "rule", "settings"),
        ),
        (
            *_tests("rules", "effective", "judge", "references", "rule", "settings", "trust"),
            *_tests("cli", "check_trust"),
        ),
    ),
    "vragen": Group(("rules/asking.py",), _tests("rules", "asking", "judge", "sentences")),
    "einde": Group(
        (*_below("cli", *_END), "domain/inspection.py"),
        (
            *_tests("cli", "check", "clock", "ending", "selection", "terminal", "usage"),
            *_tests("domain", "inspection"),
        ),
    ),
    "begin": Group(
        ("__main__.py", *_below("cli", *_BEGIN)),
        (*_tests("cli", "ending", "help", "main", "usage"), *OF_BEGIN),
    ),
    "controle": Group(
        _CHECK,
        _tests(
            "cli",
            *("asked_check", "check", "check_trust", "fix", "folder_argument", "forms"),
            *("leaving_out", "nothing_here", "refusals"),
            *(
                "seen_files",
                "standard_input",
                "subfolder",
                "surroundings",
                "terminal",
                "usage",
                "watching",
            ),
        ),
        ("cli/checking/telling.py",),
    ),
    "opdrachten": Group(
        ("cli/**/*.py",),
        (
            *_tests(
                "cli",
                *("at", "capacity", "diff", "export", "export_parts", "foresight", "import"),
                *("import_diff", "indicators", "init", "new"),
                *("reading_commands", "refusals", "report", "report_commit", "report_regions"),
                *("report_since", "report_style", "report_templates"),
                *("schema", "seen_files", "teams", "usage"),
            ),
            *OF_OTHERS,
        ),
        (*_below("cli", *_BEGIN, *_END), *_CHECK, *_OUTPUT),
    ),
    "uitvoer": Group(
        _OUTPUT,
        _tests("cli", "encoding", "ending", "forms", "output", "terminal", "writing"),
    ),
    "vertrouwen": Group(
        ("rules/trust.py",), (*_tests("rules", "trust", "sentences"), *_tests("cli", "check_trust"))
    ),
    "vingerafdruk": Group(
        (
            *("domain/baseline.py", "domain/findings/fingerprint.py"),
            *("loading/baseline.py", "rules/quiet.py"),
        ),
        (
            *_tests("domain", "baseline", "subject"),
            *_tests("domain/findings", "fingerprint"),
            *_tests("loading", "baseline"),
            *_tests("rules", "quiet", "sentences"),
            *_tests("reporting/findings", "gitlab", "sarif"),
            *_tests("cli", "asked_check"),
        ),
    ),
    "herstel": Group(
        (
            *("mending.py", "domain/findings/edit.py", "domain/findings/repair.py"),
            "loading/edits/*.py",
        ),
        (
            *("tests/test_mending.py", "tests/test_mending_harm.py", "tests/loading/edits"),
            *_tests("domain/findings", "edit"),
        ),
    ),
}
"""What excuses a finding, what ends the program and what writes."""
_ARITHMETIC: Final = {
    "uren": Group(
        _below("analysis", *_HOURS),
        (*_tests("analysis", "fte_sum", "hours", "lending", "need"), "tests/analysis/capacity"),
    ),
    "capaciteit": Group(_below("analysis/capacity", *_CAPACITY), _KNOW_CAPACITY),
    "stabiliteit": Group(_below("analysis/stability", *_STABILITY), _KNOW_STABILITY),
    "capaciteit-rest": Group(
        ("analysis/capacity/*.py",), _KNOW_CAPACITY, _below("analysis/capacity", *_CAPACITY)
    ),
    "stabiliteit-rest": Group(
        ("analysis/stability/*.py",), _KNOW_STABILITY, _below("analysis/stability", *_STABILITY)
    ),
    "indicatoren": Group(
        _below("analysis/indicators", *_STATISTICS), ("tests/analysis/indicators",)
    ),
    "indicatoren-rest": Group(
        ("analysis/indicators/*.py",),
        ("tests/analysis/indicators", "tests/reporting/indicators", *_tests("cli", "indicators")),
        _below("analysis/indicators", *_STATISTICS),
    ),
    "analyse": Group(
        ("analysis/*.py",),
        ("tests/analysis", "tests/rules/test_sentences.py"),
        _below("analysis", *_HOURS),
    ),
    "invoer": Group(
        ("analysis/incoming/*.py", "analysis/records/*.py", "analysis/house/*.py"),
        (
            *("tests/analysis/incoming", "tests/analysis/records", "tests/analysis/house"),
            *_tests("importing", *_IMPORTING),
            *("tests/reporting/incoming", "tests/reporting/records"),
            *_tests("cli", "export", "import", "reading_commands"),
        ),
    ),
    "vergelijken": Group(
        ("analysis/comparison/*.py", "analysis/past/*.py"),
        (
            *("tests/analysis/comparison", "tests/analysis/past", "tests/reporting/comparison"),
            *("tests/rules/data", *_tests("rules", "sentences"), *_tests("cli", "diff")),
        ),
    ),
    "waarden": Group(
        (
            "domain/bbv.py",
            *_below("domain/quantities", *_QUANTITIES),
            *_below("domain/parts", *_PARTS),
        ),
        (
            *("tests/domain/parts", "tests/domain/quantities"),
            *_tests("domain", "bbv", "indicator"),
            *_tests("loading", "messages"),
            *_tests("schemas", "stale"),
        ),
    ),
}
_RULES: Final = {
    "basis": _element("basis", "tests/rules/test_references.py", "tests/test_corpus.py"),
    "data": _element("data"),
    "koning-zonder-land": _element("koning_zonder_land"),
    "menselijke-maat": _element("menselijke_maat"),
    "opgavegericht": _element("opgavegericht"),
    "portfolio": _element("portfolio"),
    "teams": _element("teams"),
    "toetsing": _element("toetsing"),
}
GROUPS: Final = {**_GRAVE, **_ARITHMETIC, **_RULES}
"""By the name that `make mutate MODULE=...` takes; the most important first."""

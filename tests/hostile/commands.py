"""Commands: every way in which the program tells of records, so that none is forgotten."""

from typing import Final

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.analysis.indicators.methods import Method
from aanzien_cli.cli.export import ExportFormat
from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.reporting.capacity.format import CapacityFormat
from aanzien_cli.reporting.comparison.format import DiffFormat
from aanzien_cli.reporting.documents.catalog import KINDS as REPORTS
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.incoming.format import ImportFormat
from aanzien_cli.reporting.indicators.format import IndicatorsFormat
from aanzien_cli.reporting.records.format import CardFormat, ListFormat
from aanzien_cli.reporting.rules.format import RuleFormat
from aanzien_cli.reporting.teams.format import TeamsFormat

Line = tuple[str, ...]

_FORM: Final = "--output-format"
_SUBJECTS: Final = {"opgave": "wonen"}
REPORT_LINES: Final[tuple[Line, ...]] = tuple(
    ("report", name, *((_SUBJECTS[kind.needs],) if kind.needs else ()))
    for name, kind in REPORTS.items()
)
_NOT_A_SHEET: Final = {"persoon", "organisatie", "meetreeks", "rapport"}
PRINTED: Final[tuple[Line, ...]] = (
    *(("check", ".", _FORM, form.value) for form in Format),
    ("check", ".", "--statistics", "--verbose"),
    ("check", ".", "--max-findings", "1", "--fail-on", "advies", "--color", "always"),
    ("check", ".", "--select", "SAID"),
    ("check", ".", "--ignore", "onbekende-verwijzing"),
    ("check", ".", "--per-file-ignores", "opgaven:onbekende-verwijzing"),
    ("check", ".", "--diff", "--unsafe-fixes", "--exit-zero"),
    ("check", ".", "--isolated", _FORM, "concise"),
    *(
        ("check", ".", option, _FORM, form)
        for option in ("--show-settings", "--show-files")
        for form in ("full", "json")
    ),
    ("check", "-", "--stdin-filename", "opgaven/SAID.yaml"),
    ("rule", "SAID"),
    *(("rule", "dubbel-id", _FORM, form.value) for form in RuleFormat),
    *(("list", "opgaven", ".", _FORM, form.value) for form in ListFormat),
    *(("list", kind.kind, ".") for kind in KINDS),
    ("list", "opgaven", ".", "--where", "titel=SAID"),
    ("list", "SAID", "."),
    *(
        ("show", name, ".", _FORM, form.value)
        for name in ("opgave:wonen", "indicator:woningen")
        for form in CardFormat
    ),
    *(("show", f"{kind.kind}:vol", ".") for kind in KINDS if kind.kind != "organisatie"),
    ("show", "SAID", "."),
    *(("capacity", ".", _FORM, form.value) for form in CapacityFormat),
    *(("capacity", ".", "--per", per.value) for per in Per),
    ("capacity", ".", "--opgave", "wonen", "--from", "2026-K1", "--to", "2026-K2"),
    ("capacity", ".", "--what-if", "1 fte vol -> wonen van 2026-K1"),
    ("capacity", ".", "--what-if", "SAID"),
    *(("teams", _FORM, form.value) for form in TeamsFormat),
    ("teams", "wonen"),
    ("teams", "SAID"),
    ("teams", "--since", "2025-01-01"),
    *(("indicators", _FORM, form.value) for form in IndicatorsFormat),
    *(("indicators", "--method", method.value) for method in Method),
    ("indicators", "woningen"),
    ("indicators", "vol"),
    ("indicators", "--opgave", "wonen"),
    *((*line, "--format", form) for line in REPORT_LINES for form in ("md", "html")),
    ("report", "opgave", "vol"),
    ("report", "SAID"),
    ("report", "--list"),
    ("report", "--check"),
    ("export", ".", _FORM, "json"),
    *(
        ("export", ".", _FORM, "csv", "--soort", kind.kind)
        for kind in KINDS
        if kind.kind not in _NOT_A_SHEET
    ),
    ("export", ".", _FORM, "csv", "--soort", "opgave.budget"),
    ("export", ".", _FORM, "csv", "--soort", "opgave.SAID"),
    *(("import", "indicator", "blad.csv", ".", _FORM, form.value) for form in ImportFormat),
    ("import", "opdracht", "blad.csv", ".", "--blad", "SAID"),
    ("import", "indicator", "stuk.csv", "."),
    ("import", "indicator", "blad.csv", ".", "--diff"),
    ("import", "SAID", "blad.csv", "."),
    ("rule", "--all"),
    ("schema", "opgave"),
    ("schema", "SAID"),
)
"""What prints; SAID stands for the hostile text itself, on the command line."""
FROM_GIT: Final[tuple[Line, ...]] = (
    *(("diff", "HEAD~1..HEAD", ".", _FORM, form.value) for form in DiffFormat),
    ("diff", "HEAD~1", ".", "--kind", "opgave"),
    ("diff", "HEAD~1", ".", "--format", "html"),
    ("check", ".", "--base", "HEAD~1"),
    ("check", ".", "--trusted-config-ref", "HEAD~1", "--require-history"),
    ("check", ".", "--at", "HEAD~1"),
    ("check", ".", "--at", "SAID"),
    ("teams", "wonen", "--history"),
    *((*line, "--since", "HEAD~1") for line in REPORT_LINES),
)
"""What reads the past out of git."""
WRITING: Final[tuple[Line, ...]] = (
    ("check", ".", "--fix", "--show-fixes"),
    ("check", ".", "--baseline", "basis.jsonl", "--write-baseline"),
    *((*line, "--format", "pdf", "-o", "uit.pdf") for line in REPORT_LINES[:1]),
    ("report", "--update"),
    ("export", ".", _FORM, ExportFormat.XLSX.value, "-o", "uit.xlsx"),
    ("export", ".", _FORM, "csv", "-o", "tabellen"),
    ("export", ".", _FORM, ExportFormat.CSV_EXCEL.value, "-o", "tabellen"),
    ("export", ".", _FORM, ExportFormat.DATAPACKAGE.value, "--licentie", "SAID", "-o", "uit"),
    ("import", "indicator", "blad.csv", ".", "--write"),
    ("init", "nieuw", "--naam", "SAID", "--type", "provincie"),
    ("new", "opgave", ".", "--id", "nieuw", "--titel", "SAID", "--set", "thema=SAID"),
    ("new", "doelstelling", ".", "--titel", "A", "--opgave", "SAID"),
    ("new", "indicator", ".", "--titel", "SAID", "--id", "b", "--bij", "doelstelling:meer"),
    ("schema", "--all", "--output-dir", "schemas"),
)
"""What writes files."""
NEUTRAL: Final = frozenset(
    {
        *("-C", "--quiet", "--peildatum"),
        *("-o", "--at", "--verbose"),  # the same for every command, and tried on one
        "--watch",  # what it prints is what `check` prints; cli/test_watch.py
    }
)
"""Options that change nothing in what is told."""
EVERYTHING: Final = (*PRINTED, *FROM_GIT, *WRITING)


def _shape(line: Line) -> Line:
    """Give what makes a line another way to ask: the command, its options, and the form."""
    before = ("", *line)
    return tuple(
        word
        for number, word in enumerate(line)
        if not number or word[0] == "-" or before[number] in {_FORM, "--format"}
    )


FEW: Final[tuple[Line, ...]] = tuple({_shape(line): line for line in EVERYTHING}.values())
"""A selection for tests in which each costs more: every command, option and form once."""

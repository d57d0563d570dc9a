"""Places: a character outside the first plane counts as one column, in every form."""

import json

from reporting.hostile import single

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render

LINE = "titel: 👍 fout hier\n"
FOUND = single(
    Finding("opgaven/a.yaml", Span(1, 10, 1, 14), "een-regel", Severity.ERROR, "niet goed"), LINE
)
AT: dict[Format, str] = {
    Format.FULL: "opgaven/a.yaml:1:10: fout[een-regel] niet goed",
    Format.CONCISE: "opgaven/a.yaml:1:10: fout[een-regel] niet goed",
    Format.GROUPED: "1:10",
    Format.JSON: '"column": 10, "end_line": 1, "end_column": 14',
    Format.JSONL: '"column": 10, "end_line": 1, "end_column": 14',
    Format.MARKDOWN: "regel 1, kolom 10",
    Format.GITHUB: "line=1,endLine=1,col=10,endColumn=14",
    Format.GITLAB: '"lines": { "begin": 1, "end": 1 }',
    Format.JUNIT: 'name="een-regel 1:10"',
    Format.SARIF: '"startColumn": 10, "endLine": 1, "endColumn": 14',
}


def test_every_form_counts_code_points() -> None:
    """The emoji before the place is one column wide, whatever UTF-16 or bytes make of it."""
    texts = {form: " ".join(render(FOUND, form).split()) for form in Format}

    assert {form for form in Format if AT[form] not in texts[form]} == set()


def test_a_line_of_jsonl_is_a_finding_of_json() -> None:
    """Both have the same fields with the same values."""
    (line,) = render(FOUND, Format.JSONL).splitlines()

    assert json.loads(line) == json.loads(render(FOUND, Format.JSON))["findings"][0]


def test_the_rest_is_counted_in_json() -> None:
    """What --max-findings leaves out is told per rule; the counts stay those of everything."""
    told = json.loads(render(FOUND.capped(0), Format.JSON))
    assert "not_shown" not in told["summary"]

    twice = single(FOUND.findings[0], LINE)
    capped = twice.__class__(twice.register, FOUND.findings * 3, twice.sources).capped(1)
    told = json.loads(render(capped, Format.JSON))

    assert len(told["findings"]) == 1
    assert told["summary"]["not_shown"] == {"een-regel": 2}
    assert told["summary"]["findings"]["fout"] == 3
    assert capped.notes == ("van 'een-regel' nog 2 niet getoond",)

"""Properties: what holds for any input, found by trying to break it."""

import json
import re
from pathlib import PurePosixPath
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support.repository import PEILDATUM, Files, inspected, loaded, sources

from aanzien_cli.api import inspect_files
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render
from aanzien_cli.reporting.visible import visible

HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
PLACES = ["opgaven/x.yaml", "opgaven/x.md", "metingen/x.csv", "aanzien.yaml", "rapporten/x.md"]
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), min_size=1
).filter(str.strip)
SNIPPETS = st.sampled_from(
    ["titel: x", "---", "- ", "a: ", "{", "[", "'", '"', "&a ", "*a", "!", "%", "|", ">", "\n"]
).flatmap(lambda sign: st.sampled_from([sign, "\t", "\r\n", "\ufeff", ";", "18,5", "leden:\n  - "]))
OURS = re.compile("::(error|warning|notice) title=aanzien ")
FORMATS = list(Format)


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=60, deadline=None)
@given(
    content=st.binary()
    | st.lists(SNIPPETS | st.text(max_size=3))
    .map("".join)
    .map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@example(content=b"'\xff")
@example(content=b"---\n---\n")
@example(content="a: \ud800".encode("utf-8", "surrogatepass"))
def test_any_bytes_are_judged(place: str, content: bytes) -> None:
    """No content of a file raises; every finding has a place in it and can be shown in any form."""
    inspection = inspect_files(sources({place: content}), PEILDATUM)

    assert inspection.findings or inspection.register.records
    for finding in inspection.findings:
        assert finding.span.line >= 1
        assert finding.span.column >= 1
        assert (finding.span.end_line, finding.span.end_column) >= finding.span[:2]
    for form in FORMATS:
        text = render(inspection, form)
        commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
        assert all(OURS.match(line) for line in commands)
        assert form is Format.GITHUB or not commands
        assert "##[" not in text


@settings(max_examples=150, deadline=None)
@given(text=TEXT)
def test_any_text_survives_the_way_in_and_out(text: str) -> None:
    """A value without control characters is the same in the record, and readable in JSON."""
    written = json.dumps(text, ensure_ascii=False)
    result = loaded({"opgaven/x.yaml": f"titel: {written}\nthema: {written}\nfout: {written}\n"})
    (record,) = result.register.of(Opgave)
    shown = json.loads(
        render(inspected({"opgaven/x.yaml": f"titel: x\nsoort: {written}\n"}), Format.JSON)
    )

    assert (record.titel, record.thema) == (text.strip(), text.strip())
    assert any(text[:60] in finding["message"] for finding in shown["findings"])


FILES: Files = {
    "aanzien.yaml": "naam: X\nregels: {uit: [dubbel-idd]}\n",
    "opgaven/a.yaml": "titel: A\nxx: 1\nvan: x\n",
    "opgaven/b.yaml": "titel: [",
    "doelstellingen/d.yaml": "titel: D bouwen\nopgave: c\nindicatoren: [i]\n",
    "doelstellingen/e.md": "---\ntitel: E\nopgave: a\n---\n[[opgave:x]]\n",
    "personen/a.yaml": "rol: x",
    "personen/a.md": "---\nrol: y\n---\n",
    "elders/x.yaml": "a: b",
}


@settings(max_examples=50, deadline=None)
@given(order=st.permutations(sorted(FILES)))
def test_the_order_of_files_changes_nothing(order: list[str]) -> None:
    """However the files come, the same findings come out in the same order."""
    shuffled = sources({path: FILES[path] for path in order})

    assert inspect_files(shuffled, PEILDATUM).findings == inspected(FILES).findings


@settings(max_examples=50, deadline=None)
@given(order=st.permutations(["titel: A", "xx: 1", "van: x", "budget: [{jaar: x}]"]))
def test_the_order_of_fields_changes_no_finding(order: list[str]) -> None:
    """However the fields stand, the same sentences are said of them."""

    def said(lines: list[str]) -> set[tuple[str, str]]:
        text = "\n".join(lines)
        return {(f.rule, f.message) for f in inspected({"opgaven/a.yaml": text}).findings}

    assert said(order) == said(sorted(order))


@settings(max_examples=300, deadline=None)
@given(text=st.text())
def test_what_is_made_visible_stays_so(text: str) -> None:
    """Nothing hidden is left, doing it twice changes nothing, and plain ASCII stays as it is."""
    shown = visible(text)

    assert not {category(char) for char in shown} & HIDDEN
    assert visible(shown) == shown
    if text.isascii() and text.isprintable():
        assert shown == text


@settings(max_examples=60, deadline=None)
@given(parts=st.lists(st.text(min_size=1, max_size=8).filter(lambda p: "/" not in p), min_size=1))
def test_any_path_is_placed(parts: list[str]) -> None:
    """No name of a file raises, whatever stands in it."""
    path = "/".join(["opgaven", *parts]) + ".yaml"
    inspection = inspect_files(sources({path: "titel: A"}), PEILDATUM)

    assert all(finding.path == path for finding in inspection.findings)
    assert PurePosixPath(path).suffix

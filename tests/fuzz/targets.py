"""Targets: what is fed with bytes that nobody wrote, and what has to hold of every one of them.

A target raises nothing but AssertionError, and that only where the product is wrong.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from fuzz.editor import PLACES as EDITED
from fuzz.editor import editor
from fuzz.more_targets import baseline, mending, messages, more_seeds, table, what_if
from fuzz.workbooks import open_document, workbook_seeds, xlsx
from support.repository import PEILDATUM, sources

from aanzien_cli.api import inspect_files
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.fingerprint import fingerprints
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.loading.parsing.front_matter import body_start, split
from aanzien_cli.loading.parsing.meetreeks_csv import places, read_csv
from aanzien_cli.loading.parsing.plain_yaml import read_yaml
from aanzien_cli.loading.parsing.positions import Sought, locate
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import decode
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render
from aanzien_cli.reporting.visible import visible

Target = Callable[[bytes], None]

CORPUS: Final = Path(__file__).parents[1] / "corpus"
_PLACES: Final = (
    *("opgaven/x.yaml", "teams/x.yaml", "indicatoren/x.yaml", "opdrachten/x.md"),
    *("metingen/x.csv", "rapporten/x.md", "toetsen/x.yaml", "besluiten/x.yaml"),
)
_ANNOTATION: Final = re.compile(r"::(?:error|warning|notice) title=aanzien[^:\r\n]*::")
"""The form that consists of commands: each line is one of ours, whatever stands in a file."""


def plain_yaml(data: bytes) -> None:
    """Plain data comes out, or a refusal with a place; nothing but dict, list, str and None."""
    try:
        reading = read_yaml(data)
    except RefusalError as refusal:
        _assert_placed(refusal)
        return
    _assert_plain(reading.data)
    fields = list(reading.data) if isinstance(reading.data, dict) else []
    asked = [Sought((name,)) for name in fields]
    for span in locate("opgaven/x.yaml", data, asked):
        _assert_within(span, decode(data))


def front_matter(data: bytes) -> None:
    """The parts of a Markdown file are parts of it, in their order."""
    try:
        front, body = split(data)
        line = body_start(data)
    except RefusalError as refusal:
        _assert_placed(refusal)
        return
    assert front in data
    assert data.endswith(body)
    assert 1 < line <= data.count(b"\n") + 1


def meetreeks(data: bytes) -> None:
    """Rows of known columns come out, or a refusal; each row and cell has a place in the file."""
    try:
        fields, _ = read_csv(data)
    except RefusalError as refusal:
        _assert_placed(refusal)
        return
    found = places(decode(data))
    for number, row in enumerate(fields["metingen"]):
        assert (number,) in found
        assert all((number, name) in found for name in row)


def repository(data: bytes) -> None:
    """Any file in any place is judged and told of in every form, without a word for a terminal."""
    path = _PLACES[data[0] % len(_PLACES)] if data else _PLACES[0]
    _assert_told(path, data[1:])


def settings(data: bytes) -> None:
    """Whatever aanzien.yaml says, there is a judgement, and no word of it steers a terminal."""
    _assert_told("aanzien.yaml", data)


def fingerprint(data: bytes) -> None:
    """No two findings share a fingerprint, and none changes when the lines move."""
    words = data.decode("utf-8", "surrogateescape").split("\n")[:50]
    found = [_finding(number, word) for number, word in enumerate(words, start=1)]
    moved = [_finding(number + 7, word) for number, word in enumerate(words, start=1)]
    prints = [print_ for _, print_ in fingerprints(found)]
    assert len(set(prints)) == len(prints)
    assert [print_ for _, print_ in fingerprints(moved)] == prints


def seen(data: bytes) -> None:
    """What is made visible can be encoded, and stays so."""
    shown = visible(data.decode("utf-8", "surrogateescape"))
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert visible(shown) == shown


TARGETS: Final[Mapping[str, Target]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        plain_yaml,
        front_matter,
        meetreeks,
        repository,
        settings,
        fingerprint,
        seen,
        editor,
        baseline,
        mending,
        table,
        what_if,
        messages,
        xlsx,
        open_document,
    )
}


def seeds(name: str) -> list[bytes]:
    """Give what the fuzzer starts from: the corpus of broken files, as this target takes them."""
    contents = [
        path.read_bytes()
        for path in sorted(CORPUS.rglob("*"))
        if path.is_file() and path.suffix not in {"", ".verwacht"}
    ]
    first = [bytes([place]) for place in range(len(_PLACES))]
    if name == "repository":
        return [first[number % len(first)] + each for number, each in enumerate(contents)]
    if workbook_seeds(name):
        return workbook_seeds(name) + contents
    if more_seeds(name):
        return more_seeds(name) + contents * (name != "messages")
    if name == "editor":
        heads = (bytes([number % len(EDITED), number, 7, 200]) for number in range(len(contents)))
        return [head + each for head, each in zip(heads, contents, strict=True)]
    return contents


def _assert_told(path: str, content: bytes) -> None:
    inspection = inspect_files(sources({path: content}), PEILDATUM)
    for form in Format:
        text = render(inspection, form)
        assert "\x1b" not in text
        assert "##[" not in text
        if form is Format.GITHUB:
            assert all(_ANNOTATION.match(line) for line in text.splitlines())
        else:
            assert not any(line.lstrip().startswith("::") for line in text.splitlines())


def _assert_placed(refusal: RefusalError) -> None:
    assert refusal.span.line >= 1
    assert refusal.span.column >= 1
    assert refusal.message


def _assert_plain(data: object) -> None:
    if isinstance(data, dict):
        assert all(isinstance(key, str) for key in data)
        for value in data.values():
            _assert_plain(value)
    elif isinstance(data, list):
        for value in data:
            _assert_plain(value)
    else:
        assert data is None or isinstance(data, str)


def _assert_within(span: Span, text: str) -> None:
    assert 1 <= span.line <= span.end_line
    assert span.end_line <= text.count("\n") + text.count("\r") + 1
    assert span.column >= 1


def _finding(line: int, word: str) -> Finding:
    path, _, says = word.partition(":")
    path = path.replace("\0", "")  # no system has it in a name
    message = f"{says} op regel {line}, kolom {line}"
    return Finding(path, Span(line, 1, line, 2), "regel-x", Severity.ERROR, message, "")

"""Baseline: read back as it was written, and refused when it was not."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.domain.baseline import VERSION, Baseline, Entry
from aanzien_cli.loading import baseline
from aanzien_cli.loading.baseline import BaselineError, parse_baseline, read_baseline
from aanzien_cli.reporting.findings.baseline import baseline_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ENTRIES = st.lists(
    st.builds(Entry, TEXT, TEXT, TEXT, st.integers(1, 9_999), st.dates(), TEXT), max_size=4
)
FIRST = '{"basislijn":2}'
RIGHT = '{"regel":"a","pad":"b","kenmerk":"c","aantal":1,"sinds":"2026-01-01","reden":""}'


@given(ENTRIES)
def test_what_is_written_is_read(entries: list[Entry]) -> None:
    """Every entry is one line of ASCII below the first, and comes back as it was."""
    text = baseline_text(entries)

    assert text.isascii()
    assert text.count("\n") == 1 + len(entries)
    assert "##[" not in text
    assert parse_baseline("b", text.encode()) == Baseline("b", tuple(entries), VERSION)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "{}",
        "1" * 5_000,
        "[" * 5_000,
        RIGHT.replace("1,", "0,"),
        RIGHT.replace("1,", "true,"),
        RIGHT.replace("1,", "-1,"),
        RIGHT.replace('"c"', "7"),
        RIGHT.replace("2026-01-01", "2026-13-01"),
        RIGHT.replace("}", ',"extra":1}'),
        FIRST,
    ],
)
def test_a_line_that_is_none_is_refused(line: str) -> None:
    """The sentence names the line."""
    with pytest.raises(BaselineError, match="regel 2"):
        parse_baseline("b", f"{RIGHT}\n{line}\n".encode())
    with pytest.raises(BaselineError, match="regel 3"):
        parse_baseline("b", f"{FIRST}\n\n{line}\n".encode())


def test_a_file_of_bytes_is_refused() -> None:
    """What is no text is no baseline."""
    with pytest.raises(BaselineError, match=r"^dit bestand is geen UTF-8$"):
        parse_baseline("b", b"\xff")


def test_empty_lines_and_a_mark_are_allowed() -> None:
    """A file that went through an editor is read all the same."""
    entry = Entry("a", "b", "c", 1, date(2026, 1, 1))

    newer = parse_baseline("b", f"\ufeff\n{FIRST}\r\n{RIGHT}\r\n\r\n".encode())

    assert newer == Baseline("b", (entry,), 2)


def test_the_first_form_is_read_as_such() -> None:
    """A file from before there was a second form has entries from its first line on."""
    (entry,) = parse_baseline("b", f"\ufeff{RIGHT}\r\n\r\n".encode()).entries

    assert entry == Entry("a", "b", "c", 1, date(2026, 1, 1))
    assert parse_baseline("b", f"{RIGHT}\n".encode()).version == 1
    assert parse_baseline("b", b"") == Baseline("b", (), 1)


@pytest.mark.parametrize("version", ["1", "3", "true", '"2"', "null"])
def test_a_form_of_another_version_is_refused(version: str) -> None:
    """A file that a newer aanzien wrote is not half understood."""
    newer = r"^deze vorm van de basislijn is van een andere versie van aanzien$"
    with pytest.raises(BaselineError, match=newer):
        parse_baseline("b", f'{{"basislijn":{version}}}\n'.encode())


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Nothing but the one error comes out."""
    try:
        entries = parse_baseline("b", content).entries
    except BaselineError:
        return
    assert all(isinstance(entry, Entry) for entry in entries)


def test_a_file_is_read_within_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is not there, or far too large, is refused with a reason."""
    most = 2 * 1024**2
    monkeypatch.setattr(baseline, "MAX_SIZE", most)
    file = tmp_path / "b.jsonl"
    missing = r"^dat bestand is er niet; maak het met --write-baseline$"
    with pytest.raises(BaselineError, match=missing):
        read_baseline(file)
    file.write_bytes(b"1" * (most + 1))
    with pytest.raises(BaselineError, match=r"^dit bestand is groter dan 2 MB$"):
        read_baseline(file)
    file.write_bytes(b"1" * most)
    assert len(read_baseline(file)) == most


def test_a_line_without_a_field_says_which_there_are() -> None:
    """Whoever wrote a line by hand sees what it should have."""
    with pytest.raises(BaselineError, match=r"^regel 1 heeft niet de velden regel, pad, kenmerk,"):
        parse_baseline("b", b"{}\n")

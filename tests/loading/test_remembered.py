"""Remembered: what was read before is not parsed again."""

import pytest

from aanzien_cli.loading import remembered
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.remembered import RememberedReading

A = ("opgaven/a.yaml", b"titel: A\n")
B = ("opgaven/b.yaml", b"titel: B\n")


def fail(path: str, error: Exception) -> None:
    """Nothing fails here."""
    raise AssertionError(path) from error


def test_it_says_what_reading_says() -> None:
    """In order, whether a file is new, the same or changed."""
    reading = RememberedReading()
    changed = ("opgaven/b.yaml", b"titel: [\n")

    for files in ([A, B], [A, changed], [B]):
        expected = [read_file(*each) for each in files]
        assert list(reading.reading(fail)(files)) == expected


def test_only_what_changed_is_read_again() -> None:
    """The very same data comes back for the same bytes; for other bytes it does not."""
    reading = RememberedReading()
    first = list(reading.reading(fail)([A, B]))
    second = list(reading.reading(fail)([A, ("opgaven/b.yaml", b"titel: C\n")]))

    assert second[0] is first[0]
    assert second[1] is not first[1]


def test_a_file_that_meets_a_fault_of_ours_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, gives nothing, and the next file is read."""

    def broken(path: str, content: bytes) -> object:
        if path == A[0]:
            raise ZeroDivisionError
        return read_file(path, content)

    monkeypatch.setattr(remembered, "read_file", broken)
    told: list[tuple[str, str]] = []
    reading = RememberedReading()

    found = list(reading.reading(lambda path, e: told.append((path, type(e).__name__)))([A, B]))

    assert [each.data for each in found] == [None, {"titel": "B"}]
    assert told == [(A[0], "ZeroDivisionError")]

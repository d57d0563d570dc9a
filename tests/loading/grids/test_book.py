"""Book: a file is opened with care, and read by what is in it."""

import os
import sys
from pathlib import Path

import pytest
from support.workbooks import workbook

from aanzien_cli.loading.grids.book import MAX_SIZE, read_book
from aanzien_cli.loading.grids.refusing import GridError


def refusal(path: Path) -> str:
    """Give the sentence with which a file is refused."""
    with pytest.raises(GridError) as refused:
        read_book(path)
    return str(refused.value)


def test_a_file_is_what_it_holds(tmp_path: Path) -> None:
    """A name that says otherwise does not matter."""
    (tmp_path / "a.csv").write_bytes(workbook({"A": [("id",)]}))
    (tmp_path / "b.xlsx").write_bytes(b"id;naam\n")

    assert read_book(tmp_path / "a.csv").grids[0].name == "A"
    assert read_book(tmp_path / "b.xlsx").grids[0].rows == (("id", "naam"),)


def test_an_old_or_locked_workbook_is_told(tmp_path: Path) -> None:
    """Both look the same from outside, and the mend is the same."""
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")

    assert "een oud .xls-bestand, of er zit een wachtwoord op" in refusal(tmp_path / "a.xls")


@pytest.mark.parametrize("start", [b"<?xml version='1.0'?>", b"\xef\xbb\xbf\r\n<html>", b"<table>"])
def test_a_page_that_is_called_a_spreadsheet_is_told(tmp_path: Path, start: bytes) -> None:
    """Systems call a web page .xls, and LibreOffice has a form that is one file of XML."""
    (tmp_path / "a.xls").write_bytes(start + b"<tr><td>id</td></tr>")

    assert refusal(tmp_path / "a.xls") == (
        "dit is XML of HTML, ook als het .xls of .fods heet: sla het op als .xlsx, .ods of CSV"
    )


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    """No more is read than the limit and one byte."""
    with (tmp_path / "a.csv").open("wb") as file:
        file.truncate(MAX_SIZE + 1)

    assert refusal(tmp_path / "a.csv") == "dit bestand is groter dan 16 MB"


@pytest.mark.parametrize("address", ["http://x.nl/a.csv", "HTTPS://x.nl/a", "smb://x/a", "file:/x"])
def test_nothing_is_fetched(address: str) -> None:
    """An address is told, and not followed."""
    assert refusal(Path(address)) == "dit is een webadres: haal het bestand eerst op"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """Nor is it looked into."""
    assert refusal(tmp_path) == "dit is een map: noem een bestand"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes with a name in a folder")
def test_a_pipe_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    """A pipe that nobody writes to is refused at once, and so is a device."""
    os.mkfifo(tmp_path / "pijp")

    assert refusal(tmp_path / "pijp") == "dit is geen gewoon bestand"
    assert refusal(Path(os.devnull)) == "dit is geen gewoon bestand"


def test_what_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    """Who calls says of which file."""
    with pytest.raises(FileNotFoundError):
        read_book(tmp_path / "weg.csv")

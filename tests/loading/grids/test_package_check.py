"""Package check: a workbook that does harm is refused before the library sees it."""

import io
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from support.open_documents import ods
from support.workbooks import SHEET, changed, part, workbook

from aanzien_cli.loading.grids.package_check import (
    MAX_PARTS,
    MAX_UNPACKED,
    Package,
    check_package,
)
from aanzien_cli.loading.grids.refusing import GridError

PLAIN = workbook({"A": [("id",), ("a",)]})
DTD = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'


def refusal(content: bytes) -> str:
    """Give the sentence with which a package is refused."""
    with pytest.raises(GridError) as refused:
        check_package(content)
    return str(refused.value)


def packed(method: int, name: str = "xl/workbook.xml") -> bytes:
    """Give a package with one part, packed in some way."""
    target = io.BytesIO()
    with ZipFile(target, "w", method) as archive:
        archive.writestr(name, b"<workbook/>")
    return target.getvalue()


def test_a_plain_workbook_passes() -> None:
    """What Excel and LibreOffice write is not stopped."""
    picture = changed(PLAIN, {"xl/media/x.png": b"\x89PNG\0<!DOCTYPE"})

    assert check_package(picture) is Package.XLSX
    assert check_package(ods({"A": [("id",)]})) is Package.ODS


def test_a_bomb_is_not_unpacked() -> None:
    """What grows beyond the limit is refused, before a library tries."""
    bomb = changed(PLAIN, {SHEET: b" " * (MAX_UNPACKED + 1)})

    assert len(bomb) < MAX_UNPACKED / 100
    assert refusal(bomb) == "dit bestand is uitgepakt groter dan 96 MB"


def test_a_size_that_lies_is_found_out() -> None:
    """A package that says that a part is smaller than it is, is broken."""
    large = changed(PLAIN, {"xl/media/x.bin": b"x" * 70_000})
    size = (70_000).to_bytes(4, "little")
    lying = large.replace(size, (7).to_bytes(4, "little"))

    assert "beschadigd" in refusal(lying)


@pytest.mark.parametrize(
    "place", ["XFD1048576", "A1048576", "XFD1", "AAAAAAAAA1", "A9999999999999"]
)
def test_a_cell_at_the_far_end_is_refused(place: str) -> None:
    """One cell there would make a reader take room for all cells in between."""
    sheet = part(PLAIN).replace(b'r="A2"', f'r="{place}"'.encode())

    assert "aanzien leest er hoogstens 50000 en 1000" in refusal(changed(PLAIN, {SHEET: sheet}))


def test_a_row_at_the_far_end_is_refused() -> None:
    """Cells without a place of their own stand where their row says."""
    sheet = part(PLAIN).replace(b'<row r="2"', b"<row r='1048576'")

    assert "1048576 rijen" in refusal(changed(PLAIN, {SHEET: sheet}))


@pytest.mark.parametrize("name", [SHEET, "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"])
def test_a_dtd_is_refused(name: str) -> None:
    """No workbook needs one: it fetches files or makes text grow."""
    assert "DTD of entiteit" in refusal(changed(PLAIN, {name: DTD + part(PLAIN, name)}))


@pytest.mark.parametrize("count", [b"2000001", b"+00999999999999", b"9" * 5_000])
def test_a_count_that_lies_is_refused(count: bytes) -> None:
    """A reader would take room for as many texts as a workbook says that it has."""
    name = "xl/sharedStrings.xml"
    texts = part(PLAIN, name).replace(b'uniqueCount="', b'uniqueCount="' + count + b'" x="')

    assert "meer bevat dan een rekenblad kan" in refusal(changed(PLAIN, {name: texts}))


def test_xml_that_could_hide_one_is_refused() -> None:
    """In UTF-16 a DTD reads otherwise."""
    assert "niet in UTF-8" in refusal(changed(PLAIN, {SHEET: DTD.decode().encode("utf-16")}))


def test_an_odd_package_is_refused() -> None:
    """Too many parts, another kind of file, a way of packing that Excel does not use."""
    many = changed(PLAIN, {f"x/{number}": b"" for number in range(MAX_PARTS)})

    assert "meer dan 2000 delen" in refusal(many)
    assert "geen .xlsx- of .ods-bestand" in refusal(packed(ZIP_DEFLATED, "mimetype"))
    assert "vreemde manier" in refusal(packed(ZIP_BZIP2))


def test_a_locked_part_is_refused() -> None:
    """A part with a password cannot be read."""
    content = bytearray(packed(ZIP_DEFLATED))
    content[content.index(b"PK\x01\x02") + 8] |= 1

    assert "versleuteld" in refusal(bytes(content))


@pytest.mark.parametrize("cut", [4, 30, 200, 2_000, len(PLAIN) - 10])
def test_a_file_cut_off_is_broken(cut: int) -> None:
    """Half a file gives a sentence, and no guess."""
    assert "beschadigd" in refusal(PLAIN[:cut])

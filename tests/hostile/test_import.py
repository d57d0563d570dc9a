"""Import: a spreadsheet that wants to do harm ends as a sentence, and writes nothing."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from hostile.conftest import Told
from support.open_documents import CONTENT, ods, with_content
from support.workbooks import SHEET, changed, part, workbook

on_posix = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent zulke bestanden niet")
PLAIN: Final = workbook({"Teams": [("id", "naam"), ("a", "A")]})
OPEN: Final = ods({"Teams": [("id", "naam"), ("a", "A")]})
MANY: Final = '<table:table-row table:number-rows-repeated="1048576">'
DTD: Final = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
LIAR: Final = b'<sst uniqueCount="999999999999"><si><t>x</t></si></sst>'
TEN_MB: Final = 10 * 1024 * 1024


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository with one team."""
    (tmp_path / "map" / "teams").mkdir(parents=True)
    (tmp_path / "map" / "teams" / "wonen.yaml").write_text("naam: Wonen\n", encoding="utf-8")
    return tmp_path / "map"


def tree(root: Path) -> Mapping[str, bytes]:
    """Give every file around and in a repository."""
    files = (path for path in root.parent.rglob("*") if path.is_file() and path.suffix != ".in")
    return {path.as_posix(): path.read_bytes() for path in files}


def brought_in(root: Path, told: Told, content: bytes, *options: str) -> tuple[int, str]:
    """Bring a file in for real, and look that nothing was written where it was refused."""
    (root.parent / "x.in").write_bytes(content)
    before = tree(root)
    code, text, complaint = told(root, "import", "teams", "../x.in", "--write", *options)
    if code:
        assert tree(root) == before
    return code, text + complaint


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (changed(PLAIN, {SHEET: b" " * (97 * 1024 * 1024)}), "uitgepakt groter dan 96 MB"),
        (
            changed(PLAIN, {SHEET: part(PLAIN).replace(b'r="A2"', b'r="XFD1048576"')}),
            "heeft 1048576 rijen en 16384 kolommen",
        ),
        (changed(PLAIN, {SHEET: DTD + part(PLAIN)}), "DTD of entiteit"),
        (changed(PLAIN, {"xl/sharedStrings.xml": DTD}), "DTD of entiteit"),
        (changed(PLAIN, {"xl/sharedStrings.xml": LIAR}), "meer bevat dan een rekenblad kan"),
        (changed(OPEN, {CONTENT: b" " * (97 * 1024 * 1024)}), "uitgepakt groter dan 96 MB"),
        (with_content(OPEN, "<table:table-row>", MANY), "kolommen, en aanzien leest er hoogstens"),
        (changed(OPEN, {CONTENT: DTD}), "DTD of entiteit"),
        (with_content(OPEN, "<text:p>A", '<text:s text:c="999999999"/>A'), "meer bevat dan"),
        (b"PK\x03\x04" + b"\0" * 100, "beschadigd"),
        (b"id;naam\na;A\0B\n", "in regel 2 staat een NUL-teken"),
        (b"id;naam\na;" + b"x" * TEN_MB, "een cel is veel te lang"),
        (b'id;naam\na;"nooit dicht\n' + b"x;y\n" * 1_000, "rij 2 is geen geldige CSV"),
        (b"\x89PNG\r\n\x1a\n\0", "NUL-teken"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "geen kop 'Id' of 'Naam'"),
    ],
    ids=(
        *("bomb", "far", "dtd", "entity", "count", "ods-bomb", "ods-far", "ods-dtd", "ods-blanks"),
        *("zip", "nul", "cell", "quote", "png", "pdf"),
    ),
)
def test_a_file_that_does_harm_is_refused(
    root: Path, told: Told, content: bytes, sentence: str
) -> None:
    """H-04: bombs, far cells, entities, endless cells and quotes: a sentence, and 2."""
    code, said = brought_in(root, told, content)

    assert code == 2
    assert sentence in said
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "styles",
    [
        b"<cellXfs>" * 300_000,
        b'<numFmt numFmtId="9" formatCode="%s"/>' % (b"&quot;x" * 300_001),
        b"<numFmt numFmtId=\"9\" formatCode='%s'/>" % (b'"[' * 300_001),
    ],
    ids=["lists", "texts", "brackets"],
)
def test_what_is_never_closed_is_read_once(root: Path, told: Told, styles: bytes) -> None:
    """H-28: what begins and does not end, again and again, is not looked for from each of them."""
    code, said = brought_in(root, told, changed(PLAIN, {"xl/styles.xml": styles}))

    assert code in {0, 2}, said
    assert "fout in aanzien zelf" not in said


def test_a_size_that_is_declared_alone_costs_nothing(root: Path, told: Told) -> None:
    """H-04: a sheet that only says that it has every cell there is, is read as it is."""
    sheet = part(PLAIN).replace(b'<dimension ref="A1:B2"', b'<dimension ref="A1:XFD1048576"')
    assert b"XFD1048576" in sheet

    assert brought_in(root, told, changed(PLAIN, {SHEET: sheet}))[0] == 0
    assert (root / "teams" / "a.yaml").read_text(encoding="utf-8").startswith("naam: A\n")


@pytest.mark.parametrize(
    "name", ["../x", "/etc/x", "C:\\x", "..", "a/b", "wonen.yaml", "con\u202e"]
)
def test_an_id_is_no_path(root: Path, told: Told, name: str) -> None:
    """H-29: no file is made elsewhere, whatever a cell calls its record."""
    code, said = brought_in(root, told, f"id;naam\n{name};X\n".encode())

    assert code == 1
    assert "een id heeft kleine letters, cijfers en streepjes" in said


@pytest.mark.parametrize(
    "text", ["\x1b[31mrood", "\x9b2J", "a\u202eb", "\x07", "##[error]x", "::error::x"]
)
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_cell_steers_no_terminal(root: Path, told: Told, text: str, form: str) -> None:
    """H-16: what a cell holds is written out, in a value, in a heading and in an id."""
    content = f"id;naam;{text}\nb;{text};\n{text};C;\n".encode()
    _, said = brought_in(root, told, content, "--output-format", form)

    assert not any(sign in said for sign in "\x1b\x9b\u202e\x07")
    assert not any(line.lstrip().startswith("::") or "##[" in line for line in said.splitlines())


@on_posix
def test_what_is_no_file_is_refused(root: Path, told: Told) -> None:
    """H-13: a folder, a pipe and a device do not hang."""
    os.mkfifo(root / "pijp")  # type: ignore[attr-defined,unused-ignore]
    for name, sentence in (
        (".", "dit is een map"),
        ("pijp", "dit is geen gewoon bestand"),
        ("/dev/zero", "dit is geen gewoon bestand"),
    ):
        code, _, complaint = told(root, "import", "teams", name)
        assert (code, sentence in complaint) == (2, True)


@pytest.mark.parametrize("place", ["https://x.example/a.csv", "//server.example/deel/a.csv"])
def test_nothing_is_fetched(root: Path, told: Told, place: str) -> None:
    """H-31: an address or a share of the network is no file that is there."""
    code, _, complaint = told(root, "import", "teams", place)

    assert code == 2
    assert "webadres" in complaint or "bestaat niet" in complaint


def test_a_record_that_changed_meanwhile_is_refused(
    root: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R-05: what somebody saved after it was read is not overwritten."""
    from aanzien_cli.cli import writing  # noqa: PLC0415 -- to come between reading and writing

    real = writing.write
    target = root / "teams" / "wonen.yaml"

    def later(*arguments: Mapping[str, bytes]) -> None:
        target.write_text("naam: Van een ander\n", encoding="utf-8")
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(writing, "write", later)
    (root.parent / "x.in").write_text("id;naam\nwonen;Van ons\nnieuw;N\n", encoding="utf-8")
    code, _, complaint = told(root, "import", "teams", "../x.in", "--write")

    assert code == 2
    assert "dit bestand is intussen gewijzigd" in complaint
    assert target.read_text(encoding="utf-8") == "naam: Van een ander\n"
    assert not (root / "teams" / "nieuw.yaml").exists()

"""Open documents: ods files as LibreOffice writes them, made on the spot; and ones that do harm."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from support.workbooks import changed

CONTENT: Final = "content.xml"
MANIFEST: Final = "META-INF/manifest.xml"
_MIME: Final = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES: Final = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
_CALC: Final = (
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)
_HIDDEN: Final = (
    '<style:style style:name="weg" style:family="table">'
    '<style:table-properties table:display="false"/></style:style>'
)
_TAIL: Final = (
    '<table:table-row table:number-rows-repeated="1048570">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


class Xml(str):
    """A cell, or more of them, as it stands in the file."""

    __slots__ = ()


def percent(value: float, more: str = "") -> Xml:
    """Give a cell that shows a percentage."""
    return Xml(
        f'<table:table-cell office:value-type="percentage" office:value="{value}"{more}>'
        f"<text:p>{value:.0%}</text:p></table:table-cell>"
    )


def ods(sheets: Mapping[str, Iterable[Sequence[Any]]], hidden: str = "") -> bytes:
    """Give a workbook; a row holds texts, numbers, days, truths, and cells as XML."""
    tables = "".join(
        f'<table:table table:name="{name}" table:style-name="{"weg" if name == hidden else "er"}">'
        f"{''.join(map(_row, rows))}{_TAIL}</table:table>"
        for name, rows in sheets.items()
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content{_SPACES}{_CALC}>'
        f"<office:automatic-styles>{_HIDDEN}</office:automatic-styles><office:body>"
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return package({CONTENT: content.encode()})


def package(parts: Mapping[str, bytes]) -> bytes:
    """Give a package of parts that says that it is a spreadsheet."""
    target = io.BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIME, ZIP_STORED)
        for name, data in {MANIFEST: b"<manifest/>", **parts}.items():
            archive.writestr(name, data)
    return target.getvalue()


def with_content(content: bytes, old: str, new: str) -> bytes:
    """Give a workbook in which a piece of its content is another."""
    with ZipFile(io.BytesIO(content)) as archive:
        xml = archive.read(CONTENT)
    assert old.encode() in xml
    return changed(content, {CONTENT: xml.replace(old.encode(), new.encode())})


def _row(row: Sequence[Any]) -> str:
    return f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>"


def _cell(value: Any) -> str:  # noqa: ANN401 -- whatever a spreadsheet holds
    if isinstance(value, Xml) or value is None:
        return value or "<table:table-cell/>"
    kind, said = _said(value)
    shown = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(value).split("\n"))
    return f'<table:table-cell office:value-type="{kind}"{said}>{shown}</table:table-cell>'


def _said(value: Any) -> tuple[str, str]:  # noqa: ANN401 -- as above
    if isinstance(value, bool):
        return "boolean", f' office:boolean-value="{str(value).lower()}"'
    if isinstance(value, (int, float)):
        return "float", f' office:value="{value}"'
    if isinstance(value, (date, datetime)):
        return "date", f' office:date-value="{value.isoformat()}"'
    return "string", ""

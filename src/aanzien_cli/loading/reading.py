"""Reading: one file to plain data, or to the reason why not; what a worker process does."""

import re
from collections.abc import Iterator
from typing import Any, Final

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.repair import Overwrite
from aanzien_cli.loading.file_data import FileData
from aanzien_cli.loading.parsing import front_matter, meetreeks_csv
from aanzien_cli.loading.parsing.plain_yaml import Plain, Reading, read_text, read_yaml
from aanzien_cli.loading.parsing.refusal import RefusalError
from aanzien_cli.loading.parsing.text import BOM, decode, span_at
from aanzien_cli.loading.privacy import privacy_remarks
from aanzien_cli.loading.remark import Remark

BODY: Final = "toelichting"
"""The field that the body of a Markdown file fills."""

_TAB: Final = r"(?m)^[ ]*(?:- )?[\w-]+:[ ]*(\t)[ \t]*[^\s#]"  # few files ever ask for it


def read_file(path: str, content: bytes) -> FileData:
    """Read one file by the ending of its name; nothing in it can raise."""
    remarks: tuple[Remark, ...] = ()
    try:
        text = decode(content)
        remarks = tuple(_remarks(text, content))
        found = _read(path, text, content)
    except RefusalError as refusal:
        found = FileData(None, (Remark(refusal.span, refusal.rule, refusal.message, refusal.fix),))
    return found._replace(remarks=(*remarks, *found.remarks)) if remarks else found


def _remarks(text: str, content: bytes) -> Iterator[Remark]:
    """Yield what is to be said of the text as such."""
    if content.startswith(BOM):
        yield Remark(Span(1, 1, 1, 2), "yaml-valkuil", *_BOM_SEEN)
    if "\t" in text:
        for tab in re.finditer(_TAB, text):
            span = span_at(text, tab.start(1), tab.end(1))
            yield Remark(span, "yaml-valkuil", *_TAB_SEEN, Overwrite(span, " "))
    yield from privacy_remarks(text, content)


_BOM_SEEN: Final = (
    "dit bestand begint met een onzichtbaar teken (BOM)",
    "sla het bestand op als 'UTF-8', zonder BOM",
)
_TAB_SEEN: Final = ("tussen veld en waarde staat een tab", "gebruik een spatie")


def _read(path: str, text: str, content: bytes) -> FileData:
    if path.endswith(".csv"):
        return FileData(*meetreeks_csv.read_csv(content))
    if path.endswith(".md"):
        return _markdown(path, text, content)
    return _file_data(read_text(text, content), path)


def _markdown(path: str, text: str, content: bytes) -> FileData:
    if path.startswith("rapporten/") and not front_matter.has_front_matter(content):
        return FileData(_with_body({}, text.strip()))
    front, body = front_matter.split(content)
    found = _file_data(read_yaml(front), path)
    below = decode(body).strip()
    if found.data is None or not below:
        return found
    if BODY in found.data:
        remark = Remark(Span(), "dubbele-sleutel", *_TWO_TEXTS)
        return found._replace(remarks=(*found.remarks, remark))
    return found._replace(data=_with_body(found.data, below))


_TWO_TEXTS: Final = (
    "de toelichting staat er twee keer: als veld en als tekst onder de velden",
    "laat er één staan",
)


def _with_body(data: dict[str, Any], text: str) -> dict[str, Any]:
    return {**data, BODY: text} if text else data


def _file_data(reading: Reading, path: str) -> FileData:
    remarks = tuple(_twice(*seen) for seen in reading.twice)
    if isinstance(reading.data, dict):
        return FileData(reading.data, remarks, tuple(reading.traps))
    if reading.data is None and path.endswith(".md"):
        return FileData({}, remarks)
    return FileData(None, (*remarks, _not_fields(reading.data)))


def _twice(span: Span, name: str, first: int) -> Remark:
    message = f"veld '{name}' staat er twee keer; de eerste keer op regel {first}"
    return Remark(span, "dubbele-sleutel", message, "laat er één staan")


def _not_fields(data: Plain) -> Remark:
    what = "dit bestand is leeg" if data is None else "dit bestand bevat geen velden"
    return Remark(Span(), "onleesbaar-bestand", what, "schrijf minstens één regel 'veld: waarde'")

"""CSV edit: one cell of a series of measurements written otherwise, or a row more."""

from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.findings.repair import PartFields
from aanzien_cli.loading.edits.text_edit import TextEdit, line_break, line_end, line_start
from aanzien_cli.loading.parsing import meetreeks_csv
from aanzien_cli.loading.parsing.text import LINE_BREAK, offset_of


def cell_edit(text: str, field: FieldPath, value: str) -> TextEdit | None:
    """Give the edit of the cell that a field such as `metingen.3.waarde` stands for.

    None where there is no such cell, or where quotes in its row hide where it starts.
    """
    span = meetreeks_csv.places(text).get(field[1:3])
    if span is None or len(field) < len(("metingen", 0, "waarde")):
        return None
    start = offset_of(text, span)
    end = start + span.end_column - span.column
    if '"' in text[line_start(text, start) : line_end(text, start)]:
        return None
    return TextEdit(start, end, _quoted(value))


def new_row(text: str, fields: PartFields) -> TextEdit | None:
    """Give the edit that adds a row; None where a value has no column."""
    head = LINE_BREAK.split(text, maxsplit=1)[0]
    delimiter = ";" if ";" in head else ","
    values = {way[0]: value for way, value in fields if len(way) == 1 and isinstance(value, str)}
    names = [name.strip() for name in head.split(delimiter)]
    if len(values) < len(fields) or not values.keys() <= set(names):
        return None
    row = delimiter.join(_quoted(values.get(name, "")) for name in names)
    newline = line_break(text)
    is_ended = text.endswith(("\n", "\r"))
    return TextEdit(len(text), len(text), f"{row}{newline}" if is_ended else f"{newline}{row}")


def _quoted(value: str) -> str:
    is_special = any(sign in value for sign in ';,"\n')
    return '"{}"'.format(value.replace('"', '""')) if is_special else value

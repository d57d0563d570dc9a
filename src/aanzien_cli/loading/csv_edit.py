"""CSV edit: one cell of a series of measurements written otherwise."""

from aanzien_cli.domain.location import FieldPath
from aanzien_cli.loading import meetreeks_csv
from aanzien_cli.loading.text import offset_of
from aanzien_cli.loading.text_edit import TextEdit, line_end


def cell_edit(text: str, field: FieldPath, value: str) -> TextEdit | None:
    """Give the edit of the cell that a field such as `metingen.3.waarde` stands for.

    None where there is no such cell, or where quotes in its row hide where it starts.
    """
    span = meetreeks_csv.places(text).get(field[1:3])
    if span is None or len(field) < len(("metingen", 0, "waarde")):
        return None
    start = offset_of(text, span)
    end = start + span.end_column - span.column
    line = text[start - span.column + 1 : line_end(text, start)]
    if '"' in line:
        return None
    is_special = any(sign in value for sign in ';,"\n')
    quoted = '"{}"'.format(value.replace('"', '""'))
    return TextEdit(start, end, quoted if is_special else value)

"""Spelling: a value that is only written otherwise than a file would have it."""

from collections.abc import Sequence

from aanzien_cli.analysis.incoming.header import plain
from aanzien_cli.analysis.records.columns import ColumnType
from aanzien_cli.domain.findings.repair import Repair, Write


def respelled(
    value: str | Sequence[str] | None, repair: Repair | None, type_: ColumnType
) -> str | None:
    """Give the value as it is meant, where that is certain; None where somebody has to say.

    Of a word only capitals, blanks and dashes may differ; of a day its order, of a yes the word.
    """
    if not isinstance(repair, Write) or not repair.is_safe or not isinstance(value, str):
        return None
    is_other = type_ == "string" and plain(value) != plain(repair.text)
    return None if is_other else repair.text

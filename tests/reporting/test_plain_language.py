"""Plain language: the fixed texts of reports can be read at level B1."""

import re
import statistics
from typing import Final

from aanzien_cli.reporting.documents.making import templates

MEDIAN: Final = 12
LONGEST: Final = 30
_CODE: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}", re.DOTALL)
_END: Final = re.compile(r"(?<=[.?!:])\s+|\n+")


def sentences(template: str) -> list[list[str]]:
    """Give the words of each sentence that stands in a template; tables are no sentences."""
    lines = [line for line in template.splitlines() if not line.lstrip().startswith("|")]
    text = _CODE.sub(" X ", "\n".join(lines))
    found = [re.findall(r"[\w’'-]+", each) for each in _END.split(text)]
    return [words for words in found if len([word for word in words if word != "X"]) > 2]


def test_sentences_are_short() -> None:
    """Half of the fixed sentences have at most twelve words, and none has more than thirty."""
    found = [words for each in templates().values() for words in sentences(each)]

    assert len(found) > 40
    assert statistics.median(map(len, found)) <= MEDIAN
    assert [" ".join(words) for words in found if len(words) > LONGEST] == []

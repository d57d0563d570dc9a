"""JaNee: a yes or a no, in Dutch."""

from typing import Annotated, Any, Final

from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.read_by import ReadBy

_WORDS: Final = {"ja": True, "nee": False, "true": True, "false": False}
_HABITS: Final = {"yes": "ja", "on": "ja", "1": "ja", "y": "ja", "j": "ja", "waar": "ja"} | {
    "no": "nee",
    "off": "nee",
    "0": "nee",
    "n": "nee",
    "neen": "nee",
    "onwaar": "nee",
}


def _parse(value: Any) -> bool:  # noqa: ANN401 -- whatever stands in a user's file
    if isinstance(value, bool):
        return value
    word = value.lower() if isinstance(value, str) else ""
    if word in _WORDS:
        return _WORDS[word]
    fix = "" if word in _HABITS else "schrijf ja of nee"
    raise invalid("geen_ja_of_nee", "hier past ja of nee", fix, write=_HABITS.get(word, ""))


JaNee = Annotated[
    bool,
    ReadBy(
        _parse,
        {
            "anyOf": [
                {"type": "boolean"},
                {"type": "string", "pattern": "^([Jj][Aa]|[Nn][Ee][Ee])$"},
            ]
        },
    ),
]
"""`ja` or `nee`; `true` and `false` are understood, `yes`, `on`, `1` and `waar`, of a spreadsheet,
are asked about."""

"""Codes: numbers of the field that are names, so text."""

from typing import Annotated, Any

from aanzien_cli.domain.quantities.getal import is_number
from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.read_by import ReadBy


def _read_taakveld(value: Any) -> str:  # noqa: ANN401 -- whatever stands in a user's file
    text = value if isinstance(value, str) else ""
    head, _, tail = text.partition(".")
    digits = tail[:-1] if "a" <= tail[-1:] <= "z" else tail
    if len(head) == 1 and head in "012345678" and is_number(digits) and len(digits) <= len("999"):
        return text
    raise invalid(
        "geen_taakveld",
        "een taakveld is een cijfer, een punt en één tot drie cijfers, zoals 6.71 of 6.71a",
    )


def _read_cbs_code(value: Any) -> str:  # noqa: ANN401 -- whatever stands in a user's file
    text = value if isinstance(value, str) else ""
    if text[:2] in ("GM", "PV", "WS") and len(text) == len("GM0363") and is_number(text[2:]):
        return text
    upper = text.upper() if text[:2].lower() in ("gm", "pv", "ws") else ""
    raise invalid(
        "geen_cbs_code", "een CBS-code is GM, PV of WS met vier cijfers, zoals GM0363", write=upper
    )


Taakveld = Annotated[
    str,
    ReadBy(_read_taakveld, {"type": "string", "pattern": r"^[0-8]\.[0-9]{1,3}[a-z]?$"}),
]
"""An Iv3 taakveld; text, because `0.10` is not `0.1`."""
CbsCode = Annotated[
    str,
    ReadBy(_read_cbs_code, {"type": "string", "pattern": "^(GM|PV|WS)[0-9]{4}$"}),
]
"""The code by which CBS knows a municipality, a province or a water authority."""

"""Samples: small repositories about who can do how much."""

from collections.abc import Mapping

from support.repository import register as load

from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.domain.register import Register

Q1, Q2, Q3 = (Periode.parse(f"2026-K{n}") for n in (1, 2, 3))


def team(*leden: str, soort: str = "waardetoevoegend", more: str = "") -> str:
    """Give the text of a team with these members."""
    listed = "".join(f"  - {{{lid}}}\n" for lid in leden)
    return f"naam: Team\nsoort: {soort}\nleden:\n{listed}{more}"


def opdracht(*claims: str, status: str = "in_uitvoering", team: str = "t", more: str = "") -> str:
    """Give the text of an opdracht with these claims."""
    listed = "".join(f"  - {{{claim}}}\n" for claim in claims)
    return f"titel: Werk\nteam: {team}\nstatus: {status}\n{more}claims:\n{listed}"


def made(files: Mapping[str, str]) -> Register:
    """Load files, with a list of disciplines when they bring no organisation of their own."""
    return load({"aanzien.yaml": "naam: X\n", **files})

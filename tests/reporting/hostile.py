"""Hostile: one inspection with everything that findings have to survive."""

from datetime import date
from typing import Final

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

_FAR: Final = "x" * 12_000 + "fout" + "漢" * 8_000
_SOURCES: Final = {
    "opgaven/breed.yaml": (
        "\ufefftitel: 漢字漢字 fout\n"
        "thema: 👍👍 e\u0301e\u0301 fout\n"
        "waarde:\t\tfout\r\n"
        "bron: |\r  eerste\n  tweede\n"
        f"lang: {_FAR}\n"
        "\n"
        "einde: ##[group]x ##vso[y] fout\n"
    ).encode(),
    "teams/kwaad.yaml": (
        "::error::gekaapt\ntitel: \x1b[31mrood\x1b[0m \u202egespiegeld [red]rood[/] :smile:\n"
    ).encode()
    + b"stuk: \xff byte\n",
    "teams/veel.yaml": b"xx: 1\n" * 40,
    "leeg.yaml": b"",
}


def _at(path: str, span: tuple[int, int, int, int], severity: Severity, message: str) -> Finding:
    fix = "" if severity is Severity.ADVICE else "schrijf iets anders"
    return Finding(path, Span(*span), f"regel-{severity.rank}", severity, message, fix)


_ERROR, _WARNING, _ADVICE = Severity
_FINDINGS: Final = (
    _at("::error file=x::y", (1, 1, 1, 2), _ERROR, "::error::ook hier ##[error]"),
    _at("leeg.yaml", (1, 1, 1, 2), _ERROR, "dit bestand is leeg"),
    _at("opgaven", (1, 1, 1, 2), _WARNING, "deze map is leeg"),
    _at("opgaven/breed.yaml", (1, 13, 1, 17), _ERROR, "na brede tekens"),
    _at("opgaven/breed.yaml", (2, 8, 2, 10), _WARNING, "twee duimen"),
    _at("opgaven/breed.yaml", (2, 16, 2, 20), _WARNING, "na samengestelde tekens"),
    _at("opgaven/breed.yaml", (3, 10, 3, 14), _WARNING, "na tabs"),
    _at("opgaven/breed.yaml", (4, 7, 6, 9), _ADVICE, "over meer regels: bedoelt u regel 5?"),
    _at("opgaven/breed.yaml", (7, 12_007, 7, 12_011), _ERROR, "ver weg"),
    _at("opgaven/breed.yaml", (7, 12_011, 7, 20_011), _ERROR, "heel lang"),
    _at("opgaven/breed.yaml", (9, 28, 9, 32), _ERROR, "na iets dat op een opdracht lijkt"),
    _at("opgaven/breed.yaml", (9, 90, 9, 99), _ADVICE, "voorbij het einde"),
    _at("opgaven/breed.yaml", (99, 1, 99, 2), _ADVICE, "voorbij het bestand"),
    _at("teams/kwaad\udcff.yaml", (1, 1, 1, 2), _ERROR, "een pad dat geen UTF-8 is"),
    _at("teams/kwaad.yaml", (1, 1, 1, 2), _ERROR, "[/] [link=x]y[/link] | `a` <b> @raad #1 ##[x]"),
    _at(
        "teams/kwaad.yaml",
        (2, 8, 2, 16),
        _ERROR,
        "\x1b]0;titel\x07 \u202e\u2066 \u200b\n::error::z",
    ),
    _at("teams/kwaad.yaml", (3, 7, 3, 8), _WARNING, "- zie https://x.nl of www.x.nl"),
    *(_at("teams/veel.yaml", (n, 1, n, 3), _ERROR, "veld 'xx' bestaat niet") for n in range(1, 8)),
    *(_at("teams/veel.yaml", (n, 5, n, 6), _ADVICE, "één is weinig") for n in range(1, 41)),
)

REGISTER: Final = Register(
    date(2026, 3, 1),
    (
        Organisatie(id="aanzien", path="aanzien.yaml", naam="Gemeente *Voorbeeld*"),
        Opgave(id="breed", path="opgaven/breed.yaml", titel="Breed"),
        Team(id="kwaad", path="teams/kwaad.yaml", naam="Kwaad"),
        Team(id="veel", path="teams/veel.yaml", naam="Veel"),
    ),
)
INSPECTION: Final = Inspection(REGISTER, _FINDINGS, _SOURCES, rules=74)
NOTHING: Final = Inspection(Register(date(2026, 3, 1)), ())


def single(finding: Finding, source: str = "") -> Inspection:
    """Give an inspection with one finding, in a file with this text."""
    return Inspection(NOTHING.register, (finding,), {finding.path: source.encode()})

"""Conftest: a repository in which every text that a user can write is hostile."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli import __main__

Told = Callable[..., tuple[int, str, str]]
Fill = Callable[[str], Path]


def _quoted(text: str) -> str:
    """Write a text as YAML that is plain ASCII; unlike JSON it has one escape for any character."""
    signs = {'"': '\\"', "\\": "\\\\"}
    return '"{}"'.format(
        "".join(
            signs.get(sign, sign) if " " <= sign <= "~" else f"\\U{ord(sign):08x}" for sign in text
        )
    )


_FILES: Final = {
    "aanzien.yaml": """
naam: SAID
toelichting: SAID
disciplines: [{id: energie, naam: SAID}]
bestuur: [{id: college, naam: SAID, soort: college}]
regels: {uit: [SAID]}
""",
    "opgaven/wonen.yaml": """
titel: SAID
thema: SAID
toelichting: SAID
bron: SAID
aanspreekpunt: SAID
status: SAID
bestuursorgaan: college
opgavemanager: p-1
benodigde_fte: [{periode: 2026-K1, discipline: energie, fte: "2,5"}]
uitzonderingen: [{regel: SAID, reden: SAID}]
""",
    "doelstellingen/meer.yaml": """
titel: SAID
opgave: wonen
indicatoren: [SAID, woningen]
""",
    "indicatoren/woningen.yaml": """
naam: SAID
eenheid: SAID
definitie: SAID
soort: effect
norm: ">= 100"
metingen: [{periode: 2025, waarde: 80, toelichting: SAID}]
""",
    "opdrachten/bouwen.yaml": """
titel: SAID
doelstellingen: [meer]
team: wonen
benodigde_fte: [{periode: 2026-K1, discipline: energie, fte: "3"}]
van: 2026-01-01
tot: 2026-12-31
""",
    "teams/wonen.yaml": """
naam: SAID
van: 2024-01-01
leden: [{persoon: p-1, discipline: energie, fte: "0,5", van: 2024-02-01, rol: SAID}]
""",
    "personen/p-1.yaml": "rol: opgavemanager\n",
    "toetsen/t.yaml": "titel: SAID\nSAID: x\n",
}
"""A small repository in order; SAID stands in every field that holds free text."""


@pytest.fixture
def filled(tmp_path: Path) -> Fill:
    """Give a function that writes the repository, with a text in every field."""

    def fill(text: str) -> Path:
        said = _quoted(text)
        for path, content in _FILES.items():
            file = tmp_path / "map" / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content.replace("SAID", said), encoding="utf-8")
        return tmp_path / "map"

    return fill


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    """Give a function that runs a command line in a folder: its code, output and complaints."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772323200")

    def run(folder: Path, *arguments: str) -> tuple[int, str, str]:
        monkeypatch.chdir(folder)
        code = __main__.run(list(arguments))
        return (code, *capsys.readouterr())

    return run

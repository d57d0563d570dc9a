"""Usage: what is wrong with a command line is said in Dutch, with what was meant."""

import pytest
from support.program import Said
from typer._click.exceptions import BadParameter

from aanzien_cli.cli.usage import sentence

DAY = "--peildatum '2026-02-30': februari 2026 heeft 28 dagen; schrijf bijvoorbeeld 2026-03-01"
KINDS = (
    "organisatie, opgave, doelstelling, indicator, opdracht, team, persoon, afdeling, partner,"
    " inzetafspraak, toets, besluit, signaal, meetreeks of rapport"
)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("chek", "het commando 'chek' bestaat niet: bedoelt u 'check'?"),
        ("xyzzy", "het commando 'xyzzy' bestaat niet"),
        ("check --selct a", "de optie '--selct' bestaat niet: bedoelt u '--select'?"),
        ("check --xyzzyqqq", "de optie '--xyzzyqqq' bestaat niet"),
        ("check a b", "dit had aanzien niet verwacht: b"),
        ("check a b c", "dit had aanzien niet verwacht: b c"),
        ("check --color alway", "'--color' kent 'alway' niet: bedoelt u 'always'?"),
        ("check --color 8", "'--color' kent '8' niet: kies auto, always of never"),
        ("check --fail-on mild", "'--fail-on' kent 'mild' niet: kies fout, waarschuwing of advies"),
        ("check --max-findings x", "'--max-findings' vraagt een geheel getal, 0 of hoger"),
        ("check --max-findings -3", "'--max-findings' vraagt een geheel getal, 0 of hoger"),
        ("check -o", "de optie '-o' vraagt een waarde"),
        ("check --quiet=3", "de optie '--quiet' krijgt geen waarde"),
        (
            "show",
            "ID ontbreekt. Welk record: soort:id, of alleen het id als dat maar één keer bestaat.",
        ),
        ("new", "SOORT ontbreekt. Wat u maakt: opgave, indicator, team …"),
    ],
)
def test_a_line_that_cannot_be_read_says_where_help_is(said: Said, line: str, told: str) -> None:
    """What is wrong, what was meant where that is clear, and which help tells more; and 2."""
    words = line.split()
    command = "" if words[0] in {"chek", "xyzzy"} else f" {words[0]}"

    assert said(*words) == (2, "", f"{told}\nHulp: aanzien{command} --help\n")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("list opgavn", "de soort 'opgavn' bestaat niet: bedoelt u 'opgaven'?"),
        ("list xyzzy", f"de soort 'xyzzy' bestaat niet: kies {KINDS}"),
        ("-C nergens check", "-C 'nergens': die map of dat bestand bestaat niet"),
        ("check nergens", "de map 'nergens' bestaat niet"),
        ("rule koning", "er is geen regel 'koning': bekijk alle met 'aanzien rule'"),
        (
            "check --select xyzzy",
            "--select: geen regel of element heet 'xyzzy': bekijk alle regels met 'aanzien rule'",
        ),
        (
            "check --peildatum 2026-02-30",
            DAY,
        ),
    ],
)
def test_a_line_that_cannot_be_carried_out_says_why(said: Said, line: str, told: str) -> None:
    """A Dutch sentence and 2, and nothing on standard output."""
    assert said(*line.split()) == (2, "", f"{told}\n")


def test_without_a_command_the_help_is_shown(said: Said) -> None:
    """Who does not know how to begin sees the commands."""
    code, output, complaint = said()

    assert (code, output) == (2, "")
    assert complaint.startswith("Gebruik: aanzien [OPTIES] COMMANDO [ARGUMENTEN]…\n")
    assert "Commando's:" in complaint


def test_a_mistake_that_is_about_no_option_is_told_as_it_is() -> None:
    """Also where it mentions a choice in words of its own."""
    assert sentence(BadParameter("nee is not one of ja")) == (
        "'': nee is not one of ja\nHulp: aanzien --help"
    )

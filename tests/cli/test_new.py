"""New: a record that is in order, with comments that lead further; nothing is overwritten."""

import io
import sys
from pathlib import Path

import pytest
from support.program import Said
from support.seeded import snapshot

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.domain.record import Record
from aanzien_cli.drafting import required

MAKEABLE = [kind for kind in KINDS if kind.kind not in {"organisatie", "meetreeks"}]
TEXTS = {
    "opgave": "wonen",
    "opdracht": "bouwen",
    "partner": "provincie",
    "afdeling": "ruimte",
    "team": "wonen",
    "indicator": "woningen",
    "van_afdeling": "ruimte",
    "naar": "wonen",
    "soort": "start",
}
EXTRA = {"persoon": "rol=adviseur", "rapport": "toelichting=x"}


def test_a_record_is_made_with_what_was_given(said: Said, repo: Path) -> None:
    """The file holds the fields that were given, and says what else may be written."""
    code, out, _ = said(
        *("new", "doelstelling", "repo", "--titel", "Meer: groen in de wijk", "--opgave", "groen"),
        *("--set", "indicatoren=woningen, woningen", "--set", "termijn=2030"),
    )
    text = (repo / "doelstellingen" / "meer-groen-in-de-wijk.yaml").read_text(encoding="utf-8")

    assert (code, out) == (0, "geschreven: doelstellingen/meer-groen-in-de-wijk.yaml\n")
    assert text.startswith(
        "titel: 'Meer: groen in de wijk'\nopgave: groen\nindicatoren: [woningen, woningen]\n"
        "termijn: 2030\n\n# Wat u hier nog meer kunt opschrijven"
    )
    assert "\n# niveau: Hoe hoog het doel ligt: ambitie, doel of subdoel.\n" in text


@pytest.mark.parametrize("kind", MAKEABLE, ids=lambda kind: str(kind.kind))
def test_every_kind_can_be_made(said: Said, repo: Path, kind: type[Record]) -> None:
    """What must be there is enough for a record that can be read; its folder is made too."""
    values = [f"{name}={TEXTS.get(name, '2026-03-01')}" for name in required(kind)]
    values += [EXTRA[kind.kind]] if kind.kind in EXTRA else []
    (repo / "afdelingen").mkdir()
    (repo / "afdelingen" / "ruimte.yaml").write_text("naam: Ruimte\n", encoding="utf-8")
    chosen = [each for value in values for each in ("--set", value)]
    code, _, told = said("new", kind.kind, "repo", "--id", "nieuw", *chosen)

    assert (code, told) == (0, "")
    found = said("check", "repo", "--output-format", "concise", "-q")[1]
    wrong = ("onbekend-veld", "ongeldige-waarde", "ontbrekend-veld", "onbekende-verwijzing")
    assert [rule for rule in wrong if f"{kind.folder}/nieuw.yaml" in found and rule in found] == []
    assert (repo / kind.folder / "nieuw.yaml").exists()


def test_the_other_way_round_is_shown(said: Said, repo: Path) -> None:
    """A doelstelling does not name opdrachten: an opdracht names its doelstellingen."""
    told = said("new", "opdracht", "repo", "--titel", "X", "--bij", "doelstelling:meer-woningen")[2]
    option = told.strip().partition("het nieuwe bestand: ")[2].split()

    assert option == ["--set", "doelstellingen=meer-woningen"]
    assert said("new", "opdracht", "repo", "--titel", "X", *option)[0] == 0
    assert (repo / "opdrachten" / "x.yaml").exists()


def test_another_record_names_the_new_one(said: Said, repo: Path) -> None:
    """The list of another record is extended where it stands; the rest of that file stays."""
    holder = repo / "doelstellingen" / "meer-woningen.yaml"
    before = "# boven\n" + holder.read_text(encoding="utf-8") + "# onder\n"
    holder.write_text(before, encoding="utf-8")
    arguments = ("--naam", "x")
    assert said("new", "indicator", "repo", *arguments)[0] == 2
    code, out, _ = said(
        "new", "indicator", "repo", "--titel", "Wachttijd", "--bij", "doelstelling:meer-woningen"
    )

    assert code == 0
    assert out == (
        "geschreven: doelstellingen/meer-woningen.yaml\ngeschreven: indicatoren/wachttijd.yaml\n"
    )
    expected = before.replace("[woningen]", "[woningen, wachttijd]")
    assert holder.read_text(encoding="utf-8") == expected


def test_a_value_may_hold_the_sign_between_field_and_value(said: Said, repo: Path) -> None:
    """The first one divides them."""
    assert said("new", "opgave", "repo", "--titel", "X", "--set", "thema=a=b")[0] == 0
    assert "\nthema: 'a=b'\n" in (repo / "opgaven" / "x.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".md"])
def test_a_record_is_there_whatever_its_ending(said: Said, repo: Path, ending: str) -> None:
    """Two files of one name would be one record twice."""
    there = repo / "opgaven" / f"nieuw{ending}"
    there.write_text("---\ntitel: Nieuw\n---\n" if ending == ".md" else "titel: Nieuw\n", "utf-8")
    code, _, told = said("new", "opgave", "repo", "--titel", "Nieuw")

    assert (code, told.partition(" is er al")[0]) == (2, f"'opgaven/nieuw{ending}'")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("opgave", "--titel", "Wonen"), "'opgaven/wonen.yaml' is er al, en aanzien overschrijft"),
        (("opgave", "--titel", "…"), "--id: gebruik kleine letters, cijfers en streepjes"),
        (
            ("opgave", "--id", "A b", "--titel", "x"),
            "--id: 'A b' kan niet de naam van een opgave zijn: gebruik kleine letters",
        ),
        (("doelstelling", "--titel", "X"), "een doelstelling heeft ook nodig: opgave;"),
        (("opgave", "--titel", "X", "--set", "thema"), "--set 'thema': schrijf veld=waarde"),
        (("opgave", "--titel", "X", "--set", "tema=y"), "niets geschreven: veld 'tema' bestaat"),
        (("opgave", "--titel", "X", "--set", "van=1-2-2026"), "niets geschreven: '1-2-2026' past"),
        (
            ("doelstelling", "--titel", "X", "--opgave", "wone"),
            "niets geschreven: opgave 'wone' bestaat niet: bedoelt u 'wonen'?\n",
        ),
        (("organisatie", "--titel", "X"), "een organisatie maakt u niet met 'new': die maakt u"),
        (("team", "--titel", "X", "--bij", "opgave:wonen"), "--bij: een opgave heeft geen lijst"),
        (
            ("opdracht", "--titel", "X", "--bij", "doelstelling:meer-woningen"),
            "--bij: een doelstelling heeft geen lijst van opdrachten; schrijf het in het",
        ),
        (("toets", "--set", "opdracht=x"), "een toets heeft geen titel: noem met --id hoe"),
    ],
)
def test_what_would_not_be_in_order_is_not_written(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """The sentence says what is wrong; the folder stays as it was."""
    before = snapshot(repo)
    kind, *rest = arguments
    code, out, told = said("new", kind, "repo", *rest)

    assert (code, out) == (2, "")
    assert told.startswith(sentence)
    assert snapshot(repo) == before


class Typed(io.StringIO):
    """Somebody at a keyboard."""

    def isatty(self) -> bool:
        """Say that this is a terminal."""
        return True


def test_on_a_terminal_what_is_missing_is_asked(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question comes with what the field means, and comes again without an answer."""
    monkeypatch.setattr(sys, "stdin", Typed("\nMeer groen\nwonen\n"))
    code, out, told = said("new", "doelstelling", "repo")

    assert (code, out) == (0, "geschreven: doelstellingen/meer-groen.yaml\n")
    assert told.splitlines()[0] == told.splitlines()[1]
    assert told.splitlines()[0].startswith("titel? Het effect dat bereikt moet worden")
    assert (repo / "doelstellingen" / "meer-groen.yaml").exists()


def test_the_end_of_the_input_ends_the_questions(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who closes the input is not asked for ever."""
    before = snapshot(repo)
    monkeypatch.setattr(sys, "stdin", Typed(""))

    assert said("new", "doelstelling", "repo")[0] == 130
    assert snapshot(repo) == before

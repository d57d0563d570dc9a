"""Causes: the seven causes of the TCU as questions, each with what this map tells about it.

Source: Tijdelijke Commissie Uitvoeringsorganisaties, Klem tussen balie en beleid (2021).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from aanzien_cli.analysis.actors import is_named, needed_actors
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.thread import is_over
from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.besluit import Besluit
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.documents.council.noun import Noun
from aanzien_cli.reporting.documents.council.suffering import unmeasured
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import capital
from aanzien_cli.reporting.render.lamps import GREEN, GREY, ORANGE
from aanzien_cli.reporting.render.template import Md

_YEAR: Final = timedelta(days=365)
_TEAM: Final = Noun("team", "teams", "het enige", "geen enkel")
_SIGNAL: Final = Noun("signaal", "signalen", "het enige", "geen enkel")
_WORK: Final = Noun("lopende opdracht", "lopende opdrachten")
_FIXED: Final = Noun("opdracht met een vaste oplossing", "opdrachten met een vaste oplossing")
_HEAD: Final = Noun("afdelingshoofd", "afdelingshoofden", "het enige", "geen enkel")
_OPGAVE: Final = Noun("opgave", "opgaven")
_BESLUIT: Final = Noun(
    *("besluit van het laatste jaar", "besluiten van het laatste jaar", "het enige", "geen enkel")
)
_EFFECT: Final = Noun(
    *("gevolg dat niet de bedoeling is", "gevolgen die niet de bedoeling zijn"),
    *("het enige", "geen enkel"),
)


@dataclass(frozen=True)
class Cause:
    """A cause as a question, whether this map gives reason to ask it, and the facts."""

    number: int
    question: str
    light: Md
    facts: str


@dataclass(frozen=True)
class _Fact:
    """How many of how many are as they should be, in a sentence with both numbers."""

    good: int
    of: int
    sentence: str


def causes(register: Register) -> tuple[Cause, ...]:
    """Give the seven, in the order of the TCU."""
    found = (
        ("Zijn de regels te ingewikkeld?", _rules(register)),
        ("Komen signalen bij de juiste mensen?", _signals(register)),
        ("Is er oog voor de uitvoering?", _execution(register)),
        ("Gaan afdelingen voor op de opgave?", _departments(register)),
        ("Telt de uitvoering mee bij besluiten?", _decisions(register)),
        ("Wordt de kennis van vakmensen gebruikt?", _professionals(register)),
        ("Kijken we naar wat niet de bedoeling was?", _effects(register)),
    )
    return tuple(_cause(number, *each) for number, each in enumerate(found, 1))


def _cause(number: int, question: str, facts: tuple[_Fact, ...]) -> Cause:
    known = [each for each in facts if each.of]
    lamp = sign(GREY, "niet te zeggen")
    if known:
        fine = all(each.good == each.of for each in known)
        lamp = sign(GREEN, "in orde") if fine else sign(ORANGE, "let op")
    said = " ".join(each.sentence for each in known)
    return Cause(number, question, lamp, said or "Hierover staat niets in de map.")


def _work(register: Register) -> tuple[Opdracht, ...]:
    return tuple(each for each in register.of(Opdracht) if is_running(each))


def _verb(good: int, one: str, more: str) -> str:
    return one if good <= 1 else more


def _rules(register: Register) -> tuple[_Fact, ...]:
    work = _work(register)
    good = sum(
        bool(each.raakvlakken and each.raakvlakken.wetgeving and each.raakvlakken.uitvoerbaarheid)
        for each in work
    )
    said = (
        f"Bij {_WORK.of(good, len(work))} staat welke wetten meespelen en wat het van de"
        " uitvoering vraagt."
    )
    return (_Fact(good, len(work), said), *_obstacles(register))


def _obstacles(register: Register) -> Iterator[_Fact]:
    rules = sum(
        len(each.belemmerende_regels)
        for each in register.of(Opgave)
        if not is_over(each, register.peildatum)
    )
    if rules:
        verb = "1 regel staat" if rules == 1 else f"{rules} regels staan"
        yield _Fact(0, rules, f"{verb} een opgave in de weg.")


def _signals(register: Register) -> tuple[_Fact, ...]:
    day = register.peildatum
    found = [
        each for each in register.of(Signaal) if each.datum and day - _YEAR < each.datum <= day
    ]
    good = sum(bool(each.afgehandeld_op or each.doorgezet_naar) for each in found)
    got = f"{_verb(good, 'kreeg', 'kregen')} {_SIGNAL.of(good, len(found))}"
    return (_Fact(good, len(found), f"In een jaar {got} een antwoord of een vervolg."),)


def _execution(register: Register) -> tuple[_Fact, ...]:
    work = _work(register)
    good = sum(
        bool(each.uitvoeringstoets and each.uitvoeringstoets.met)
        for each in work
        if each.vaste_oplossing
    )
    total = sum(bool(each.vaste_oplossing) for each in work)
    said = f"Bij {_FIXED.of(good, total)} is vooraf gevraagd of het uitvoerbaar is."
    return (_Fact(good, total, said),)


def _departments(register: Register) -> tuple[_Fact, ...]:
    heads = [each for each in register.of(Afdeling) if each.afgerekend_op]
    good = sum(each.afgerekend_op != "afdeling" for each in heads)
    judged = f"{capital(_HEAD.of(good, len(heads)))} {_verb(good, 'wordt', 'worden')}"
    opgaven = [each for each in register.of(Opgave) if not is_over(each, register.peildatum)]
    one = sum(len(each.eindverantwoordelijke) == 1 for each in opgaven)
    owned = f"{capital(_OPGAVE.of(one, len(opgaven)))} {_verb(one, 'heeft', 'hebben')}"
    return (
        _Fact(good, len(heads), f"{judged} ook op de opgave beoordeeld."),
        _Fact(one, len(opgaven), f"{owned} precies één eindverantwoordelijke."),
    )


def _decisions(register: Register) -> tuple[_Fact, ...]:
    """Count the besluiten of the last year in which everybody that the work needs was named."""
    day = register.peildatum
    taken = [
        each
        for each in register.of(Besluit)
        if each.besloten_op and day - _YEAR < each.besloten_op <= day
    ]
    needed = [(each, needed_actors(each, register)) for each in taken]
    told = [(each, actors) for each, actors in needed if actors]
    good = sum(all(is_named(actor, each.betrokkenen) for actor in actors) for each, actors in told)
    said = f"Bij {_BESLUIT.of(good, len(told))} deed iedereen mee die voor het werk nodig is."
    return (_Fact(good, len(told), said),)


def _professionals(register: Register) -> tuple[_Fact, ...]:
    teams = [
        each
        for each in register.of(Team)
        if each.soort != "professioneel" and (each.tot is None or each.tot > register.peildatum)
    ]
    good = sum(bool(each.mandaat and each.mandaat.besluiten) for each in teams)
    may = f"{capital(_TEAM.of(good, len(teams)))} {_verb(good, 'mag', 'mogen')}"
    return (_Fact(good, len(teams), f"{may} zelf besluiten nemen."),)


def _effects(register: Register) -> tuple[_Fact, ...]:
    effects = [effect for each in _work(register) for effect in each.neveneffecten]
    good = sum(not unmeasured(each, register) for each in effects)
    seen = f"{capital(_EFFECT.of(good, len(effects)))}, {_verb(good, 'wordt', 'worden')}"
    return (_Fact(good, len(effects), f"{seen} gemeten."),)

"""Involved: who leads an opgave, who answers for it and who works along, by role alone."""

from dataclasses import dataclass

from aanzien_cli.analysis.thread import teams_of
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.partner import Partner
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.enumeration import enumerated
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import capital
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Involved:
    """Sentences on who leads, who steers and who works along."""

    lines: tuple[Md, ...]


def involved(opgave: Opgave, register: Register, cite: Citations) -> Involved:
    """Say who takes part, and how it is steered."""
    owners = [public(each, register) for each in opgave.eindverantwoordelijke]
    said = (
        ("opgavemanager", _leads(opgave, register)),
        (
            "eindverantwoordelijke",
            f"Eindverantwoordelijk: {enumerated(owners)}." if owners else "",
        ),
        ("portefeuillehouder", _board(opgave, register)),
        ("partners", _partners(opgave, register, steering=True)),
        ("partners", _partners(opgave, register, steering=False)),
        ("", _teams(opgave, register)),
    )
    return Involved(tuple(Md(literal(text) + cite(opgave, field)) for field, text in said if text))


def public(who: str, register: Register) -> str:
    """Give the role of somebody who is known by a pseudonym; a role stays as it is."""
    person = register.get(Persoon, who)
    if person is None:
        return who
    return person.rol or "een medewerker"


def _leads(opgave: Opgave, register: Register) -> str:
    who = opgave.opgavemanager
    mandate = opgave.mandaat
    if not who:
        return "Niemand is genoemd als opgavemanager."
    said = f"De leiding heeft: {public(who, register)}."
    if mandate is None or not (mandate.mensen or mandate.middelen):
        return f"{said} Over mensen en geld beslissen anderen."
    return said


def _board(opgave: Opgave, register: Register) -> str:
    organisatie = register.organisatie
    names = {each.id: each.naam or each.id for each in organisatie.bestuur} if organisatie else {}
    holder = opgave.portefeuillehouder
    board = names.get(opgave.bestuursorgaan or "", opgave.bestuursorgaan or "")
    parts = (
        f"Portefeuillehouder: {public(holder, register)}." if holder else "",
        f"Het besluit is aan: {board}." if board else "",
    )
    return " ".join(filter(None, parts))


def _partners(opgave: Opgave, register: Register, *, steering: bool) -> str:
    chosen = [each.partner for each in opgave.partners if bool(each.sturend) is steering]
    found = [(id_, register.get(Partner, id_)) for id_ in chosen]
    names = [partner.naam if partner else id_ for id_, partner in found]
    if not names:
        return "" if not steering else "Geen partner bestuurt mee."
    verb = ("bestuurt", "besturen") if steering else ("werkt", "werken")
    return capital(f"{enumerated(names)} {verb[len(names) > 1]} mee.")


def _teams(opgave: Opgave, register: Register) -> str:
    names = [team.naam for team in teams_of(opgave, register)]
    if not names:
        return "Er werkt nog geen team aan deze opgave."
    return f"Het werk {'doet' if len(names) == 1 else 'doen'}: {enumerated(names)}."

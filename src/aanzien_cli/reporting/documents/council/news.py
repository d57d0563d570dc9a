"""News: what changed since last time, in a few sentences for the first page."""

from collections.abc import Iterator
from typing import Final

from aanzien_cli.analysis.comparison.change import Change, Topic, What
from aanzien_cli.analysis.comparison.overview import Comparison
from aanzien_cli.analysis.norm_words import in_signs
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import spaced
from aanzien_cli.reporting.render.template import Md, literal

MOST: Final = 3
"""How many of one kind the first page names; the list at the end has all of them."""
_TOLD: Final = ("opgave", "doelstelling", "opdracht", "team", "indicator", "partner")


def headlines(found: Comparison, register: Register, cite: Citations) -> tuple[Md, ...]:
    """Say what changed, the weightiest first; nothing gives nothing."""
    return tuple(
        sentence
        for told in (_decided, _tested, _moved, _norms, _figures, _limits, _people, _records)
        for sentence in told(found, register, cite)
    )


def marked(text: str, change: Change, cite: Citations) -> Md:
    """Give a sentence with a note to where the change stands, if it still stands somewhere."""
    place = change.after
    return Md(literal(text) + (cite.at(place.path, place.field) if place else ""))


def _of(found: Comparison, topic: Topic, *what: What) -> list[Change]:
    return [each for each in found.about(topic) if each.what in what]


def _decided(found: Comparison, _register: Register, _cite: Citations) -> Iterator[Md]:
    taken = len(_of(found, Topic.DECISION, What.TAKEN))
    asked = len(_of(found, Topic.DECISION, What.ASKED))
    waits = len(_of(found, Topic.DECISION, What.WAITING))
    said = [f"Er {_are(taken)} {number(taken, 'besluit', 'besluiten')} genomen."] if taken else []
    said += [f"Er is om {number(asked, 'besluit', 'besluiten')} gevraagd."] if asked else []
    if said:
        yield literal(" ".join(said))
    if waits:
        verb = "lag er toen ook al, en wacht" if waits == 1 else "lagen er toen ook al, en wachten"
        yield literal(f"{_start(waits, 'keuze', 'keuzes')} {verb} nog steeds.")


def _tested(found: Comparison, _register: Register, _cite: Citations) -> Iterator[Md]:
    held = _of(found, Topic.TEST, What.HELD)
    refuted = sum(each.new == "weerlegd" for each in held)
    if held:
        said = f"Er {_are(len(held))} {number(len(held), 'toets', 'toetsen')} gehouden."
        wrong = {0: "", 1: " Bij 1 daarvan bleek een aanname niet te kloppen."}
        many = f" Bij {refuted} daarvan bleek een aanname niet te kloppen."
        yield literal(said + wrong.get(refuted, many))


def _moved(found: Comparison, _register: Register, cite: Citations) -> Iterator[Md]:
    changes = [each for each in found.about(Topic.STATUS) if each.kind != "inzetafspraak"]
    for each in changes[:MOST]:
        now = spaced(each.new.replace(" ", "_"))
        yield marked(f"De {each.kind} ‘{each.title}’ is nu {now}.", each, cite)
    left = len(changes) - MOST
    if left > 0:
        yield literal(f"Nog {number(left, 'status', 'statussen')} {_changed(left)}.")


def _norms(found: Comparison, _register: Register, cite: Citations) -> Iterator[Md]:
    changes = found.about(Topic.NORM)
    for each in (one for one in changes if one.what is What.EASED):
        old, new = in_signs(each.old), in_signs(each.new)
        said = f"De norm voor ‘{each.title}’ is versoepeld: van {old} naar {new}."
        without = " Daar is geen besluit bij." if each.remark == "zonder besluit" else ""
        yield marked(said + without, each, cite)
    others = sum(each.what is not What.EASED for each in changes)
    if others:
        yield literal(f"{_start(others, 'andere norm', 'andere normen')} {_changed(others)}.")


def _figures(found: Comparison, _register: Register, cite: Citations) -> Iterator[Md]:
    for each in _of(found, Topic.FIGURE, What.REVISED)[:MOST]:
        about = each.field if each.field == "nulmeting" else f"over {each.field}"
        said = f"Een cijfer is herzien: ‘{each.title}’ {about} was {each.old} en is nu {each.new}."
        yield marked(said, each, cite)
    added = len(_of(found, Topic.FIGURE, What.ADDED))
    if added:
        yield literal(f"Er {_came(added)} {number(added, 'cijfer', 'cijfers')} bij.")


def _limits(found: Comparison, _register: Register, _cite: Citations) -> Iterator[Md]:
    count = len(found.about(Topic.THRESHOLD))
    if count:
        said = number(count, "grens of regel", "grenzen of regels")
        yield literal(f"De organisatie veranderde {said} waarmee zij zichzelf beoordeelt.")


def _people(found: Comparison, register: Register, _cite: Citations) -> Iterator[Md]:
    """Count over all teams together, and only where that is no small group."""
    changes = found.about(Topic.TEAM)
    teams = {each.id for each in changes}
    if not teams:
        return
    said = f"In {number(len(teams), 'team', 'teams')} veranderde de samenstelling"
    joined = sum(each.what is What.JOINED for each in changes)
    if len(changes) < register.drempels.groep_min:
        yield literal(f"{said}.")
    else:
        gone = len(changes) - joined
        yield literal(
            f"{said}: {number(joined, 'lid', 'leden')} erbij en {number(gone, 'lid', 'leden')} weg."
        )


def _records(found: Comparison, _register: Register, cite: Citations) -> Iterator[Md]:
    words = {What.ADDED: "Nieuw", What.GONE: "Niet meer in de map", What.UNREADABLE: "Onleesbaar"}
    changes = [
        each for each in found.about(Topic.RECORD) if each.kind in _TOLD[:3] and each.what in words
    ]
    for each in changes[:MOST]:
        yield marked(f"{words[each.what]}: de {each.kind} ‘{each.title or each.id}’.", each, cite)
    left = len(changes) - MOST
    if left > 0:
        yield literal(f"Nog {number(left, 'bestand', 'bestanden')} erbij of weg.")


def _start(count: int, one: str, more: str) -> str:
    return f"{count} {one if count == 1 else more}"


def _are(count: int) -> str:
    return "is" if count == 1 else "zijn"


def _came(count: int) -> str:
    return "kwam" if count == 1 else "kwamen"


def _changed(count: int) -> str:
    return "veranderde" if count == 1 else "veranderden"

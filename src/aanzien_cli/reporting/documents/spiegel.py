"""Spiegel: the five elements of the paper as five chapters of facts; no total score."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.mirror import data, measure, portfolio, task, teams, testing
from aanzien_cli.reporting.documents.mirror.fact import NONE, Fact

_THRESHOLDS: Final = (
    *("koning_zonder_land", "perspectieven_min", "uitgestelde_keuze_dagen"),
    *("kernbehoud_waarschuwing", "kernbehoud_fout", "toetscyclus_speling", "trendpunten"),
)


@dataclass(frozen=True)
class Question:
    """What a rule asks, its name, and in how many places it found something."""

    asks: str
    rule: str
    places: int


@dataclass(frozen=True)
class Chapter:
    """An element: what the paper asks, what there is to see, and what asks for a talk."""

    title: str
    asks: str
    facts: tuple[Fact, ...]
    questions: tuple[Question, ...]
    is_empty: bool
    """Whether there is nothing yet to count, so that no question says nothing."""


@dataclass(frozen=True)
class _Plan:
    title: str
    asks: str
    elements: tuple[Element, ...]
    facts: Callable[[Register], Iterator[Fact]]


_ELEMENTS: Final = (
    _Plan(
        "Opgavegericht werken",
        "Dient al het werk een opgave uit de leefwereld, en heeft wie ervoor staat ook mensen?",
        (Element.OPGAVEGERICHT, Element.KONING_ZONDER_LAND),
        task.facts,
    ),
    _Plan(
        "Netwerkgestuurde opdrachtenportfolio’s",
        "Begint werk omdat er ruimte is, en is kiezen ook laten?",
        (Element.PORTFOLIO,),
        portfolio.facts,
    ),
    _Plan(
        "Verantwoordelijke, stabiele opdrachtenteams",
        "Blijven mensen bij elkaar, en mogen zij zelf beslissen?",
        (Element.TEAMS,),
        teams.facts,
    ),
    _Plan(
        "Kort-cyclische toetsing",
        "Wordt snel en vaak gekeken of het werkt, en verandert er dan iets?",
        (Element.TOETSING,),
        testing.facts,
    ),
    _Plan(
        "Datagedreven sturing",
        "Kan iemand weten of het helpt?",
        (Element.DATA,),
        data.facts,
    ),
)
_MEASURE: Final = _Plan(
    "De menselijke maat",
    "Ziet iemand wie er last van heeft?",
    (Element.MENSELIJKE_MAAT,),
    measure.facts,
)


def build(context: Context) -> Document:
    """Hold a mirror up to the whole map."""
    found = Counter(finding.rule for finding in context.inspection.findings)
    cite = Citations(context)
    model = {
        "hoofdstukken": tuple(_chapter(plan, found, context) for plan in _ELEMENTS),
        "maat": _chapter(_MEASURE, found, context),
        "basis": sum(each.places for each in _questions((Element.BASIS,), found, context)),
        "afwijkend": departures(context.register, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
        "bronnen": cite.notes(),
    }
    about = "Wat er te zien is van de vijf elementen van de paper Aanzien"
    return Document("spiegel.md.j2", about, model)


KIND = Kind(
    "spiegel",
    "de vijf elementen van de paper, met de feiten; geen eindcijfer",
    build,
    history=True,
    rules=True,
)


def _chapter(plan: _Plan, found: Counter[str], context: Context) -> Chapter:
    facts = tuple(plan.facts(context.register))
    questions = tuple(_questions(plan.elements, found, context))
    return Chapter(plan.title, plan.asks, facts, questions, all(f.value == NONE for f in facts))


def _questions(
    elements: Iterable[Element], found: Counter[str], context: Context
) -> Iterator[Question]:
    """Give what the rules of some elements found, the most frequent first."""
    chosen = set(elements)
    here = [name for name in found if context.rules[name].element in chosen]
    for name in sorted(here, key=lambda name: (-found[name], name)):
        yield Question(context.rules[name].summary, name, found[name])

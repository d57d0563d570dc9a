"""Teams: who stayed together, who left and what a team can decide; no ranking, no forecast."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.days import short_day
from aanzien_cli.analysis.running import is_running
from aanzien_cli.analysis.stability.overview import TeamView, teams_view
from aanzien_cli.analysis.stability.verdict import Verdict
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import CannotTellError, Context, Document, Kind
from aanzien_cli.reporting.documents.departures import departures
from aanzien_cli.reporting.documents.signs import sign
from aanzien_cli.reporting.documents.words import capital, in_a_row
from aanzien_cli.reporting.render.lamps import GREEN, GREY, ORANGE, RED, Lamp
from aanzien_cli.reporting.render.template import Md, literal

_LAMPS: Final[dict[Verdict, Lamp]] = {
    Verdict.STABLE: GREEN,
    Verdict.WATCH: ORANGE,
    Verdict.UNSTABLE: RED,
}
_THRESHOLDS: Final = (
    *("kernbehoud_dagen", "kernbehoud_waarschuwing", "kernbehoud_fout"),
    *("kernbehoud_vertrekken_min", "lid_nieuw_dagen", "toewijding", "groep_min"),
)


@dataclass(frozen=True)
class Fact:
    """One thing that is known of a team."""

    name: str
    value: Md


@dataclass(frozen=True)
class Told:
    """A team as a reader meets it: a row of the first table, and a section of its own."""

    name: str
    title: Md
    kind: str
    core: str
    verdict: Md
    reason: str
    work: tuple[Md, ...]
    facts: tuple[Fact, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class Ended:
    """A team that has no file any more, and when it ended."""

    name: str
    day: str


def build(context: Context) -> Document:
    """Gather the teams in the order of their files. Raises CannotTellError when there are none."""
    register = context.register
    found = register.of(Team)
    if not found:
        raise CannotTellError("in deze map staan geen teams, dus er is niets over te vertellen")
    view = teams_view(register, found, None)
    cite = Citations(context)
    model = {
        "teams": tuple(_told(each, register, cite) for each in view.teams),
        "weg": tuple(Ended(past.id, short_day(past.gone_on)) for past in view.gone),
        "rust": view.notes,
        "groep": register.drempels.groep_min,
        "afwijkend": departures(register, cite),
        "verantwoording": accountability(context, _THRESHOLDS),
        "bronnen": cite.notes(),
    }
    return Document("teams.md.j2", "Wie er in de teams bleef, en wat een team zelf kan", model)


KIND = Kind("teams", "wie er in de teams bleef, en wat een team zelf kan", build, history=True)


def _told(view: TeamView, register: Register, cite: Citations) -> Told:
    team, verdict = view.judgement.team, view.judgement.verdict
    size = len(view.judgement.past.members(register.peildatum))
    small = size < register.drempels.groep_min
    return Told(
        name=team.naam,
        title=Md(literal(team.naam) + cite(team, "naam")),
        kind=team.soort or "soort onbekend",
        core=_size(size, register.drempels.groep_min),
        verdict=sign(_LAMPS.get(verdict, GREY), verdict),
        reason=_hidden(register) if small else f"{capital(view.reason)}.",
        work=tuple(_work(team, register, cite)),
        facts=tuple(_facts(view, cite, small=small)),
        remarks=() if small else tuple(f"{capital(note)}." for note in view.notes),
    )


def _size(size: int, least: int) -> str:
    return number(size, "kernlid", "kernleden") if size >= least else f"minder dan {least}"


def _hidden(register: Register) -> str:
    least = register.drempels.groep_min
    return (
        f"De kern heeft minder dan {least} mensen. Wie er bleef of ging, staat daarom niet in dit"
        " verslag."
    )


def _work(team: Team, register: Register, cite: Citations) -> Iterator[Md]:
    for opdracht in register.referring(Opdracht, "team", team.id):
        if is_running(opdracht):
            yield Md(literal(opdracht.titel) + cite(opdracht, "titel"))


def _facts(view: TeamView, cite: Citations, *, small: bool) -> Iterator[Fact]:
    if not small:
        yield from _people(view, cite)
    yield from _means(view, cite)


def _people(view: TeamView, cite: Citations) -> Iterator[Fact]:
    """Say who stayed, as counts and shares; a share goes with what it is a share of."""
    kept, mark = view.kept, cite(view.judgement.team, "leden")
    if kept and kept.share is not None:
        out, came = len(kept.departures), len(kept.arrivals)
        yield Fact("Kern van een jaar geleden die er nog is", _marked(percent(kept.share), mark))
        yield Fact("Vertrokken en gekomen", Md(f"{out} uit, {came} in"))
    if view.familiarity is not None:
        shown = format_getal(round(view.familiarity, 2))
        yield Fact("Hoe goed men elkaar kent, van 0 tot 1", Md(shown))
    if view.fresh is not None:
        yield Fact("Nieuw in het team", Md(percent(view.fresh)))
    if view.dedication.known and view.judgement.team.soort == "waardetoevoegend":
        found = view.dedication
        yield Fact("Grotendeels voor dit team", Md(f"{found.dedicated} van {found.known}"))


def _means(view: TeamView, cite: Citations) -> Iterator[Fact]:
    """Say what the team can do and decide itself."""
    team = view.judgement.team
    if view.missing:
        names = ", ".join(view.missing)
        yield Fact("Ontbrekende disciplines", _marked(names, cite(team, "leden")))
    if view.dependency:
        found = view.dependency
        short, asked = (format_getal(round(each, 1)) for each in (found.short, found.asked))
        said = f"{short} van de gevraagde {asked} fte ({percent(found.share)})"
        yield Fact("Moet van anderen komen", Md(literal(said)))
    if team.overleg_uren_week is not None:
        hours = f"{format_getal(team.overleg_uren_week)} uur"
        yield Fact("Overleg per lid per week", _marked(hours, cite(team, "overleg_uren_week")))
    mandate = in_a_row(team.mandaat.besluiten) if team.mandaat else ""
    if mandate:
        yield Fact("Beslist zelf over", _marked(mandate, cite(team, "mandaat")))
    elif team.soort != "professioneel":
        yield Fact("Beslist zelf over", Md("niets opgeschreven"))


def _marked(text: str, mark: Md) -> Md:
    return Md(literal(text) + mark)


def percent(share: Decimal) -> str:
    """Give a share as a whole percentage."""
    return f"{format_getal(round(share * 100, 0))} %"

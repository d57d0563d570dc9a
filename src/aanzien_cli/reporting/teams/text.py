"""Text: teams on a terminal: the facts first, each with its sum or its reason."""

import textwrap
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.days import day, dutch
from aanzien_cli.analysis.stability.overview import TeamsView, TeamView
from aanzien_cli.analysis.stability.reason import exodus_in_words
from aanzien_cli.analysis.stability.retention import Retention
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.closing import number
from aanzien_cli.reporting.teams.timeline import Signs, rows, scale, sizes
from aanzien_cli.reporting.visible import inert, visible

WIDTH: Final = 100
_YEAR: Final = timedelta(days=365)


def render_text(view: TeamsView, signs: Signs, *, history: bool) -> str:
    """Write the teams in the order of their files, then what ended, then the notes."""
    lines = [
        line for team in view.teams for line in (*_team(team, view, signs, history=history), "")
    ]
    lines += _gone(view)
    lines += ["Waar dit op rust", *(f"- {dutch(note)}" for note in view.notes)]
    return "".join(f"{inert(visible(each).rstrip())}\n" for line in lines for each in _wrap(line))


def _wrap(line: str) -> list[str]:
    if len(line) <= WIDTH:
        return [line]
    indent = " " * (len(line) - len(line.lstrip(" -")))
    return textwrap.wrap(
        line, WIDTH, subsequent_indent=indent, break_on_hyphens=False, drop_whitespace=True
    )


def _team(team: TeamView, view: TeamsView, signs: Signs, *, history: bool) -> Iterator[str]:
    record, found = team.judgement.team, team.judgement
    kind = f" ({record.soort})" if record.soort else ""
    yield f"{record.id}  {record.naam}{kind}: {found.verdict}"
    yield f"  {dutch(team.reason)}"
    if found.exodus:
        yield f"  tegelijk weg: {dutch(exodus_in_words(found.exodus))}"
    yield from (f"  {line}" for line in _facts(team))
    yield from (f"  let op: {dutch(note)}" for note in team.notes)
    yield from (f"  {line}" for line in _drawn(team, view, signs, history=history))


def _facts(team: TeamView) -> Iterator[str]:
    kept = team.kept
    if kept and kept.share is not None and kept.shrunk is not None:
        small = f" (geschat bij zo weinig mensen: {_percent(kept.shrunk)})"
        yield f"kernbehoud {_percent(kept.share)}{small}" + _flow(kept)
    if team.handover is not None:
        agreed = team.judgement.team.rotatie
        weeks = f" (afspraak: {agreed.overlap} weken)" if agreed and agreed.overlap else ""
        days = f"ten minste {number(team.handover, 'dag', 'dagen')} samen"
        none = "niet iedereen werkte samen met wie daarna kwam"
        yield f"overdracht: {days if team.handover else none}{weeks}"
    known = [
        f"bekend met elkaar {_share(team.familiarity)}" if team.familiarity is not None else "",
        f"nieuw {_percent(team.fresh)}" if team.fresh is not None else "",
        _dedicated(team),
    ]
    if any(known):
        yield "; ".join(filter(None, known))
    yield from _means(team)


def _flow(kept: Retention) -> str:
    mean = format_getal(round(kept.mean_size, 1))
    out, came = len(kept.departures), len(kept.arrivals)
    return f"; uit {out} en in {came}, bij gemiddeld {mean} kernleden"


def _dedicated(team: TeamView) -> str:
    found = team.dedication
    if not found.known or team.judgement.team.soort in ("ondersteunend", "professioneel"):
        return ""
    unknown = f" ({number(found.unknown, 'lid', 'leden')} zonder fte niet geteld)"
    return f"toegewijd {found.dedicated} van {found.known}{unknown if found.unknown else ''}"


def _means(team: TeamView) -> Iterator[str]:
    """Say what the team can do and decide by itself."""
    if team.missing:
        yield f"ontbrekende disciplines: {', '.join(team.missing)}"
    found = team.dependency
    if found:
        unknown = number(found.members_without_fte, "lid", "leden")
        left_out = f" ({unknown} zonder fte niet geteld)" if found.members_without_fte else ""
        yield (
            f"afhankelijk van anderen: {_fte(found.short)} van de gevraagde {_fte(found.asked)} fte"
            f" = {_share(found.share)}{left_out}"
        )
    if team.holders:
        kept = (f"{each.discipline} {each.people}" for each in team.holders)
        yield f"bewaart (mensen per discipline): {', '.join(kept)}"
    mandate = team.judgement.team.mandaat
    if team.judgement.team.soort != "professioneel":
        count = len(mandate.besluiten) if mandate else 0
        which = number(count, "besluit dat", "besluiten die")
        yield f"mandaat: {which} het team zelf neemt"


def _drawn(team: TeamView, view: TeamsView, signs: Signs, *, history: bool) -> Iterator[str]:
    past = team.judgement.past
    if past.known_from is None or past.known_from > view.peildatum:
        return
    first = past.known_from if history else _first(view)
    columns = scale(min(max(first, past.known_from), view.peildatum), view.peildatum)
    start = f"{columns.days[0]:%Y-%m}"
    end = f"{view.peildatum:%Y-%m}"
    yield f"kern per {columns.words}  {start} {sizes(past, columns, view.peildatum)} {end}"
    if history or len(view.teams) == 1:
        yield from (f"  {row}" for row in rows(past, columns, view.peildatum, signs))


def _first(view: TeamsView) -> date:
    return view.since or view.peildatum - _YEAR


def _gone(view: TeamsView) -> list[str]:
    if not view.gone:
        return []
    ended = [(past, past.gone_on) for past in view.gone if past.gone_on]
    lines = [
        f"- {past.id}: sinds {day(end)}, toen met"
        f" {number(len(past.members(end - timedelta(days=1))), 'kernlid', 'kernleden')}"
        for past, end in ended
    ]
    return ["Teams zonder bestand, het laatste jaar", *lines, ""]


def _percent(share: Decimal) -> str:
    return f"{format_getal(round(share * 100, 0))} %"


def _share(share: Decimal | None) -> str:
    return "–" if share is None else format_getal(round(share, 2))


def _fte(amount: Decimal) -> str:
    return format_getal(round(amount, 1))

"""CSV: one line per team, for a spreadsheet; in the order of the files, for it is no ranking."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from aanzien_cli.analysis.stability.overview import TeamsView, TeamView
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.reporting.spreadsheet import to_csv
from aanzien_cli.reporting.visible import visible

_HEADINGS: Final = (
    *("id", "naam", "soort", "oordeel", "reden", "sinds", "kern_toen", "kern_nu", "gebleven"),
    *("vertrokken", "gekomen", "kernbehoud_procent", "kernbehoud_geschat_procent"),
    *("bekendheid_procent", "nieuw_procent", "toegewijd", "toegewijd_van"),
    *("ontbrekende_disciplines", "afhankelijk_procent", "massale_uitstroom"),
)


def render_csv(view: TeamsView) -> str:
    """Write a line per team; an empty cell is a figure that does not exist."""
    return to_csv(_HEADINGS, (tuple(map(visible, _cells(team))) for team in view.teams))


def _cells(team: TeamView) -> Iterator[str]:
    found, record = team.judgement, team.judgement.team
    yield from (record.id, record.naam, record.soort or "", found.verdict.value, team.reason)
    yield from _kept(team)
    for share in (team.familiarity, team.fresh):
        yield _percent(share)
    yield from (str(team.dedication.dedicated), str(team.dedication.known))
    yield " ".join(team.missing)
    yield _percent(team.dependency.share if team.dependency else None)
    yield "ja" if found.exodus else "nee"


def _kept(team: TeamView) -> Iterator[str]:
    kept = team.kept
    if kept is None:
        yield from [""] * 8
        return
    counts = (kept.base, kept.now, kept.stayed, kept.departures, kept.arrivals)
    yield kept.start.isoformat()
    yield from (str(len(each)) for each in counts)
    yield from (_percent(kept.share), _percent(kept.shrunk))


def _percent(share: Decimal | None) -> str:
    return "" if share is None else format_getal(round(share * 100, 0))

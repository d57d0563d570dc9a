"""Teams: element 3: do people stay together, and may they decide?"""

from collections.abc import Iterator

from aanzien_cli.analysis.stability.overview import TeamView, teams_view
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.reporting.documents.mirror.fact import NONE, Fact, part, split


def facts(register: Register) -> Iterator[Fact]:
    """Count what the paper asks of verantwoordelijke, stabiele opdrachtenteams."""
    view = teams_view(register, register.of(Team), None, with_gone=False)
    working = [each for each in view.teams if each.judgement.team.soort != "professioneel"]
    yield split("Samenstelling van de teams", (each.judgement.verdict for each in view.teams))
    yield part("Teams die zelf iets beslissen", working, _decides)
    yield part("Teams met alle nodige disciplines", working, lambda each: not each.missing)
    dedicated = sum(each.dedication.dedicated for each in working)
    known = sum(each.dedication.known for each in working)
    said = f"{dedicated} van {known}" if known else "dat is niet bekend" if working else NONE
    yield Fact("Kernleden die grotendeels voor één team werken", said)


def _decides(view: TeamView) -> bool:
    team = view.judgement.team
    return team.mandaat is not None and bool(team.mandaat.besluiten)

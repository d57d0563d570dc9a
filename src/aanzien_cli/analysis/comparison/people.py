"""People: who joined and who left a team between two days, as pseudonym and role."""

from collections.abc import Iterator, Mapping
from datetime import date

from aanzien_cli.analysis.comparison.change import Change, Topic, What, place
from aanzien_cli.analysis.comparison.pairs import Pair, Pairs
from aanzien_cli.analysis.thread import lasts
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.persoon import Persoon
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Lid, Team

_Roll = Mapping[str, tuple[int, Lid]]


def people_changes(found: Pairs) -> Iterator[Change]:
    """Yield who is in a team and was not, and the other way round; each state on its own day."""
    aliases = _aliases(found)
    for pair in found.of(Team):
        was = _roll(pair.before, found.before.peildatum, aliases)
        now = _roll(pair.after, found.after.peildatum, aliases)
        for person in sorted({*was, *now}):
            if person not in was:
                yield _change(pair, What.JOINED, person, now, found.after)
            elif person not in now:
                yield _change(pair, What.LEFT, person, was, found.before)


def small_teams(found: Pairs) -> frozenset[str]:
    """Give the ids of teams that are too small to tell in public who came and went.

    A team is small when it never had as many members as the smallest group that may be shown.
    """
    least = max(each.drempels.groep_min for each in (found.before, found.after))
    aliases = _aliases(found)
    return frozenset(
        pair.record.id
        for pair in found.of(Team)
        if least
        > max(
            len(_roll(pair.before, found.before.peildatum, aliases)),
            len(_roll(pair.after, found.after.peildatum, aliases)),
        )
    )


def _aliases(found: Pairs) -> Mapping[str, str]:
    """Give the old pseudonyms that either state knows, with the one of now."""
    known: dict[str, str] = {}
    for pair in found.of(Organisatie):
        for one in filter(None, (pair.before, pair.after)):
            known |= one.persoon_aliassen
    return known


def _roll(team: Team | None, day: date, aliases: Mapping[str, str]) -> _Roll:
    """Give the members on a day by their pseudonym of now, with their position in the file."""
    if team is None or (team.tot is not None and team.tot <= day):
        return {}
    return {
        _settled(lid.persoon, aliases): (number, lid)
        for number, lid in enumerate(team.leden)
        if lasts(lid.van, lid.tot, day)
    }


def _settled(person: str, aliases: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while person in aliases and person not in seen:
        seen.add(person)
        person = aliases[person]
    return person


def _change(pair: Pair[Team], what: What, person: str, roll: _Roll, register: Register) -> Change:
    number, lid = roll[person]
    known = register.get(Persoon, lid.persoon)
    field = f"leden.{number}.persoon"
    joined = what is What.JOINED
    return Change(
        topic=Topic.TEAM,
        what=what,
        kind=pair.record.kind,
        id=pair.record.id,
        title=pair.record.naam,
        field="leden",
        old="" if joined else person,
        new=person if joined else "",
        remark=lid.rol or (known.rol if known else "") or "",
        before=None if joined else place(pair.before, field),
        after=place(pair.after, field) if joined else None,
        is_personal=True,
    )

"""Verdict: what can be said of a team's stability, in one word and with the reason in a sentence.

Facts, not a score: a team is compared with its own past and never with another team, and nothing is
said about what will come. Three members or fewer are too few to judge.
"""

from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from aanzien_cli.analysis.stability.composition import Composition, composition
from aanzien_cli.analysis.stability.events import Exodus, exodus, is_unconfirmed, rotates
from aanzien_cli.analysis.stability.reason import reason
from aanzien_cli.analysis.stability.retention import Retention, retention
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team

SMALL: Final = 3
"""Up to how many members a core is too small to judge."""


class Verdict(StrEnum):
    """How a team stands; only the first three are judgements."""

    STABLE = "stabiel"
    WATCH = "let op"
    UNSTABLE = "instabiel"
    ROTATES = "rouleert"
    UNCONFIRMED = "onbevestigd"
    YOUNG = "jong"
    SMALL = "klein"
    KNOWLEDGE = "kennisteam"
    EMPTY = "zonder kern"
    UNKNOWN = "onbekend"
    ENDED = "beëindigd"


class Judgement(NamedTuple):
    """A team, what is known of its past, the verdict and the sentence that says why."""

    team: Team
    past: Composition
    kept: Retention | None
    verdict: Verdict
    reason: str
    exodus: Exodus | None = None


def judgement(team: Team, register: Register) -> Judgement:
    """Judge one team on the peildatum."""
    return register.remember(("stability", team.path), lambda: _judgement(team, register))


def is_judged(team: Team, register: Register) -> bool:
    """Whether stability is asked of a team: it lasts, does opdrachten, and is readable."""
    is_over = team.tot is not None and team.tot <= register.peildatum
    is_whole = "leden" not in register.damaged.get(team.path, ())
    return team.soort != "professioneel" and not is_over and is_whole


def _judgement(team: Team, register: Register) -> Judgement:
    past = composition(team, register)
    window = register.drempels.kernbehoud_dagen
    kept = retention(past, register.peildatum, window, team.rotatie)
    verdict = _verdict(team, past, kept, register)
    why = reason(past, kept)
    is_asked = team.soort != "professioneel" and verdict is not Verdict.UNKNOWN
    found = exodus(team, past, register) if is_asked else None
    return Judgement(team, past, kept, verdict, why, found)


def _verdict(team: Team, past: Composition, kept: Retention | None, register: Register) -> Verdict:
    """Say why a team is not judged, or else judge it."""
    day = register.peildatum
    if team.tot is not None and team.tot <= day:
        return Verdict.ENDED
    if past.lost_on or (past.known_from is None and past.spells):
        return Verdict.UNKNOWN
    if kept is None or not kept.base:
        return Verdict.EMPTY
    if team.soort == "professioneel":
        return Verdict.KNOWLEDGE
    return _too_little(team, past, kept, register) or _judged(team, past, kept, register)


def _too_little(
    team: Team, past: Composition, kept: Retention, register: Register
) -> Verdict | None:
    if kept.days < register.drempels.jong_team_dagen:
        is_first = past.is_censored and kept.start == past.known_from
        return Verdict.UNKNOWN if is_first else Verdict.YOUNG
    if len(kept.base) <= SMALL:
        return Verdict.UNCONFIRMED if is_unconfirmed(team, past, register) else Verdict.SMALL
    return None


def _judged(team: Team, past: Composition, kept: Retention, register: Register) -> Verdict:
    """Judge by retention; one departure is never enough to call a team unstable."""
    drempels = register.drempels
    yearly = kept.yearly or Decimal(0)
    is_low = yearly < drempels.kernbehoud_fout
    if is_low and kept.unplanned >= drempels.kernbehoud_vertrekken_min:
        does_rotate = team.rotatie is None and rotates(past, register.peildatum, drempels)
        return Verdict.ROTATES if does_rotate else Verdict.UNSTABLE
    if yearly < drempels.kernbehoud_waarschuwing:
        return Verdict.WATCH
    return Verdict.UNCONFIRMED if is_unconfirmed(team, past, register) else Verdict.STABLE

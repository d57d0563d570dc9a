"""Reads history: the rules that ask what git remembers, so that the past is read for them."""

from typing import Final

from aanzien_cli.rules.data import history
from aanzien_cli.rules.opgavegericht import moved
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.teams import readiness, stability

READS_HISTORY: Final[frozenset[Rule]] = frozenset(
    {
        stability.team_instabiel,
        stability.massale_uitstroom,
        stability.team_onbevestigd,
        readiness.niet_startklaar,
        moved.weggeorganiseerde_opdracht,
        history.norm_verschoven,
        history.meting_herzien,
    }
)

"""Planning: when work that is ready can start."""

from decimal import Decimal

from aanzien_cli.analysis.capacity.planning import Work, starts

ONE = Decimal(1)


def test_first_come() -> None:
    """In the order given each takes the first start that has room."""
    work = [Work("a", 0, (ONE, ONE)), Work("b", 0, (ONE,)), Work("c", 1, (ONE,))]

    assert starts(work, [ONE, ONE, ONE, ONE]) == {"a": 0, "b": 2, "c": 3}


def test_no_room_at_all() -> None:
    """What fits nowhere has no start, and takes no room from the rest."""
    work = [Work("groot", 0, (ONE + ONE,)), Work("klein", 0, (ONE,))]

    assert starts(work, [ONE]) == {"groot": None, "klein": 0}
    assert starts([Work("lang", 0, (ONE, ONE))], [ONE]) == {"lang": None}


def test_never_before_its_own_start() -> None:
    """Room before the planned start is no reason to start earlier."""
    assert starts([Work("a", 2, (ONE,))], [ONE, ONE, ONE]) == {"a": 2}

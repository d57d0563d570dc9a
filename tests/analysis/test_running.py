"""Running: how far an opdracht is."""

import pytest

from aanzien_cli.analysis.running import is_closed, is_prepared, is_running, is_serious
from aanzien_cli.domain.opdracht import Opdracht

SAYS = {"running": is_running, "prepared": is_prepared, "closed": is_closed, "serious": is_serious}


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (None, {"serious"}),
        ("idee", set()),
        ("in_voorbereiding", {"serious"}),
        ("gereed", {"prepared", "serious"}),
        ("in_uitvoering", {"running", "prepared", "serious"}),
        ("on_hold", {"serious"}),
        ("afgerond", {"closed"}),
        ("gestopt", {"closed"}),
    ],
)
def test_status(status: str | None, expected: set[str]) -> None:
    """Each status is what its word says, and nothing else."""
    opdracht = Opdracht.model_validate({"id": "o", "path": "p", "titel": "O", "status": status})

    assert {name for name, says in SAYS.items() if says(opdracht)} == expected

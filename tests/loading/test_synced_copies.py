"""Synced copies: what another program put beside a record is told of, and counts for nothing."""

import pytest
from support.repository import loaded

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.loading.synced_copies import synced_copies

_RECORD = "opgaven/wonen-en-zorg.yaml"


@pytest.mark.parametrize(
    "name",
    [
        "wonen-en-zorg (1).yaml",
        "wonen-en-zorg - kopie.yaml",
        "wonen-en-zorg - Copy (2).yaml",
        "wonen-en-zorg kopie.yaml",
        "wonen-en-zorg-DESKTOP-4F2K.yaml",
        "wonen-en-zorg-LAPTOP-ABC-2.yml",
        "wonen-en-zorg (Conflicted copy of someone 2026-10-01).yaml",
        "wonen-en-zorg (conflicterende kopie 2026-10-01).yaml",
        "wonen-en-zorg.sync-conflict-20261001-101112-ABCDEFG.yaml",
        "Kopie van wonen-en-zorg.yaml",
    ],
)
def test_a_copy_is_one_fault_and_no_record(name: str) -> None:
    """Otherwise every sum and report would count the opgave twice."""
    found = loaded({_RECORD: "titel: Wonen", f"opgaven/{name}": "titel: Wonen, anders"})
    (fault,) = found.faults

    assert [each.path for each in found.register.of(Opgave)] == [_RECORD]
    assert (fault.path, fault.rule) == (f"opgaven/{name}", "dubbel-id")
    assert fault.message == f"dit lijkt een kopie van {_RECORD}, en telt niet mee"


@pytest.mark.parametrize(
    "name",
    [
        *("wonen-zuid.yaml", "wonen-2A.yaml", "wonen Zuid.yaml", "wonen (zuid).yaml"),
        *("wonen 2.yaml", "(1).yaml", "leefbaarheid (1).yaml", "Kopie van alles.yaml"),
    ],
)
def test_a_name_that_somebody_chose_stays_a_record(name: str) -> None:
    """A wrong name alone makes no copy: the record it was made of has to stand beside it."""
    paths = ["opgaven/wonen.yaml", f"opgaven/{name}", "teams/leefbaarheid.yaml"]

    assert synced_copies(paths) == {}


def test_what_is_wrong_in_a_copy_is_told_all_the_same() -> None:
    """Personal data in it is in git as well."""
    copy = "titel: Bel 06-12345678"
    faults = loaded({_RECORD: "titel: A", "opgaven/wonen-en-zorg (1).yaml": copy}).faults

    assert {each.rule for each in faults} == {"dubbel-id", "persoonsgegeven"}

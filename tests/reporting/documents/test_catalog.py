"""Catalog: every document is under the name that a user gives, and only that one is imported."""

import subprocess
import sys

import pytest

from aanzien_cli.reporting.documents.catalog import KINDS

_ASK = """
import sys
from aanzien_cli.reporting.documents.catalog import KINDS
KINDS["opgave"]
print("databoek" in " ".join(sys.modules))
"""


def test_each_document_has_its_own_name() -> None:
    """The names are listed in order, and each gives the document that is called so."""
    assert list(KINDS)[:2] == ["raadsrapportage", "databoek"]
    assert [KINDS[name].name for name in KINDS] == [*KINDS]
    assert len(KINDS) == len({*KINDS}) == 6


def test_another_name_is_none_of_them() -> None:
    """A module beside them is no document."""
    assert "citing" not in KINDS
    with pytest.raises(KeyError):
        KINDS["citing"]


def test_who_asks_for_one_does_not_wait_for_the_others() -> None:
    """The statistics of the databoek are not imported for the report on an opgave."""
    ran = subprocess.run([sys.executable, "-c", _ASK], capture_output=True, text=True, check=True)

    assert ran.stdout.strip() == "False"

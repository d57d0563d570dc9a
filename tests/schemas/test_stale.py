"""Stale: the schemas in the repository are those that the program gives."""

import os
from pathlib import Path
from typing import Final

import pytest

from aanzien_cli.reporting.json_schema.catalog import NAMES, file_name, schema_text

FOLDER: Final = Path(__file__).resolve().parents[2] / "schemas"


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_in_the_repository_is_fresh(name: str) -> None:
    """A change of a record shows in its schema; `make docs` writes them again."""
    path = FOLDER / file_name(name)
    if os.environ.get("AANZIEN_GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(schema_text(name), encoding="utf-8", newline="\n")

    assert path.read_text(encoding="utf-8") == schema_text(name)


def test_no_schema_is_left_behind() -> None:
    """A kind that is gone takes its schema with it."""
    assert {path.name for path in FOLDER.iterdir()} == {file_name(name) for name in NAMES}

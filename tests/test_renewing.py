"""Renewing: what is judged again is the whole repository, but for the files that change."""

from support.repository import PEILDATUM, inspected, sources

from aanzien_cli.api import inspect_files
from aanzien_cli.renewing import renewed

FILES = {
    "aanzien.yaml": "naam: Gemeente\nhuisstijl: {logo: logo.svg}\n",
    "huisstijl/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "opgaven/wonen.yaml": "titel: Wonen\n",
}


def test_nothing_changes_where_nothing_changed() -> None:
    """Pictures are still there, and so is everything else."""
    before = inspect_files(sources(FILES), PEILDATUM)
    after = renewed(before, {})

    assert "huisstijl/logo.svg" in before.register.own_files
    assert (after.findings, after.register.own_files) == (
        before.findings,
        before.register.own_files,
    )


def test_a_file_that_changes_is_judged_as_it_would_be() -> None:
    """And a new one is there."""
    after = renewed(inspected({}), {"opgaven/a.yaml": b"titel: A\nonzin: x\n"})

    assert ("opgaven/a.yaml", "onbekend-veld") in {(f.path, f.rule) for f in after.findings}

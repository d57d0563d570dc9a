"""Absence: tests of what may be hidden by a file or a name that is broken."""

from support.repository import loaded

from aanzien_cli.analysis.absence import may_be_named, tells_all
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register

OPGAVE = {"opgaven/energietransitie.yaml": "titel: Energie\n"}


def _register(text: str) -> Register:
    return loaded({**OPGAVE, "doelstellingen/d.yaml": text}).register


def _may_be_named(text: str) -> bool:
    here = _register(text)
    return may_be_named(here.of(Opgave)[0], here, Doelstelling, "opgave")


def test_a_broken_file_may_hold_the_name() -> None:
    """A file that could not be read may have named the record."""
    assert _may_be_named("titel: [")
    assert not _may_be_named("titel: D\nopgave: wonen\n")


def test_a_misspelt_name_may_mean_the_record() -> None:
    """A name that leads nowhere and looks like the id is taken to mean it."""
    assert _may_be_named("titel: D\nopgave: energietransite\n")


def test_a_broken_field_may_hold_the_name() -> None:
    """A field that was left out because it could not be read tells nothing; its neighbours do."""
    here = _register("titel: D\nopgave: wonen\ndraagt_bij_aan: {a: b}\n")

    assert not tells_all(here, Doelstelling, "draagt_bij_aan")
    assert tells_all(here, Doelstelling, "schuurt_met")

"""Publishing: what should not have been written does not reach people outside."""

from textwrap import dedent
from typing import TypeVar

from support.repository import inspected

from aanzien_cli.domain.afdeling import Afdeling
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.record import Record
from aanzien_cli.domain.signaal import Signaal
from aanzien_cli.domain.toets import Toets
from aanzien_cli.publishing import for_publication

R = TypeVar("R", bound=Record)
SIGNAL = "tekst: Bel dhr Jansen op 06-12345678 of jan@voorbeeld.nl, bsn 111222333\n"


def published(kind: type[R], text: str, settings: str = "naam: X\n") -> R:
    """Give the one record of a kind as others may read it."""
    path = f"{kind.folder}/a.yaml"
    found = for_publication(inspected({"aanzien.yaml": settings, path: dedent(text)}))
    (record,) = found.register.of(kind)
    return record


def test_everything_that_is_personal_is_left_out() -> None:
    """A name with its title, a number, an address; the words around them stay."""
    assert published(Signaal, SIGNAL).tekst == (
        "Bel (weggelaten) op (weggelaten) of (weggelaten), bsn (weggelaten)"
    )


def test_the_parts_of_a_record_are_cleaned_too() -> None:
    """Wherever it stands: in a list, and in a part of a part."""
    found = published(
        Opdracht,
        """
        titel: Werk
        randvoorwaarden: [{wat: Bel 06-12345678}]
        uitvoeringstoets: {met: [mevrouw Jansen, balie], datum: 2026-01-05}
        budget: 5.000
        """,
    )
    assert found.randvoorwaarden[0].wat == "Bel (weggelaten)"
    assert found.uitvoeringstoets is not None
    assert found.uitvoeringstoets.met == ("(weggelaten)", "balie")
    assert (found.id, found.path, str(found.budget)) == ("a", "opdrachten/a.yaml", "5000")


def test_what_is_excused_with_a_reason_stays() -> None:
    """The number of a desk is public; an exception that ended, or gives no reason, is none."""
    desk = "naam: Balie\ntoelichting: Bel 020 123 4567\n"
    excuse = "uitzonderingen: [{{regel: persoonsgegeven, {}}}]\n"
    stays = published(Afdeling, desk + excuse.format("reden: het nummer van de balie"))
    ended = published(Afdeling, desk + excuse.format("reden: balie, tot: 2025-01-01"))
    bare = published(Afdeling, desk + excuse.format("tot: 2027-01-01"))

    assert stays.toelichting == "Bel 020 123 4567"
    assert ended.toelichting == bare.toelichting == "Bel (weggelaten)"


def test_an_organisation_that_does_not_look_for_it_gets_all() -> None:
    """It switched the rule off, and so chose."""
    settings = "naam: X\nregels: {uit: [persoonsgegeven]}\n"
    assert "06-12345678" in published(Signaal, SIGNAL, settings).tekst


def test_without_personal_data_nothing_is_made_anew() -> None:
    """The inspection is the same one, with all that it remembers."""
    inspection = inspected({"toetsen/a.yaml": "opdracht: x\nles: Zaak 2026-123456 is af\n"})

    assert for_publication(inspection) is inspection
    assert inspection.register.of(Toets)[0].les == "Zaak 2026-123456 is af"

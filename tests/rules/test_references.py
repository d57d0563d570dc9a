"""References: what is named must exist, in fields and in prose."""

import pytest
from support.repository import Files, faults, inspected

from aanzien_cli.rules.basis.references import onbekende_verwijzing

OPGAVE = {"opgaven/wonen.yaml": "titel: Wonen\n"}


def told(files: Files) -> list[tuple[str, str, str]]:
    """Give the field, the sentence and the mend of each unknown reference."""
    return [(f.field, f.message, f.fix) for f in faults(onbekende_verwijzing, files)]


def test_what_exists_is_not_told_of() -> None:
    """A reference by id, by `kind:id` and in prose all resolve."""
    files = {
        **OPGAVE,
        "doelstellingen/d.md": "---\ntitel: D\nopgave: wonen\n---\nZie [[opgave:wonen]].\n",
        "besluiten/b.yaml": "soort: start\nonderwerp: [wonen, 'opgave:wonen']\n",
    }

    assert told(files) == []


def test_the_closest_name_is_proposed() -> None:
    """A typing error in an id is answered with the id that was probably meant."""
    files = {**OPGAVE, "doelstellingen/d.yaml": "titel: D\nopgave: wonne\n"}

    assert told(files) == [("opgave", "opgave 'wonne' bestaat niet", "bedoelt u 'wonen'?")]


def test_without_anything_close_the_place_to_make_it_is_named() -> None:
    """The mend says where the record would stand."""
    files = {"doelstellingen/d.yaml": "titel: D\nopgave: xyz\n"}

    assert told(files) == [
        (
            "opgave",
            "opgave 'xyz' bestaat niet",
            "maak een bestand in 'opgaven', of verbeter de naam",
        )
    ]


def test_prose_is_checked_too() -> None:
    """An unknown id, and an unknown kind, inside `[[…]]`."""
    files = {**OPGAVE, "rapporten/r.md": "Zie [[opgave:wone]] en [[opgve:wonen]].\n"}

    assert told(files) == [
        ("toelichting", "opgave 'wone' bestaat niet", "bedoelt u 'wonen'?"),
        ("toelichting", "soort 'opgve' bestaat niet", "bedoelt u 'opgave'?"),
    ]


def test_a_list_is_told_of_by_the_item() -> None:
    """The field of the fault names the position in the list."""
    files = {
        **OPGAVE,
        "doelstellingen/d.yaml": "titel: D\nopgave: wonen\ndraagt_bij_aan: [d, e]\n",
    }

    assert [field for field, *_ in told(files)] == ["draagt_bij_aan.1"]


def test_persons_are_checked_once_there_are_any() -> None:
    """Without personen/ a pseudonym needs no file; with it, every one does."""
    team = {"teams/t.yaml": "naam: T\nleden: [{persoon: p-1}]\n"}

    assert told(team) == []
    assert told({**team, "personen/p-2.yaml": "rol: x\n"}) == [
        ("leden.0.persoon", "persoon 'p-1' bestaat niet", "bedoelt u 'p-2'?")
    ]


@pytest.mark.parametrize("organisation", ["naam: X\n", "naam: X\ndisciplines: [jurist]\n"])
def test_the_lists_of_the_organisation_are_checked_once_they_are_kept(organisation: str) -> None:
    """A discipline is free text until the organisation lists its disciplines."""
    files = {
        "aanzien.yaml": organisation,
        "opdrachten/o.yaml": "titel: O\nbenodigde_disciplines: [astronoom]\n",
    }
    expected = (
        []
        if "disciplines" not in organisation
        else [
            (
                "benodigde_disciplines.0",
                "discipline 'astronoom' bestaat niet",
                "voeg de naam toe aan aanzien.yaml, of verbeter hem",
            )
        ]
    )

    assert told(files) == expected


def test_a_table_of_measurements_belongs_to_an_indicator() -> None:
    """A file of measurements without its indicator measures nothing."""
    files = {
        "indicatoren/co2.yaml": "naam: CO2\n",
        "metingen/co22.csv": "periode;waarde\n2024;3\n",
    }

    assert told(files) == [("", "indicator 'co22' bestaat niet", "bedoelt u 'co2'?")]


@pytest.mark.parametrize(
    ("name", "mend"),
    [
        ("warmte", None),
        ("warmt", "bedoelt u 'warmte'?"),
        ("x", "voeg haar toe in opdrachten/o.yaml"),
    ],
)
def test_a_toets_names_an_assumption_of_its_opdracht(name: str, mend: str | None) -> None:
    """The assumption that was tested must be one that was written down."""
    files = {
        "opdrachten/o.yaml": "titel: O\nveronderstellingen: [{id: warmte, tekst: A}]\n",
        "toetsen/t.yaml": f"opdracht: o\nveronderstelling: {name}\n",
    }

    assert [fix for *_, fix in told(files)] == ([] if mend is None else [mend])


def test_a_toets_of_an_unknown_opdracht_is_told_of_once() -> None:
    """Without the opdracht nothing can be said of its assumption."""
    files = {"toetsen/t.yaml": "opdracht: o\nveronderstelling: v1\n"}

    assert [field for field, *_ in told(files)] == ["opdracht"]


def test_a_broken_file_is_still_known() -> None:
    """Whoever names a record that cannot be read is not blamed for it."""
    files = {
        "opgaven/wonen.yaml": "titel: [",
        "doelstellingen/d.yaml": "titel: D\nopgave: wonen\n",
    }

    rules = {finding.rule for finding in inspected(files).findings}

    assert "onleesbaar-bestand" in rules
    assert "onbekende-verwijzing" not in rules

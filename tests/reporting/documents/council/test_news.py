"""News: what changed, in sentences of which singular and plural are right."""

import pytest
from reporting.documents.council.council_files import bare, between
from support.repository import Files

from aanzien_cli.reporting.documents.council.annex import groups
from aanzien_cli.reporting.documents.council.news import headlines

INDICATOR = "naam: Wachten\nrichting: lager_beter\n"


def news(before: Files, after: Files) -> list[str]:
    """Tell the headlines."""
    found, register, cite = between(before, after)
    return [bare(each) for each in headlines(found, register, cite)]


def annex(before: Files, after: Files) -> dict[str, list[str]]:
    """Tell the list at the end."""
    found, _, cite = between(before, after)
    return {each.title: [bare(line) for line in each.lines] for each in groups(found, cite)}


def many(path: str, text: str, count: int) -> dict[str, str]:
    """Write one text into a few files."""
    return {path.format(number): text.format(number) for number in range(count)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"aanzien.yaml": "naam: X"}, []),
        ({}, {"besluiten/b.yaml": "soort: stop\nbesloten_op: 2026-02-01"}, ["1 besluit genomen"]),
        (
            {},
            {
                "besluiten/b.yaml": "soort: stop\nbesloten_op: 2026-02-01",
                "besluiten/c.yaml": "soort: stop\nbesloten_op: 2026-02-01\nniveau: raad",
            },
            ["Er zijn 2 besluiten genomen."],
        ),
        (
            {},
            {"besluiten/b.yaml": "soort: stop\ngevraagd_op: 2026-02-01"},
            ["Er is om 1 besluit gevraagd."],
        ),
        (
            {},
            {
                "besluiten/b.yaml": "soort: stop\nbesloten_op: 2026-02-01\nniveau: raad",
                "besluiten/c.yaml": "soort: stop\ngevraagd_op: 2026-02-01",
            },
            ["Er is 1 besluit genomen. Er is om 1 besluit gevraagd."],
        ),
        (
            many("besluiten/b{}.yaml", "titel: B{}\nsoort: stop\ngevraagd_op: 2025-12-01", 1),
            many("besluiten/b{}.yaml", "titel: B{}\nsoort: stop\ngevraagd_op: 2025-12-01", 1),
            ["1 keuze lag er toen ook al, en wacht nog steeds."],
        ),
        (
            many("besluiten/b{}.yaml", "titel: B{}\nsoort: stop\ngevraagd_op: 2025-12-01", 2),
            many("besluiten/b{}.yaml", "titel: B{}\nsoort: stop\ngevraagd_op: 2025-12-01", 2),
            ["2 keuzes lagen er toen ook al, en wachten nog steeds."],
        ),
        (
            {},
            {"toetsen/t.yaml": "opdracht: o\nuitkomst: bevestigd"},
            ["Er is 1 toets gehouden."],
        ),
        (
            {},
            many("toetsen/t{}.yaml", "opdracht: o{}\nuitkomst: weerlegd", 2),
            ["Er zijn 2 toetsen gehouden. Bij 2 daarvan bleek een aanname niet te kloppen."],
        ),
        (
            {},
            {"toetsen/t.yaml": "opdracht: o\nuitkomst: weerlegd"},
            ["Er is 1 toets gehouden. Bij 1 daarvan bleek een aanname niet te kloppen."],
        ),
        (
            many("opdrachten/o{}.yaml", "titel: O{}\nstatus: idee", 5),
            many("opdrachten/o{}.yaml", "titel: O{}\nstatus: on_hold", 5),
            [
                *(f"De opdracht ‘O{number}’ is nu stilgelegd." for number in range(3)),
                "Nog 2 statussen veranderden.",
            ],
        ),
        (
            {"indicatoren/i.yaml": f"{INDICATOR}norm: <= 4"},
            {
                "indicatoren/i.yaml": f"{INDICATOR}norm: <= 5",
                "besluiten/n.yaml": "soort: norm\nonderwerp: [i]\nbesloten_op: 2026-02-01",
            },
            [
                "Er is 1 besluit genomen.",
                "De norm voor ‘Wachten’ is versoepeld: van ≤ 4 naar ≤ 5.",
            ],
        ),
        (
            {"indicatoren/i.yaml": f"{INDICATOR}norm: <= 5"},
            {"indicatoren/i.yaml": f"{INDICATOR}norm: <= 4"},
            ["1 andere norm veranderde."],
        ),
        (
            {"indicatoren/i.yaml": f"{INDICATOR}nulmeting: 8"},
            {
                "indicatoren/i.yaml": f"{INDICATOR}nulmeting: 9\n"
                "metingen: [{periode: 2025, waarde: 4}]"
            },
            [
                "Een cijfer is herzien: ‘Wachten’ nulmeting was 8 en is nu 9.",
                "Er kwam 1 cijfer bij.",
            ],
        ),
        (
            {"aanzien.yaml": "naam: X"},
            {"aanzien.yaml": "naam: X\ndrempels: {lagen: 6}"},
            ["De organisatie veranderde 1 grens of regel waarmee zij zichzelf beoordeelt."],
        ),
        (
            {"teams/t.yaml": "naam: T\nleden: [{persoon: p-1}]"},
            {"teams/t.yaml": "naam: T\nleden: [{persoon: p-2}]"},
            ["In 1 team veranderde de samenstelling."],
        ),
        (
            {"teams/t.yaml": "naam: T\nleden: [{persoon: p-1}]"},
            {
                "teams/t.yaml": "naam: T\nleden: [{persoon: p-2}, {persoon: p-3}, {persoon: p-4},"
                " {persoon: p-5}]"
            },
            ["In 1 team veranderde de samenstelling: 4 leden erbij en 1 lid weg."],
        ),
        (
            {"opgaven/x.yaml": "titel: X"},
            {"opgaven/x.yaml": "titel: [", **many("opdrachten/o{}.yaml", "titel: O{}", 3)},
            [
                "Onleesbaar: de opgave ‘X’.",
                "Nieuw: de opdracht ‘O0’.",
                "Nieuw: de opdracht ‘O1’.",
                "Nog 1 bestand erbij of weg.",
            ],
        ),
    ],
)
def test_what_changed_is_a_sentence(before: Files, after: Files, expected: list[str]) -> None:
    """Each kind of change has its own words, for one and for more."""
    told = news(before, after)
    assert len(told) == len(expected)
    assert all(wanted in said for wanted, said in zip(expected, told, strict=True)), told


OLD = {
    "aanzien.yaml": "naam: X",
    "opgaven/a.yaml": "titel: A\nstatus: verkenning",
    "opgaven/oud.yaml": "titel: Oud",
    "indicatoren/i.yaml": f"{INDICATOR}norm: <= 4\nmetingen: [{{periode: 2025, waarde: 4}}]",
    "besluiten/b.yaml": "titel: Kiezen?\nsoort: stop\nbesloten_op: 2025-12-01",
    "inzetafspraken/z.yaml": "van_afdeling: q\nnaar: t\nstatus: gevraagd\ngevraagd_op: 2025-12-01",
    "toetsen/t.yaml": "opdracht: o\nvraag: Werkt het?\nuitkomst: weerlegd",
    "toetsen/u.yaml": "opdracht: o\nuitkomst: weerlegd",
    "personen/p-1.yaml": "rol: jurist",
}
NEW = {
    "aanzien.yaml": "naam: X\ndrempels: {lagen: 6}",
    "opgaven/a.yaml": "titel: A\nstatus: lopend",
    "opgaven/nieuw.yaml": "titel: Nieuw\nvoorheen: [oud]",
    "opdrachten/o.yaml": "titel: O",
    "indicatoren/i.yaml": f"{INDICATOR}norm: <= 5\nnulmeting: 6",
    "besluiten/b.yaml": "titel: Kiezen?\nsoort: stop",
    "inzetafspraken/z.yaml": OLD["inzetafspraken/z.yaml"],
    "toetsen/t.yaml": "opdracht: o\nvraag: Werkt het?\nuitkomst: bevestigd",
}


def test_every_change_is_listed_at_the_end() -> None:
    """The list has a line for each change that may be told in public, with the old value."""
    assert annex(OLD, NEW) == {
        "Besluiten": [
            "Nog niet besloten: het uitlenen van mensen (z). Gevraagd op 1 december 2025.",
            "Ingetrokken op 1 december 2025: Kiezen?",
        ],
        "Toetsen": [
            "De uitkomst was ‘weerlegd’ en is nu ‘bevestigd’: Werkt het?",
            "Niet meer gehouden: u. Uitkomst: weerlegd.",
        ],
        "Hoe het ervoor staat": ["Opgave ‘A’: was verkenning, nu lopend."],
        "Normen": ["Versoepeld: Wachten, was ≤ 4, nu ≤ 5 (zonder besluit)."],
        "Cijfers": [
            "Vervallen: Wachten over 2025, was 4.",
            "Toegevoegd: Wachten nulmeting, nu 6.",
        ],
        "Grenzen van de organisatie": ["drempels.lagen: was 4, nu 6."],
        "Wat erbij kwam of wegging": [
            "Hernoemd: opgave ‘Nieuw’ heette oud.",
            "Toegevoegd: opdracht ‘O’.",
        ],
    }


def test_a_decision_without_a_day_has_none() -> None:
    """A request that was taken back names no day that never was."""
    before = {"besluiten/b.yaml": "titel: Kiezen\nsoort: stop\ngevraagd_op: 2025-12-01"}
    assert annex(before, {"besluiten/b.yaml": "titel: Kiezen\nsoort: stop"})["Besluiten"] == [
        "Ingetrokken: Kiezen."
    ]

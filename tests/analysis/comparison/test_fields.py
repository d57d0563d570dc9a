"""Fields: what changed in meaning, and what is only written otherwise."""

import pytest
from support.compared import compared, told
from support.repository import Files

from aanzien_cli.analysis.comparison.change import Place, Topic


def fields(before: str, after: str, path: str = "opdrachten/x.yaml") -> list[tuple[str, ...]]:
    """Tell which fields of one file changed."""
    found = told(compared({path: before}, {path: after}), Topic.FIELD)
    return [(each[0], *each[2:]) for each in found]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titel: X\nbudget: 1.000", "titel:    'X'\nbudget: € 1000\n# nieuw"),
        ("titel: X\nprioriteit: 2", "prioriteit: '2'\ntitel: X"),
        (
            "titel: X\nclaims: [{periode: 2026-K1, fte: '0,5'}, {periode: 2026-K2, fte: '1'}]",
            "titel: X\nclaims: [{periode: 2026-K2, fte: '1,0'}, {fte: 0.50, periode: 2026-K1}]",
        ),
        ("titel: X\nbeoogde_waarde: >-\n  a\n  b", "titel: X\nbeoogde_waarde: a  b"),
        ("titel: X", "titel: X\nsoort: regulier"),
        ("titel: X\nbenodigde_disciplines: [b, a]", "titel: X\nbenodigde_disciplines: [a, b]"),
    ],
)
def test_another_way_to_write_it_is_no_change(before: str, after: str) -> None:
    """Quotes, order, blanks, decimals, comments and a default written out mean nothing."""
    assert fields(before, after) == []


def test_a_field_comes_goes_or_changes() -> None:
    """A field that was filled, emptied or replaced says what it was and what it is."""
    before = "titel: X\nbijdrage: Veel\nprioriteit: 2\nvaste_oplossing: nee"
    after = "titel: X\nbeoogde_waarde: Meer\nprioriteit: 1\nvaste_oplossing: ja"
    assert fields(before, after) == [
        ("toegevoegd", "beoogde_waarde", "Meer"),
        ("vervallen", "bijdrage", "Veel"),
        ("gewijzigd", "prioriteit", "2", "1"),
        ("gewijzigd", "vaste_oplossing", "nee", "ja"),
    ]


def test_a_part_of_a_list_is_known_by_what_it_is_about() -> None:
    """A claim keeps its period and discipline, whatever its place in the list."""
    before = """
        titel: X
        claims:
          - {periode: 2026-K1, discipline: juridisch, fte: 0.3}
          - {periode: 2026-K2, fte: 1}
    """
    after = """
        titel: X
        claims:
          - {periode: 2026-K3, fte: 2}
          - {periode: 2026-K1, discipline: juridisch, fte: 0.5}
    """
    assert fields(before, after) == [
        ("toegevoegd", "claims", "periode: 2026-K3; fte: 2"),
        ("vervallen", "claims", "periode: 2026-K2; fte: 1"),
        ("gewijzigd", "claims, juridisch 2026-K1: fte", "0,3", "0,5"),
    ]
    found = compared({"opdrachten/x.yaml": before}, {"opdrachten/x.yaml": after})
    assert (found.about(Topic.FIELD)[2].before, found.about(Topic.FIELD)[2].after) == (
        Place("opdrachten/x.yaml", "claims.0.fte"),
        Place("opdrachten/x.yaml", "claims.1.fte"),
    )


def test_parts_of_parts_are_told_by_their_name() -> None:
    """A field inside a part is written with dots; a text of a list came or went."""
    before = "titel: X\nvoortgang: {tijd: groen, oorzaak: a}\nraakvlakken: {belangen: [rust, geld]}"
    after = "titel: X\nvoortgang: {tijd: rood, oorzaak: a}\nraakvlakken: {belangen: [geld, groei]}"
    assert fields(before, after) == [
        ("toegevoegd", "raakvlakken.belangen", "groei"),
        ("vervallen", "raakvlakken.belangen", "rust"),
        ("gewijzigd", "voortgang.tijd", "groen", "rood"),
    ]


def test_the_words_of_an_assumption_are_a_field() -> None:
    """What is expected may be said otherwise, and then something else is tested."""
    before = "titel: X\nveronderstellingen: [{id: fase X, tekst: Het helpt}]"
    after = before.replace("Het helpt", "Het helpt snel")

    assert fields(before, after) == [
        ("gewijzigd", "veronderstellingen, fase X: tekst", "Het helpt", "Het helpt snel")
    ]


def test_dependencies_are_known_by_whom_they_are_on() -> None:
    """`van` identifies a dependency, where it is a name and not a day."""
    before = "titel: X\nafhankelijkheden: [{van: b, wat: kaart}, {van: a, wat: kaart}]"
    after = "titel: X\nafhankelijkheden: [{van: a, wat: kaart, harde: ja}, {van: b, wat: kaart}]"
    assert fields(before, after) == [("toegevoegd", "afhankelijkheden, kaart a: harde", "ja")]


def test_a_mapping_is_told_by_key() -> None:
    """An alias of a pseudonym is a change about a person."""
    before, after = "naam: X", "naam: X\npersoon_aliassen: {p-1: p-2}"
    found = compared({"aanzien.yaml": before}, {"aanzien.yaml": after}).about(Topic.FIELD)
    assert [(each.field, each.new, each.is_personal) for each in found] == [
        ("persoon_aliassen.p-1", "p-2", True)
    ]


def test_what_could_not_be_read_is_not_compared() -> None:
    """A field that was left out of one state is no change; the findings tell of it."""
    assert fields("titel: X\nprioriteit: veel", "titel: X\nprioriteit: 1") == []


@pytest.mark.parametrize(
    ("path", "before", "after", "personal"),
    [
        ("opgaven/x.yaml", "titel: X\nopgavemanager: p-1", "titel: X\nopgavemanager: p-2", True),
        ("opgaven/x.yaml", "titel: X\nthema: a", "titel: X\nthema: b", False),
        ("personen/p-1.yaml", "rol: a", "rol: b", True),
        (
            "teams/x.yaml",
            "naam: X\nleden: [{persoon: p-1, fte: 1}]",
            "naam: X\nleden: [{persoon: p-1, fte: 0.5}]",
            True,
        ),
    ],
)
def test_what_is_about_one_person_is_marked(
    path: str, before: str, after: str, *, personal: bool
) -> None:
    """Pseudonyms stay out of what is published."""
    found = compared({path: before}, {path: after}).about(Topic.FIELD)
    assert [each.is_personal for each in found] == [personal]


def test_a_moment_without_a_figure_says_why() -> None:
    """A figure of a toets that is missing is told with its reason, never as a zero."""
    files: Files = {"toetsen/x.yaml": "opdracht: o"}
    after: Files = {
        "toetsen/x.yaml": "opdracht: o\nmetingen: [{omschrijving: rij, ontbrekend: n.n.b.}]"
    }
    found = compared(files, after).about(Topic.FIELD)
    assert [each.new for each in found] == ["niet gemeten (nog niet bekend)"]

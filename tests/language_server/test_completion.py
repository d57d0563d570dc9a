"""Completion: what may be typed is offered, with what it means."""

import pytest
from support.editor import pointed

from aanzien_cli.language_server.completion import Completion, Offer, completion

OTHERS = {
    "aanzien.yaml": "naam: Testdorp\ndisciplines: [jurist, {id: data, naam: Gegevens}]\n",
    "opgaven/wonen.yaml": "titel: Wonen voor iedereen\n",
    "opgaven/energie.md": "---\ntitel: Warm\n---\n",
    "teams/buurt.yaml": "naam: Buurtteam\n",
}


def offers(path: str, text: str) -> Completion:
    """Give what is offered at the mark."""
    place = pointed(path, text, {each: OTHERS[each] for each in OTHERS if each != path})
    return completion(*place)


def words(path: str, text: str) -> list[str]:
    """Give the words that are offered at the mark."""
    return [offer.word for offer in offers(path, text).offers]


def test_keys_of_the_kind_are_offered_with_their_text() -> None:
    """Own fields first, without those that are there, and with what the schema says of each."""
    found = offers("opgaven/a.yaml", "titel: A\nch‸")
    names = [offer.word for offer in found.offers]

    assert found.typed == 2
    assert "titel" not in names
    assert {"id", "path"}.isdisjoint(names)
    assert names.index("leefwereldvraag") < names.index("toelichting")
    offer = next(each for each in found.offers if each.word == "voorheen")
    assert offer.detail == "Eerdere ids van dit record; de geschiedenis volgt ze."
    assert offer.insert == "voorheen: "


def test_keys_of_a_part_are_offered_where_the_part_stands() -> None:
    """In a list, in a mapping, in brackets; what holds parts itself gets no blank."""
    assert words("teams/t.yaml", "leden:\n  - persoon: p\n    disc‸")[:2] == ["rol", "disciplines"]
    assert "fte" in words("opdrachten/o.yaml", "claims: [{‸")
    assert "drempels:" in {each.insert for each in offers("aanzien.yaml", "dr‸").offers}


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("doelstellingen/d.yaml", "opgave: ‸", ["energie", "wonen"]),
        ("opdrachten/o.yaml", "benodigde_disciplines:\n  - ‸", ["data", "jurist"]),
        ("opdrachten/o.yaml", "benodigde_disciplines: [data, ju‸", ["data", "jurist"]),
        ("opdrachten/o.yaml", "herkomst: p‸", ["pull", "push", "wettelijk"]),
        ("opdrachten/o.yaml", "vaste_oplossing: ‸", ["ja", "nee"]),
        ("opdrachten/o.yaml", "team: 'bu‸", ["buurt"]),
        ("aanzien.yaml", "periode: ‸", ["kwartaal", "maand", "jaar", "week"]),
        (
            "aanzien.yaml",
            "regels:\n  ernst:\n    yaml-valkuil: ‸",
            ["fout", "waarschuwing", "advies"],
        ),
        ("opgaven/a.md", "---\ntitel: A\n---\nZie [[opgave:‸", ["a", "energie", "wonen"]),
        ("opdrachten/o.yaml", "titel: ‸", []),
        ("opdrachten/o.yaml", "bestaat_niet:\n  - ‸", []),
        ("opdrachten/o.yaml", "bestaat_niet:\n  ‸", []),
        ("opdrachten/o.yaml", "titel: A # ‸", []),
        ("README.yaml", "ti‸", []),
    ],
)
def test_values_are_offered(path: str, text: str, expected: list[str]) -> None:
    """Ids of the kinds that a field may name, words of a list, ja and nee; otherwise nothing."""
    assert words(path, text) == expected


def test_an_id_is_told_by_its_title() -> None:
    """Who does not know the id by heart finds it by what it is called."""
    found = offers("opdrachten/o.yaml", "afhankelijkheden:\n  - van: ‸")

    details = {each.word: each.detail for each in found.offers}
    assert details["buurt"] == "team: Buurtteam"
    assert offers("opdrachten/o.yaml", "team: 'b‸").typed == 1


def test_disciplines_are_told_as_such() -> None:
    """A word of the organisation has no record, and says what list it is from."""
    found = offers("teams/t.yaml", "leden:\n  - disciplines: [‸")
    assert [(each.word, each.detail) for each in found.offers] == [
        ("data", "discipline"),
        ("jurist", "discipline"),
    ]


def test_periods_start_with_now() -> None:
    """The quarter of the peildatum and the two years after it."""
    found = words("opdrachten/o.yaml", "claims:\n  - periode: ‸")
    assert found[0] == "2026-K1"
    assert found[-1] == "2028-K1"


def test_a_day_is_the_day_of_the_judgement() -> None:
    """A date that is asked for is most often that of now."""
    assert words("opdrachten/o.yaml", "van: ‸") == ["2026-03-01"]


def test_periods_are_those_that_the_organisation_plans_by() -> None:
    """Months where it plans by the month."""
    place = pointed(
        "opdrachten/o.yaml",
        "claims:\n  - periode: ‸",
        {"aanzien.yaml": "naam: T\nperiode: maand\n"},
    )
    assert completion(*place).offers[0].word == "2026-03"


@pytest.mark.parametrize(
    ("path", "text", "insert"),
    [
        ("teams/t.yaml", "uitzonderingen:\n  - regel: ya‸", ""),
        ("aanzien.yaml", "regels:\n  uit:\n    - ya‸", ""),
        ("aanzien.yaml", "regels:\n  ernst:\n    ya‸", "yaml-valkuil: "),
    ],
)
def test_rules_are_offered_where_one_is_named(path: str, text: str, insert: str) -> None:
    """With what the rule asks."""
    found = {offer.word: offer for offer in offers(path, text).offers}
    assert found["yaml-valkuil"].insert == insert
    assert found["yaml-valkuil"].detail.endswith(".")


def test_kinds_are_offered_after_two_brackets() -> None:
    """`[[` is completed to `[[opgave:`, and the kind says what it is."""
    found = offers("rapporten/r.md", "Zie [[op‸")
    assert found.typed == 2
    assert Offer("opgave", found.offers[1].sort, found.offers[1].detail, "opgave:") in found.offers

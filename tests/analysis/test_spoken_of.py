"""Spoken of: besluiten and signalen are found from the record that they are about."""

from support.repository import register

from aanzien_cli.analysis.spoken_of import spoken_of

FILES = {
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "teams/wonen.yaml": "naam: Wonen\n",
    "indicatoren/huur.yaml": "naam: Huur\n",
    "besluiten/a.yaml": "soort: norm\nonderwerp: [huur, indicator:huur, weg]\n",
    "besluiten/b.yaml": "soort: uitstel\nherziet: a\nonderwerp: [team:wonen]\n",
    "signalen/s.yaml": "tekst: Het duurt lang\nover: [wonen]\n",
}


def test_each_is_given_once_at_what_it_is_about() -> None:
    """A bare id means the opgave before the team; an id that is not there is left alone."""
    whole = register(FILES)
    found = {each.path: [one.id for one in spoken_of(each, whole)] for each in whole.records}

    assert found["indicatoren/huur.yaml"] == ["a"]
    assert found["opgaven/wonen.yaml"] == ["s"]
    assert found["teams/wonen.yaml"] == ["b"]


def test_a_besluit_leads_to_the_one_that_revises_it() -> None:
    """So that a choice put off twice is seen from the first."""
    whole = register(FILES)
    records = {each.path: each for each in whole.records}

    assert [each.id for each in spoken_of(records["besluiten/a.yaml"], whole)] == ["b"]
    assert spoken_of(records["besluiten/b.yaml"], whole) == ()

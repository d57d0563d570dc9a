"""BBV: the list of mandatory indicators."""

from aanzien_cli.domain.bbv import BBV_INDICATOREN


def test_every_number_once() -> None:
    """There are 34, numbered from 1, each with a name, a unit and who publishes it."""
    assert [each.nummer for each in BBV_INDICATOREN] == list(range(1, 35))
    assert all(each.naam and each.eenheid and each.bron for each in BBV_INDICATOREN)
    assert len({each.naam for each in BBV_INDICATOREN}) == 34


def test_themes_stand_together() -> None:
    """The numbers of one theme follow each other."""
    themes = [each.thema for each in BBV_INDICATOREN]

    assert themes == sorted(themes, key=themes.index)

"""Overview: the pages of the databoek, per doelstelling."""

from support.repository import inspected

from aanzien_cli.analysis.indicators.overview import indicators_of, overview
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opgave import Opgave

FILES = {
    "opgaven/a.yaml": "titel: A\n",
    "opgaven/b.yaml": "titel: B\n",
    "doelstellingen/x.yaml": "titel: X\nopgave: b\nindicatoren: [one, two]\n",
    "doelstellingen/y.yaml": "titel: Y\nopgave: a\nniveau: doel\nindicatoren: [two]\n",
    "doelstellingen/z.yaml": "titel: Z\nopgave: a\nniveau: ambitie\nindicatoren: [three]\n",
    "doelstellingen/q.yaml": "titel: Q\nopgave: weg\nindicatoren: [lost]\n",
    "indicatoren/one.yaml": "naam: One\n",
    "indicatoren/two.yaml": "naam: Two\n",
    "indicatoren/three.yaml": "naam: Three\n",
    "indicatoren/four.yaml": "naam: Four\ntegenhanger_van: three\n",
    "indicatoren/lost.yaml": "naam: Lost\n",
    "indicatoren/none.yaml": "naam: None\n",
}


def test_groups_follow_the_opgaven_and_the_height_of_the_goal() -> None:
    """An indicator stands once, at its first goal; what serves none, stands last."""
    found = inspected(FILES)
    view = overview(found, found.register.of(Indicator))
    told = [
        (group.end.id if group.end else None, group.opgave and group.opgave.id)
        for group in view.groups
    ]
    ids = [[each.indicator.id for each in group.sheets] for group in view.groups]

    assert told == [("z", "a"), ("y", "a"), ("x", "b"), ("q", None), (None, None)]
    assert ids == [["four", "three"], ["two"], ["one"], ["lost"], ["none"]]
    assert len(view.sheets) == 6


def test_indicators_of_an_opgave() -> None:
    """Those of its goals, and those that show the other side of one."""
    register = inspected(FILES).register
    opgave = register.get(Opgave, "a")

    assert opgave is not None
    assert [each.id for each in indicators_of(opgave, register)] == ["four", "three", "two"]

"""Norms: which way a norm moved and who decided; thresholds of the organisation."""

import pytest
from support.compared import compared, told

from aanzien_cli.analysis.comparison.change import Place, Topic

HEAD = "naam: X\nrichting: lager_beter\n"


def norms(before: str, after: str, **more: str) -> list[tuple[str, ...]]:
    """Tell how the norm of one indicator changed, and its other fields."""
    old, new = ({"indicatoren/x.yaml": HEAD + text} for text in (before, after))
    found = compared(old, {**new, **{f"besluiten/{id_}.yaml": text for id_, text in more.items()}})
    return [(each[0], *each[2:]) for each in told(found, Topic.NORM)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "norm: <= 4",
            "norm: {waarde: <= 5, termijn: 2027}",
            ("versoepeld", "norm", "<= 4", "<= 5 in 2027", "zonder besluit"),
        ),
        ("norm: <= 5", "norm: <= 4", ("aangescherpt", "norm", "<= 5", "<= 4")),
        ("norm: <= 5", "norm: tussen 1 en 5", ("gewijzigd", "norm", "<= 5", "tussen 1 en 5")),
        ("", "norm: <= 5", ("toegevoegd", "norm", "<= 5")),
        ("norm: <= 5", "", ("vervallen", "norm", "<= 5")),
        (
            "norm: {waarde: <= 5, termijn: 2026-06-30}",
            "norm: {waarde: <= 5, termijn: 2026-07-31}",
            ("versoepeld", "norm", "<= 5 in 2026-06-30", "<= 5 in 2026-07-31", "zonder besluit"),
        ),
        (
            "norm: <= 5",
            "norm: {waarde: <= 5, relatief_aan: 2020}",
            ("gewijzigd", "norm", "<= 5", "<= 5, ten opzichte van 2020"),
        ),
        (
            "tussennormen: [{waarde: <= 6, termijn: 2026}]",
            "tussennormen: [{waarde: <= 7, termijn: 2026}]",
            (
                *("versoepeld", "tussennormen, 2026-12-31", "<= 6 in 2026", "<= 7 in 2026"),
                "zonder besluit",
            ),
        ),
        (
            "",
            "tussennormen: [<= 7]",
            ("toegevoegd", "tussennormen, zonder termijn", "<= 7"),
        ),
    ],
)
def test_a_norm_says_which_way_it_moved(before: str, after: str, expected: tuple[str, ...]) -> None:
    """A norm that asks less is called eased, and the old one stays visible."""
    assert norms(before, after) == [expected]


def test_another_way_to_print_a_norm_is_no_change() -> None:
    """What is asked counts, not how; who set it is a field."""
    assert norms("norm: <= 5", "norm: {operator: '<=', waarde: '5,0'}") == []
    old = {"indicatoren/x.yaml": f"{HEAD}norm: {{waarde: <= 5, vastgesteld_door: raad}}"}
    new = {"indicatoren/x.yaml": f"{HEAD}norm: {{waarde: <= 6, vastgesteld_door: college}}"}
    assert told(compared(old, new), Topic.FIELD) == [
        ("gewijzigd", "x", "norm.vastgesteld_door", "raad", "college")
    ]


@pytest.mark.parametrize(
    ("besluit", "remark"),
    [
        ("soort: norm\nonderwerp: ['indicator:x']\nbesloten_op: 2026-02-01", "besluit b"),
        ("soort: norm\nonderwerp: [y]\nbesloten_op: 2026-02-01", "zonder besluit"),
        ("soort: stop\nonderwerp: [x]\nbesloten_op: 2026-02-01", "zonder besluit"),
        ("soort: norm\nonderwerp: [x]\ngevraagd_op: 2026-02-01", "zonder besluit"),
    ],
)
def test_a_besluit_about_the_norm_is_named(besluit: str, remark: str) -> None:
    """Only a besluit that was taken since, about norms, and about this indicator."""
    assert norms("norm: <= 4", "norm: <= 5", b=besluit)[0][-1] == remark


def test_thresholds_are_told() -> None:
    """A threshold and the weight of a rule; a default that is written out is no change."""
    before = "naam: X\nregels: {uit: [lid-verdeeld]}"
    after = (
        "naam: X\ndrempels: {lagen: 6, afhankelijkheden: 2}\n"
        "regels: {ernst: {team-eenzijdig: fout}}"
    )
    found = compared({"aanzien.yaml": before}, {"aanzien.yaml": after})
    assert [each[2:] for each in told(found, Topic.THRESHOLD)] == [
        ("drempels.lagen", "4", "6"),
        ("regels.ernst.team-eenzijdig", "fout"),
        ("regels.uit", "lid-verdeeld"),
    ]
    assert told(compared({}, {"aanzien.yaml": after}), Topic.THRESHOLD) == []


def test_a_norm_and_a_threshold_are_told_with_their_place() -> None:
    """In both states, and for a step on the way the list that it stands in."""
    before = {
        "aanzien.yaml": "naam: X\ndrempels: {lagen: 5}",
        "indicatoren/x.yaml": f"{HEAD}norm: <= 4\ntussennormen: [{{waarde: <= 6, termijn: 2026}}]",
    }
    after = {path: text.replace("6,", "7,") for path, text in before.items()}
    after = {path: text.replace("<= 4", "<= 5").replace("5}", "6}") for path, text in after.items()}
    found = compared(before, after)

    for topic, path, fields in [
        (Topic.NORM, "indicatoren/x.yaml", ["norm", "tussennormen"]),
        (Topic.THRESHOLD, "aanzien.yaml", ["drempels.lagen"]),
    ]:
        places = [Place(path, field) for field in fields]
        assert [each.before for each in found.about(topic)] == places
        assert [each.after for each in found.about(topic)] == places

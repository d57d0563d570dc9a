"""History rules: norms that were eased, figures that were overwritten, opdrachten that moved."""

import pytest
from support.repository import Files, faults

from aanzien_cli.rules.data.history import meting_herzien, norm_verschoven
from aanzien_cli.rules.opgavegericht.moved import weggeorganiseerde_opdracht

MEASURED = "metingen: [{peildatum: 2025-02-01, waarde: 5}]\n"


def norm(before: str, after: str, extra: str = "") -> Files:
    """Give an indicator whose norm was changed in June 2025, after a measurement."""
    head = f"naam: I\n{extra}{MEASURED}"
    return {
        "indicatoren/i.yaml op 2025-01-10": f"{head}norm: {before}\n",
        "indicatoren/i.yaml op 2025-06-01": f"{head}norm: {after}\n",
        "indicatoren/i.yaml": f"{head}norm: {after}\n",
    }


@pytest.mark.parametrize(
    ("before", "after", "extra", "count"),
    [
        ('"<= 5"', '"<= 7"', "", 1),
        ('"<= 7"', '"<= 5"', "", 0),
        ('">= 80"', '"> 70"', "", 1),
        ('">= 70"', '">= 80"', "", 0),
        ("80", "70", "richting: hoger_beter\n", 1),
        ("5", "7", "richting: lager_beter\n", 1),
        ("5", "7", "", 0),
        ('"tussen 10 en 20"', '"tussen 8 en 20"', "", 1),
        ('"tussen 10 en 20"', '"tussen 10 en 22"', "", 1),
        ('{waarde: ">= 80", termijn: 2026}', '{waarde: ">= 80", termijn: 2027}', "", 1),
        ('{waarde: ">= 80", termijn: 2027}', '{waarde: ">= 80", termijn: 2026}', "", 0),
        ('">= 80"', '{waarde: ">= 80", termijn: 2026}', "", 0),
        ('"<= 5"', '{waarde: "<= 7", relatief_aan: "2020"}', "", 0),
    ],
)
def test_what_eases_a_norm(before: str, after: str, extra: str, count: int) -> None:
    """A limit further away, or the same later; stricter or incomparable is none of our business."""
    assert len(faults(norm_verschoven, norm(before, after, extra))) == count


def test_the_old_norm_stays_visible() -> None:
    """The sentence gives the day, the old norm and the new one, with their terms."""
    (fault,) = faults(norm_verschoven, norm('{waarde: ">= 80", termijn: 2026}', '">= 70"'))
    assert fault.message.startswith(
        "de norm was tot 2025-06-01 '>= 80 in 2026-12-31' en is nu '>= 70'"
    )


@pytest.mark.parametrize(
    ("day", "count"), [("2025-05-20", 0), ("2025-07-02", 0), ("2025-07-03", 1)]
)
def test_a_decision_settles_it(day: str, count: int) -> None:
    """A besluit about norms that names the indicator, up to a month after, is enough."""
    decided = f"soort: norm\nonderwerp: [i]\nbesloten_op: {day}\n"
    files = {**norm('"<= 5"', '"<= 7"'), "besluiten/b.yaml": decided}
    assert len(faults(norm_verschoven, files)) == count


def test_a_norm_that_was_restored_is_fine() -> None:
    """What holds now is what counts; without a norm, or without history, nothing is said."""
    files = {**norm('"<= 5"', '"<= 7"'), "indicatoren/i.yaml": f'naam: I\n{MEASURED}norm: "<= 5"\n'}
    assert faults(norm_verschoven, files) == []
    assert faults(norm_verschoven, {"indicatoren/i.yaml": 'naam: I\nnorm: "<= 5"\n'}) == []
    gone = {**norm('"<= 5"', '"<= 7"'), "indicatoren/i.yaml": "naam: I\n"}
    assert faults(norm_verschoven, gone) == []


def test_a_file_that_was_away_is_no_change() -> None:
    """A file that was gone for a while, or said no norm, did not ease it or move the work."""
    away = {**norm('"<= 5"', '"<= 5"'), "indicatoren/i.yaml op 2025-07-01": ""}
    without = {**away, "indicatoren/i.yaml op 2025-08-01": "naam: I\n"}
    assert faults(norm_verschoven, without) == []
    files = {**opdracht("team: a", "team: b", "team: b"), "opdrachten/o.yaml op 2025-06-01": ""}
    assert faults(weggeorganiseerde_opdracht, files) == []
    other = {"opdrachten/x.yaml op 2025-06-01": "titel: X\n", "opdrachten/o.yaml": "titel: O\n"}
    assert faults(weggeorganiseerde_opdracht, other) == []


def test_before_a_measurement_a_norm_may_be_sought() -> None:
    """A norm that changes before there is a figure is not eased after one."""
    early = {
        name: text.replace("2025-02-01", "2025-08-01")
        for name, text in norm('"<= 5"', '"<= 7"').items()
        if isinstance(text, str)
    }
    assert faults(norm_verschoven, early) == []


def figures(before: str, after: str) -> Files:
    """Give an indicator of which the figures were changed."""
    return {
        "indicatoren/i.yaml op 2025-01-10": f"naam: I\nmetingen:\n  - {{{before}}}\n",
        "indicatoren/i.yaml op 2025-06-01": f"naam: I\nmetingen:\n  - {{{after}}}\n",
        "indicatoren/i.yaml": f"naam: I\nmetingen:\n  - {{{after}}}\n",
    }


@pytest.mark.parametrize(
    ("before", "after", "count"),
    [
        ("periode: 2021, waarde: '18,5'", "periode: 2021, waarde: '18,8'", 1),
        ("periode: 2021, waarde: '18,5'", "periode: 2021, waarde: '18,50'", 0),
        ("periode: 2021, waarde: '18,5'", "periode: 2022, waarde: '18,8'", 0),
        ("periode: 2021, waarde: '18,5', status: voorlopig", "periode: 2021, waarde: '19'", 0),
        ("periode: 2021, waarde: '18,5', soort: begroot", "periode: 2021, waarde: '19'", 0),
        ("periode: 2021, waarde: n.n.b.", "periode: 2021, waarde: '19'", 0),
    ],
)
def test_what_overwrites_a_figure(before: str, after: str, count: int) -> None:
    """Another number for the same moment; not another print, a provisional one or a gap filled."""
    assert len(faults(meting_herzien, figures(before, after))) == count


def test_a_series_of_its_own_is_followed_too() -> None:
    """A row of `metingen/` that was overwritten is told at the indicator, with both figures."""
    rows = "peildatum,waarde\n2024-01-01,{}\n"
    files = {
        "indicatoren/i.yaml": "naam: I\n",
        "metingen/i.csv op 2025-01-10": rows.format("12"),
        "metingen/i.csv op 2025-06-01": rows.format("14"),
        "metingen/i.csv": rows.format("14"),
    }
    (fault,) = faults(meting_herzien, files)
    assert (fault.field, fault.message) == (
        "",
        "het cijfer over 2024-01-01 was tot 2025-06-01 12 en is nu 14",
    )


def opdracht(*places: str) -> Files:
    """Give an opdracht that was in each of these places, one a month; the last is that of today."""
    days = [f"opdrachten/o.yaml op 2025-0{n}-01" for n in range(1, len(places))]
    names = [*days, "opdrachten/o.yaml"]
    return {name: f"titel: O\n{place}\n" for name, place in zip(names, places, strict=True)}


@pytest.mark.parametrize(
    ("places", "count"),
    [
        (("afdeling: a", "afdeling: b", "afdeling: c"), 1),
        (("team: a", "team: b", "team: a"), 1),
        (("team: a", "team: b"), 0),
        (("", "team: a", "team: a\nafdeling: x", "team: b"), 0),
        (("team: a", "", "team: a", "team: b"), 0),
        (("team: a\nafdeling: x", "team: b\nafdeling: y", "team: b\nafdeling: y"), 0),
    ],
)
def test_what_is_a_move(places: tuple[str, ...], count: int) -> None:
    """From one place to another; not a place that is filled in, left blank, or both at once."""
    assert len(faults(weggeorganiseerde_opdracht, opdracht(*places))) == count


def test_the_way_is_told() -> None:
    """The sentence shows where it went, and when; a renamed team is one place."""
    files = {
        **opdracht("team: oud", "team: a", "team: b\nafdeling: x", "team: c\nafdeling: x"),
        "teams/a.yaml": "naam: A\nvoorheen: [oud]\n",
        "teams/oud.yaml op 2024-12-01": "naam: A\nleden: [{persoon: p-1}]\n",
    }
    (fault,) = faults(weggeorganiseerde_opdracht, files)
    assert fault.message.endswith("a → b bij x (2025-03-01) → c bij x (2026-03-01)")


def test_a_closed_opdracht_and_one_without_history_are_left_alone() -> None:
    """Who is done is not asked; without git nothing is known."""
    closed = opdracht(*(f"status: gestopt\nteam: {each}" for each in "abcd"))
    assert faults(weggeorganiseerde_opdracht, closed) == []
    assert faults(weggeorganiseerde_opdracht, {"opdrachten/o.yaml": "titel: O\n"}) == []

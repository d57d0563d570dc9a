"""Thread tree: every kind of record has its place in the golden thread."""

import pytest
from support.repository import register

from aanzien_cli.analysis.thread_tree import Branch, thread_down, thread_up
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.opgave import Opgave

FILES = {
    "aanzien.yaml": "naam: Gemeente\n",
    "opgaven/o.yaml": "titel: Opgave\npartners: [{partner: p}]\n",
    "doelstellingen/hoog.yaml": "titel: Hoog\nopgave: o\nindicatoren: [i]\n",
    "doelstellingen/laag.yaml": "titel: Laag\nopgave: o\ndraagt_bij_aan: [hoog]\n",
    "indicatoren/i.yaml": "naam: I\n",
    "indicatoren/tegen.yaml": "naam: Tegen\ntegenhanger_van: i\n",
    "metingen/i.csv": "peildatum,waarde\n2025-01-01,1\n",
    "opdrachten/w.yaml": "titel: Werk\ndoelstellingen: [laag]\nteam: t\n"
    "claims: [{periode: 2026, partner: p, fte: 1}]\n",
    "teams/t.yaml": "naam: T\nafdeling: a\nleden: [{persoon: x}]\n",
    "teams/hulp.yaml": "naam: Hulp\nfaciliteert: [t]\n",
    "personen/x.yaml": "afdeling: a\n",
    "afdelingen/a.yaml": "naam: A\nboven: top\n",
    "afdelingen/top.yaml": "naam: Top\n",
    "partners/p.yaml": "naam: P\n",
    "inzetafspraken/z.yaml": "van_afdeling: a\nnaar: t\nopgave: o\n",
    "toetsen/x.yaml": "opdracht: w\n",
    "besluiten/b.yaml": "soort: start\nonderwerp: [opdracht:w, o]\nherziet: eerder\n",
    "besluiten/eerder.yaml": "soort: stop\n",
    "signalen/s.yaml": "tekst: Hm\nover: w\n",
    "rapporten/r.md": "tekst\n",
}


def _ids(branches: tuple[Branch, ...]) -> list[str]:
    return [f"{branch.record.kind}:{branch.record.id}" for branch in branches]


def _written(branches: tuple[Branch, ...]) -> list[object]:
    return [
        branch.record.id + "+" * branch.shown_before
        if not branch.branches
        else [branch.record.id, *_written(branch.branches)]
        for branch in branches
    ]


@pytest.mark.parametrize(
    ("path", "up", "down"),
    [
        ("aanzien.yaml", [], ["opgave:o"]),
        (
            "opgaven/o.yaml",
            ["organisatie:organisatie"],
            ["doelstelling:hoog", "inzetafspraak:z", "besluit:b"],
        ),
        ("doelstellingen/laag.yaml", ["doelstelling:hoog", "opgave:o"], ["opdracht:w"]),
        ("indicatoren/i.yaml", ["doelstelling:hoog"], ["indicator:tegen"]),
        ("indicatoren/tegen.yaml", ["indicator:i"], []),
        ("metingen/i.csv", ["indicator:i"], []),
        (
            "opdrachten/w.yaml",
            ["doelstelling:laag"],
            ["team:t", "toets:x", "besluit:b", "signaal:s"],
        ),
        ("teams/t.yaml", ["opdracht:w", "afdeling:a"], ["inzetafspraak:z"]),
        ("teams/hulp.yaml", ["team:t"], []),
        ("personen/x.yaml", ["team:t", "afdeling:a"], []),
        ("afdelingen/a.yaml", ["afdeling:top"], ["team:t", "inzetafspraak:z"]),
        ("afdelingen/top.yaml", ["organisatie:organisatie"], ["afdeling:a"]),
        ("partners/p.yaml", ["opgave:o"], ["opdracht:w"]),
        ("inzetafspraken/z.yaml", ["opgave:o", "team:t", "afdeling:a"], []),
        ("toetsen/x.yaml", ["opdracht:w"], []),
        ("besluiten/b.yaml", ["opdracht:w", "opgave:o", "besluit:eerder"], []),
        ("besluiten/eerder.yaml", [], ["besluit:b"]),
        ("signalen/s.yaml", ["opdracht:w"], []),
        ("rapporten/r.md", [], []),
    ],
)
def test_every_kind_has_its_place(path: str, up: list[str], down: list[str]) -> None:
    """A record stands between what it serves and what serves it."""
    whole = register(FILES)
    record = next(each for each in whole.records if each.path == path)
    assert _ids(thread_up(record, whole)) == up
    assert _ids(thread_down(record, whole)) == down


def test_a_record_is_opened_once() -> None:
    """What was shown with its branches is only named after that; what has none is just shown."""
    whole = register(
        {
            "opgaven/o.yaml": "titel: O\n",
            "doelstellingen/a.yaml": "titel: A\nopgave: o\nindicatoren: [i]\n",
            "doelstellingen/b.yaml": "titel: B\nopgave: o\nindicatoren: [i]\n",
            "indicatoren/i.yaml": "naam: I\n",
            "opdrachten/w.yaml": "titel: W\ndoelstellingen: [a, b]\nteam: t\n",
            "teams/t.yaml": "naam: T\n",
        }
    )
    [opgave] = whole.of(Opgave)
    assert _written(thread_down(opgave, whole)) == [
        ["a", "i", ["w", "t"]],
        ["b", "i", "w+"],
    ]


def test_a_circle_ends() -> None:
    """Ends that lean on each other are shown, each once, beside an end that stands alone."""
    whole = register(
        {
            "opgaven/o.yaml": "titel: O\n",
            "doelstellingen/a.yaml": "titel: A\nopgave: o\ndraagt_bij_aan: [b]\n",
            "doelstellingen/b.yaml": "titel: B\nopgave: o\ndraagt_bij_aan: [a]\n",
            "doelstellingen/c.yaml": "titel: C\nopgave: o\n",
            "doelstellingen/d.yaml": "titel: D\nopgave: o\ndraagt_bij_aan: [c, e]\n",
            "doelstellingen/e.yaml": "titel: E\nopgave: o\ndraagt_bij_aan: [c]\n",
        }
    )
    [opgave] = whole.of(Opgave)
    assert _written(thread_down(opgave, whole)) == [
        ["c", "d", ["e", "d"]],
        ["a", ["b", "a+"]],
        "b+",
    ]


def test_a_long_thread_ends() -> None:
    """A thread of hundreds of steps is cut off, not followed to the end of the stack."""
    files = {"opgaven/o.yaml": "titel: O\n"}
    for number in range(300):
        above = f"draagt_bij_aan: [d{number - 1}]\n" if number else ""
        files[f"doelstellingen/d{number}.yaml"] = f"titel: D\nopgave: o\n{above}"
    whole = register(files)
    first = whole.get(Doelstelling, "d0")
    assert first is not None
    branches, depth = thread_down(first, whole), 0
    while branches:
        branches, depth = branches[0].branches, depth + 1
    assert depth == 40

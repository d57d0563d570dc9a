"""Chapters: who takes part, what was learned, and how much of it is shown."""

import pytest
from reporting.documents.council.council_files import OPGAVE, WORK, bare, told

from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.quantities.periode import Periode
from aanzien_cli.reporting.documents.council.chapter import MOST, chapter
from aanzien_cli.reporting.documents.council.lessons import lessons
from aanzien_cli.reporting.documents.parts.involved import involved
from aanzien_cli.reporting.documents.words import ended, periode


def lines(text: str, **more: str) -> list[str]:
    """Tell who takes part in one opgave."""
    files = {**OPGAVE, "opgaven/a.yaml": f"titel: Wonen\n{text}", **more}
    register, cite = told(files)
    opgave = register.get(Opgave, "a")
    assert opgave
    return [bare(each) for each in involved(opgave, register, cite).lines]


def test_who_takes_part_is_told_by_role() -> None:
    """A pseudonym becomes a role, and how it is steered is said."""
    text = (
        "opgavemanager: p-1\neindverantwoordelijke: [directeur, p-2]\nbestuursorgaan: college\n"
        "portefeuillehouder: wethouder wonen\nmandaat: {mensen: ja}\n"
        "partners: [{partner: x, sturend: ja}, {partner: y, sturend: ja}, {partner: z}]\n"
    )
    files = {
        "aanzien.yaml": "naam: X\nbestuur: [{id: college, naam: College}, {id: raad}]",
        "personen/p-1.yaml": "rol: programmamanager",
        "personen/p-2.yaml": "fte: 1",
        "partners/x.yaml": "naam: Corporatie",
        "teams/t.yaml": "naam: Team Bouw",
        "opdrachten/o.yaml": f"{WORK}team: t",
    }
    assert lines(text, **files) == [
        "De leiding heeft: programmamanager.",
        "Eindverantwoordelijk: directeur en een medewerker.",
        "Portefeuillehouder: wethouder wonen. Het besluit is aan: College.",
        "Corporatie en y besturen mee.",
        "Z werkt mee.",
        "Het werk doet: Team Bouw.",
    ]


def test_what_nobody_wrote_down_is_said() -> None:
    """Without anybody there are sentences on what is missing, and none on what is not known."""
    assert lines("") == [
        "Niemand is genoemd als opgavemanager.",
        "Geen partner bestuurt mee.",
        "Er werkt nog geen team aan deze opgave.",
    ]
    assert lines("opgavemanager: manager\nbestuursorgaan: raad") == [
        "De leiding heeft: manager. Over mensen en geld beslissen anderen.",
        "Het besluit is aan: raad.",
        "Geen partner bestuurt mee.",
        "Er werkt nog geen team aan deze opgave.",
    ]


LESSONS = {
    **OPGAVE,
    "opdrachten/o.yaml": f"{WORK}veronderstellingen: [{{id: v, tekst: Bellen helpt}}, {{id: w}}]",
    "opdrachten/p.yaml": WORK.replace("in_uitvoering", "gestopt"),
    "opdrachten/q.yaml": WORK.replace("in_uitvoering", "gestopt").replace("Bouwen", "Slopen"),
    "besluiten/b.yaml": "titel: Stoppen\nsoort: stop\nonderwerp: ['opdracht:q']\n"
    "besloten_op: 2026-01-01",
    "besluiten/c.yaml": "soort: stop\nonderwerp: [p]",
    "toetsen/a.yaml": "opdracht: o\nveronderstelling: v\nuitkomst: weerlegd\n"
    "uitgevoerd_op: 2026-02-01\nles: Schrijven helpt",
    "toetsen/b.yaml": "opdracht: o\nveronderstelling: w\nvraag: Helpt het?\n"
    "uitkomst: weerlegd\nuitgevoerd_op: 2026-02-02\nbevinding: Nee",
    "toetsen/c.yaml": "opdracht: o\nuitkomst: weerlegd\nuitgevoerd_op: 2026-02-03",
    "toetsen/d.yaml": "opdracht: o\nuitkomst: weerlegd\nuitgevoerd_op: 2024-02-03",
    "toetsen/e.yaml": "opdracht: o\nuitkomst: weerlegd",
    "toetsen/f.yaml": "opdracht: o\nuitkomst: bevestigd\nuitgevoerd_op: 2026-02-03",
}


def test_what_did_not_work_is_told() -> None:
    """Refuted assumptions of the last year with their lesson, and work that was stopped."""
    register, cite = told(LESSONS)
    assert [bare(each) for each in lessons(register.of(Opdracht), register, cite)] == [
        "Wij dachten: Bellen helpt. Dat klopte niet, bleek op 1 februari 2026. Schrijven helpt.",
        "Wij dachten: Helpt het? Dat klopte niet, bleek op 2 februari 2026. Nee.",
        (
            "Wij dachten: Bouwen. Dat klopte niet, bleek op 3 februari 2026. Wat wij leerden, staat"
            " er niet."
        ),
        "Gestopt: Bouwen.",
        "Gestopt: Slopen. Stoppen.",
    ]


MANY = {
    **OPGAVE,
    "opdrachten/o.yaml": WORK,
    **{
        f"toetsen/t{n}.yaml": f"opdracht: o\nuitkomst: bevestigd\nuitgevoerd_op: 2026-01-{n}"
        for n in range(10, 12 + MOST)
    },
    **{
        f"besluiten/b{n}.yaml": f"soort: start\nonderwerp: [o]\nbesloten_op: 2026-01-0{n + 1}"
        for n in range(MOST + 2)
    },
}


def test_a_long_table_says_what_it_leaves_out() -> None:
    """A chapter shows the latest toetsen and besluiten, and counts the rest."""
    register, cite = told(MANY)
    found = chapter(register.of(Opgave)[0], {}, register, cite)
    assert (len(found.learned.tests.shown), found.learned.tests.left) == (MOST, 2)
    assert (len(found.learned.taken.shown), found.learned.taken.left) == (MOST, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-K3", "het derde kwartaal van 2026"),
        ("2026-09", "september 2026"),
        ("2026", "2026"),
        ("2026-W05", "week 5 van 2026"),
    ],
)
def test_a_period_is_said_in_words(text: str, expected: str) -> None:
    """A quarter, a month, a year and a week read as Dutch."""
    assert periode(Periode.parse(text)) == expected


def test_a_sentence_ends_once() -> None:
    """A title gets a full stop, a question keeps its mark."""
    assert [ended(text) for text in ("A  b", "A.", "A?", "A!")] == ["A b.", "A.", "A?", "A!"]

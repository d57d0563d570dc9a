"""Parts: what documents share, where the examples do not reach."""

from datetime import date
from typing import Final

import pytest
from support.repository import inspected

from aanzien_cli.api import lines_in
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register
from aanzien_cli.reporting.documents.accountability import accountability
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.making import to_markdown
from aanzien_cli.reporting.documents.opgave import build
from aanzien_cli.reporting.documents.pages import made
from aanzien_cli.reporting.documents.parts.goals import measured
from aanzien_cli.reporting.documents.parts.harm import harms
from aanzien_cli.reporting.documents.parts.learning import held_tests, next_tests
from aanzien_cli.reporting.documents.parts.people import supplies, supply_chart, supply_rows
from aanzien_cli.reporting.render.style import Style

DELIVERED: Final = "opgave: o\nfte: 1\nstatus: geleverd\n"
FORMER: Final = "{tekst: '<= 8', operator: '<=', waarde: 8, termijn: 2018}]\n"
FORGE: Final = "https://git.example/aanzien/{commit}/{pad}#L{regel}"


def context(files: dict[str, str], **more: str) -> Context:
    """Give files to tell about, with the lines that fields stand on."""
    found = inspected(files)
    return Context(found, lines=lines_in(found), **more)  # type: ignore[arg-type]


def cell(yaml: str, **files: str) -> tuple[str, str, str, str]:
    """Give what a table says of one indicator."""
    about = context({"indicatoren/a.yaml": f"naam: A\n{yaml}", **files})
    found = measured(about.register.of(Indicator)[0], about.register, Citations(about))
    return found.figure, found.norm, found.verdict, found.when


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        ("", ("niet gemeten (geen meting vastgelegd)", "geen norm", "○ niet gemeten", "–")),
        (
            "metingen:\n  - {periode: 2025, ontbrekend: 'bron \\| stuk'}\nnorm: '>= 5'\n",
            ("niet gemeten (bron \\\\\\| stuk)", "≥ 5[^1]", "○ niet gemeten", "–"),
        ),
        (
            "metingen:\n  - {periode: 2025, waarde: 0}\nnorm: '>= 5'\n",
            ("0[^1]", "≥ 5[^1]", "■ niet gehaald", "2025"),
        ),
        (
            "eenheid: '%'\nmetingen: [{periode: 2019, waarde: 7}]\ntussennormen: [" + FORMER,
            ("7 %[^1]", "nu ≤ 8[^1]", "● haalt de norm", "2019, verouderd"),
        ),
        (
            "eenheid: '%'\nnulmeting: {waarde: '7%', peildatum: 2025-12-31}\ndatabron: {}\n",
            ("7 %[^1]", "geen norm", "○ geen norm", "31 dec 2025"),
        ),
        (
            "eenheid: euro per jaar\nmetingen: [{periode: 2025, waarde: € 2.215}]\n",
            ("€ 2.215 per jaar[^1]", "geen norm", "○ geen norm", "2025"),
        ),
    ],
)
def test_a_figure_says_what_it_is(yaml: str, expected: tuple[str, str, str, str]) -> None:
    """A figure that is missing has a reason and is never zero; a zero that was measured is one."""
    assert cell(yaml) == expected


def test_a_figure_in_a_series_leads_to_its_line() -> None:
    """The note names that file, and of several rows for one moment the one that counts."""
    about = context(
        {
            "indicatoren/a.yaml": "naam: A\ndatabron: {naam: Eigen telling}\n",
            "metingen/a.csv": "peildatum,waarde,status,soort\n2026-01-01,4,definitief,\n"
            "2026-01-01,5,voorlopig,\n2026-01-01,9,definitief,prognose\n",
        }
    )
    cite = Citations(about)
    measured(about.register.of(Indicator)[0], about.register, cite)

    assert cite.notes() == ("[^1]: `metingen/a.csv`, regel 2; bron: Eigen telling",)


def test_harm_that_nobody_watches_is_said_so() -> None:
    """A side effect without a figure reads that it is not measured."""
    files = {"opdrachten/a.yaml": "titel: A\nneveneffecten: [{omschrijving: Lawaai}]\n"}
    about = context(files)
    register = about.register
    found = harms(register.of(Opdracht), register, Citations(about))

    assert (found[0].who, found[0].watched) == ("onbekend", "niet gemeten (geen tegenindicator)")


def test_a_document_says_by_what_it_judged() -> None:
    """Thresholds are printed, with who chose them; a commit is named where it is known."""
    about = context(
        {"aanzien.yaml": "naam: G\ndrempels: {groep_min: 9}\n"}, commit="0123456789abcdef"
    )
    found = accountability(about, ("groep_min", "toewijding"))

    assert [(each.value, each.chosen) for each in found.thresholds] == [
        *(("9", "eigen keuze"), ("0,8", "standaard")),
    ]
    assert found.version == "commit 0123456789ab"


def test_a_toets_without_a_day_or_an_outcome_is_told() -> None:
    """What is not written down is said so, and an overdue toets has its number of days."""
    about = context(
        {
            "opdrachten/a.yaml": "titel: A\nstatus: in_uitvoering\ntoetsplan:\n"
            "  eerste_toets_voor: 2026-02-19\n",
            "opdrachten/b.yaml": "titel: B\nstatus: in_uitvoering\n",
            "toetsen/t.yaml": "opdracht: b\nuitkomst: bevestigd\n",
            "toetsen/u.yaml": "opdracht: b\nuitgevoerd_op: 2026-01-02\n",
        }
    )
    register = about.register
    work = register.of(Opdracht)

    told = held_tests(work, register, Citations(about))
    assert [(each.day, each.outcome, each.then) for each in told] == [
        ("2 jan 2026", "○ geen uitkomst", "nog geen besluit"),
        ("onbekend", "● bevestigd", "nog geen besluit"),
    ]
    assert next_tests(work, register) == (
        "A: had op 19 februari 2026 moeten zijn, 10 dagen geleden",
    )


def opgave_and_register(yaml: str, files: dict[str, str]) -> tuple[Opgave, Register]:
    """Give one opgave."""
    register = inspected({"opgaven/o.yaml": f"titel: O\n{yaml}", **files}).register
    return register.of(Opgave)[0], register


def test_enough_too_few_and_unknown() -> None:
    """A period says whether there are enough people, or that nobody wrote down what is needed."""
    opgave, register = opgave_and_register(
        "benodigde_fte:\n  - {periode: 2026-K1, fte: 1}\n  - {periode: 2026-K2, fte: 3}\n",
        {
            "teams/t.yaml": "naam: T\n",
            "inzetafspraken/i.yaml": "van_afdeling: a\nnaar: t\n" + DELIVERED,
            "afdelingen/a.yaml": "naam: A\n",
        },
    )
    found = supplies(opgave, register)

    assert [each.verdict for each in supply_rows(found)] == [
        "● genoeg",
        "■ 2,0 fte te weinig",
        "○ niet bekend wat nodig is",
        "○ niet bekend wat nodig is",
    ]
    assert supply_chart("m", found) is not None
    assert supply_chart("m", ()) is None


def test_an_opgave_that_is_over_is_told_in_the_past() -> None:
    """The three questions are in the tense of the opgave."""
    found = inspected({"opgaven/o.yaml": "titel: O\nstatus: afgerond\n"})
    document = build(Context(found, "o", lines=lines_in(found)))
    text = to_markdown(document)
    page = made(document, "G", date(2026, 3, 1), Style())

    for question in (
        "Wat wilden we bereiken?",
        "Wat hebben we daarvoor gedaan?",
        "Wat mocht het kosten?",
    ):
        assert f"## {question}\n" in text
    assert page.html.count("<h1>O</h1>") == 1
    assert page.typeset["meta"]["title"] == "O"


def test_a_test_without_a_question_tells_what_was_assumed() -> None:
    """Without a question the assumption stands there, and without that what the work is called."""
    about = context(
        {
            "opdrachten/a.yaml": "titel: Werk\nveronderstellingen: [{id: v, tekst: Zo}]\n",
            "toetsen/t1.yaml": "opdracht: a\nveronderstelling: v\nuitgevoerd_op: 2026-01-02\n",
            "toetsen/t2.yaml": "opdracht: a\nveronderstelling: w\nuitgevoerd_op: 2026-01-01\n",
        }
    )
    register = about.register
    told = held_tests(register.of(Opdracht), register, Citations(about))

    assert [each.question for each in told] == ["Zo[^1]", "Werk[^2]"]

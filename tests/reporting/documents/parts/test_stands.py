"""Stands: the one table of figures in the report on an opgave."""

from support.repository import Files, inspected

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.parts.stands import Stands, stands

NORM = "norm: {operator: '>=', waarde: 9, termijn: 2027-12-31}\nrichting: hoger_beter\n"
FOUR = "metingen: [{periode: 2022, waarde: 5}, {periode: 2023, waarde: 6}, "
FIGURES = FOUR + "{periode: 2024, waarde: 7}, {periode: 2025, waarde: 8}]\n"


def told(files: Files, ids: str) -> Stands:
    """Tell of an opgave with one doelstelling."""
    found = inspected(
        {
            "opgaven/o.yaml": "titel: O\n",
            "doelstellingen/d.yaml": f"titel: D\nopgave: o\nindicatoren: [{ids}]\n",
            **files,
        }
    )
    (opgave,) = found.register.of(Opgave)
    return stands(opgave, found.register, Citations(Context(found)))


def test_a_verdict_is_its_word_and_its_chance() -> None:
    """What else there is to say of it, the databoek says; the words are explained once."""
    files = {
        "indicatoren/a.yaml": f"naam: A\n{NORM}{FIGURES}",
        "indicatoren/b.yaml": f"naam: B\n{NORM}metingen: [{{periode: 2025, waarde: 8}}]\n",
        "indicatoren/c.yaml": f"naam: C\n{FIGURES}",
        "indicatoren/d.yaml": f"naam: D\n{NORM}",
    }
    found = told(files, "a, b, c, weg, d")

    assert [(each.figure, each.measured.verdict) for each in found.rows] == [
        ("8[^1] (2025)", "▲ risico (50 %)"),
        ("8[^2] (2025)", "○ te vroeg"),
        ("8[^3] (2025)", "○ geen norm"),
        ("niet gemeten (geen meting vastgelegd)", "○ niet gemeten"),
    ]
    assert found.count == "Er zijn 3 normen: 1 niet gemeten, 1 te vroeg en 1 risico."
    assert found.legend == (
        "Tussen haakjes staat de kans dat de norm op tijd wordt gehaald."
        " Te vroeg: er zijn nog te weinig cijfers."
    )


def test_a_figure_that_decided_and_is_not_the_last_is_told() -> None:
    """A norm whose term has passed is not judged by what came after it, and that is said."""
    norm = "norm: {operator: '>=', waarde: 9, termijn: 2024-12-31}\nrichting: hoger_beter\n"
    found = told({"indicatoren/a.yaml": f"naam: A\n{norm}{FIGURES}"}, "a")

    assert found.rows[0].measured.verdict == "■ niet gehaald: 7 (2024)"
    assert found.count == "Er is 1 norm: 1 niet gehaald."
    assert found.legend == ""


def test_without_norms_nothing_is_counted() -> None:
    """An opgave of which nothing is judged has no sentence on norms."""
    found = told({"indicatoren/a.yaml": "naam: A\n"}, "a")

    assert (found.count, found.legend) == ("", "")
    assert told({}, "").rows == ()

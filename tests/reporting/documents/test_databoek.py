"""Databoek: what the report tells of each indicator, and what it leaves out."""

import pytest
from reporting.documents.example_report import NAMES, told
from support.golden_files import assert_golden
from support.indicator_pages import metingen
from support.repository import inspected

from aanzien_cli.api import lines_in
from aanzien_cli.reporting.documents import databoek
from aanzien_cli.reporting.documents.context import CannotTellError, Context
from aanzien_cli.reporting.documents.making import to_markdown


def _told(text: str, **extra: str) -> str:
    files = {name.replace("__", "/", 1): each for name, each in extra.items()}
    found = inspected({"indicatoren/i.yaml": text, **files})
    return to_markdown(databoek.build(Context(found, lines=lines_in(found))))


@pytest.mark.parametrize("example", NAMES)
def test_the_databoek_of_an_example_reads_well(example: str) -> None:
    """The whole text, to be read as prose."""
    assert_golden(f"reports/{example}/databoek.md", told(databoek.KIND, example))


def test_without_indicators_there_is_no_databoek() -> None:
    """Who asks for a databoek of nothing reads a sentence."""
    with pytest.raises(CannotTellError, match="geen indicatoren"):
        databoek.build(Context(inspected({"aanzien.yaml": "naam: Gemeente Voorbeeld\n"})))


def test_an_indicator_that_only_has_a_name() -> None:
    """What is missing is said, with its reason, and there is no picture of nothing."""
    text = _told("naam: Kaal\nnulmeting: {waarde: PM, periode: 2024}\n")

    assert "## Zonder doelstelling\n\n### Kaal" in text
    assert "Wat hier precies wordt geteld, is niet opgeschreven." in text
    assert "| Nulmeting | niet gemeten (PM) |" in text
    assert "| Norm | geen |" in text
    assert "Er is nog geen cijfer." in text
    assert "| Kaal | niet gemeten (geen meting vastgelegd) | geen norm | ○ geen norm |" in text
    assert "Grafiek" not in text
    assert "| Nulmeting | niet gemeten (niet opgeschreven) |" in _told("naam: Kaal\n")


def test_every_figure_stands_in_the_table() -> None:
    """A figure in another unit, from before a break, on few cases and one that misses are told."""
    text = _told(
        "naam: Cijfer\neenheid: per 1.000\nnulmeting: {waarde: 3}\nmetingen:\n"
        "  - {periode: 2021, waarde: 3}\n"
        "  - {periode: 2022, waarde: 41, eenheid: per 10.000}\n"
        "  - {periode: 2023, waarde: 4, teller: 40, noemer: 10000}\n"
        "  - {periode: 2024, waarde: n.n.b.}\n"
        "  - {periode: 2025, ontbrekend: {reden: ''}}\n"
    )

    assert "| Nulmeting | 3 per 1.000[^" in text
    assert "| van voor een breuk in de reeks |" in text
    assert "| Over | Cijfer | Opmerking | Regel |" in text
    assert "| 2022 | 41 per 10.000 | andere eenheid, telt niet mee | 6 |" in text
    assert "| 40 van 10.000 | 7 |" in text
    assert "| 2024 | niet gemeten | n.n.b. | 8 |" in text
    assert "| 2025 | niet gemeten | geen reden gegeven | 9 |" in text


def test_a_series_without_remarks_has_no_column_for_them() -> None:
    """What would be empty is left out; the line of each figure stands beside it."""
    text = _told(f"naam: C\n{metingen(9, 8)}")

    assert "*Tabel: De cijfers van C, met hun regel in indicatoren/i.yaml*" in text
    assert "| Over | Cijfer | Regel |\n| :--- | :--- | ---: |\n" in text
    assert "Opmerking" not in text


def test_figures_of_two_files_each_lead_to_their_own() -> None:
    """The lines are of the file with the series; the nulmeting in the record has a note."""
    text = _told(
        "naam: C\nnulmeting: {waarde: 3, periode: 2022}\n",
        **{"metingen/i.csv": "periode,waarde\n2023,4\n2024,5\n"},
    )

    assert "met hun regel in metingen/i.csv*" in text
    assert "| 2022 | 3 | 2[^2] |\n| 2023 | 4 | 2 |\n| 2024 | 5 | 3 |\n" in text
    assert "`indicatoren/i.yaml`, regel 1 (naam) en 2 (nulmeting)\n" in text


def test_a_line_is_a_link_where_the_file_can_be_read() -> None:
    """With an address of the forge the line beside a figure leads there."""
    found = inspected({"indicatoren/i.yaml": f"naam: C\n{metingen(9)}"})
    about = Context(found, address="https://x.nl/{pad}#{regel}", lines=lines_in(found))

    text = to_markdown(databoek.build(about))

    assert "| [3](https://x.nl/indicatoren/i.yaml#3) |" in text


def test_revised_figures_and_a_band() -> None:
    """The verdict of before stands among the doubts; the picture shows a norm with two limits."""
    now = "naam: C\nrichting: bandbreedte\nnorm: tussen 8 en 10\n" + metingen(9)
    text = _told(now, **{"indicatoren__i.yaml op 2026-01-10": now.replace("'9'", "'7'")})

    assert "Met de eerder gepubliceerde cijfers: niet gehaald; 7 (1e kwartaal 2024)" in text
    assert "De norm is tussen 8 en 10." in text


def test_a_norm_that_was_eased_stays_in_sight() -> None:
    """The norm of before is in the picture, in its words and in a table, with who set it."""
    who = "vastgesteld_op: 2023-03-30, vastgesteld_door: raad"
    was = f"{{operator: '<=', waarde: 4.5, termijn: 2027, {who}}}"
    now = "naam: C\nrichting: lager_beter\neenheid: '%'\nnorm: {norm}\n" + metingen(9, 8)
    eased = was.replace("4.5", "6.5")
    decided = eased.replace("2023-03-30", "2026-01-10").replace("raad", "college")
    old = {"indicatoren__i.yaml op 2025-06-01": now.replace("{norm}", was)}
    text = _told(now.replace("{norm}", eased), **old)

    assert "*Tabel: Hoe de norm veranderde, bij C*" in text
    assert "| 30 mrt 2023 | ≤ 4,5 op 31 dec 2027 | raad, 30 mrt 2023 |" in text
    assert "| niet opgeschreven; er staat nog: raad, 30 mrt 2023 |" in text
    assert "De norm was eerst ten hoogste 4,5 op 31 december 2027 (raad, 30 mrt 2023)." in text
    assert "De norm is nu ten hoogste 6,5 op 31 december 2027 (vanaf " in text
    told = _told(now.replace("{norm}", decided), **old)
    assert "| 10 jan 2026 | ≤ 6,5 op 31 dec 2027 | college, 10 jan 2026 |" in told
    assert "Hoe de norm veranderde" not in _told(now.replace("{norm}", was), **old)


def test_what_was_typed_with_a_point_reads_with_a_comma() -> None:
    """Figures, norms, days and periods are Dutch, in the tables and in the words of the picture."""
    text = _told(
        "naam: C\nrichting: hoger_beter\nnulmeting: {waarde: 30.5%, peildatum: 2021-12-31}\n"
        "norm: '>= 40.5%'\nmetingen:\n"
        "  - {peildatum: 2022-12-31, waarde: 34.1%}\n  - {peildatum: 2023-12-31, waarde: 35.0%}\n"
    )

    assert "| 31 dec 2022 | 34,1 % | 6 |" in text
    assert "| Nulmeting | 30,5 % (31 dec 2021)[^" in text
    assert "van 30,5 (31 december 2021) naar 35,0 % (31 december 2023)" in text
    assert "| ≥ 40,5 % |" in text
    assert "De norm is ten minste 40,5 %." in text


@pytest.mark.parametrize("norm", ["{waarde: 20, relatief_aan: '1990'}", "{waarde: 6}"])
def test_no_band_for_a_norm_without_limits(norm: str) -> None:
    """A norm that is no fixed number, or does not say which way is good, is not drawn."""
    assert "De norm is" not in _told(f"naam: C\n{metingen(9)}norm: {norm}\n")


def test_text_of_a_user_stays_text() -> None:
    """Nothing in a name, a reservation or a reason becomes markup."""
    text = _told("naam: '[x](y) **z**'\nvoorbehoud: '<b>|'\n")

    assert "[x](y)" not in text
    assert "**z**" not in text
    assert "<b>" not in text.replace("\\<b", "")


def test_norms_on_the_way_stand_in_the_picture() -> None:
    """Those of its years and the first after that, if they are fixed numbers, in order of time."""
    steps = (
        "  - {operator: '>=', waarde: 12, termijn: 2028}\n"
        "  - {operator: '>=', waarde: 8, termijn: 2024}\n"
        "  - {operator: '>=', waarde: 11, termijn: 2027}\n"
        "  - {waarde: 9, termijn: 2026, relatief_aan: '1990'}\n"
        "  - {operator: '>=', waarde: 7, termijn: 2020}\n"
    )
    text = _told(f"naam: C\nrichting: hoger_beter\n{metingen(9, 8)}tussennormen:\n{steps}")

    assert (
        "Tussennormen: ten minste 8 op 31 december 2024; ten minste 11 op 31 december 2027."
    ) in text

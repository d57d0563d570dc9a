"""BBV: what a municipality is asked for, and nobody else."""

from support.repository import faults

from aanzien_cli.domain.bbv import BBV_INDICATOREN
from aanzien_cli.rules.data.bbv import bbv_indicator_ontbreekt

GEMEENTE = {"aanzien.yaml": "naam: N\nregels: {profiel: gemeente}\n"}
FIGURE = "metingen: [{periode: 2025, waarde: 1}]\n"


def test_only_the_profile_asks() -> None:
    """Without the profile, and without an organisation, nothing is asked."""
    text = "naam: I\nbbv_nummer: 99\n"

    assert faults(bbv_indicator_ontbreekt, {"aanzien.yaml": "naam: N\n"}) == []
    assert faults(bbv_indicator_ontbreekt, {"indicatoren/i.yaml": text}) == []


def test_what_is_missing_is_told_per_theme() -> None:
    """Each theme has a sentence of its own, with number, name and source."""
    found = faults(bbv_indicator_ontbreekt, GEMEENTE)

    assert len(found) == len({each.thema for each in BBV_INDICATOREN})
    assert found[4].message == (
        "verplichte indicatoren die nog ontbreken bij Sport: 16 Niet-sporters (RIVM)"
    )


def test_all_of_them_are_enough() -> None:
    """With every number and a figure for each, nothing is missing."""
    files = {
        f"indicatoren/i{each.nummer}.yaml": f"naam: I\nbbv_nummer: {each.nummer}\n{FIGURE}"
        for each in BBV_INDICATOREN
    }
    assert faults(bbv_indicator_ontbreekt, {**GEMEENTE, **files}) == []


def test_a_number_that_does_not_exist_and_a_figure_that_is_not_there() -> None:
    """An unknown number and a mandatory indicator without a figure are told at the indicator."""
    files = {
        **GEMEENTE,
        "indicatoren/a.yaml": "naam: A\nbbv_nummer: 35\n",
        "indicatoren/b.yaml": "naam: B\nbbv_nummer: 16\nnulmeting: 3\n",
        "indicatoren/c.yaml": "naam: C\n",
    }
    told = [(f.field, f.message, f.fix) for f in faults(bbv_indicator_ontbreekt, files)]

    assert (
        "bbv_nummer",
        "bbv_nummer 35 bestaat niet",
        "kies een nummer van 1 tot en met 34",
    ) in told
    assert (
        "metingen",
        "verplichte indicator 16 (Niet-sporters) heeft nog geen cijfer met een periode",
        "vul onder 'metingen' het cijfer in, met de periode",
    ) in told
    assert not any("Sport" in message for _, message, _ in told if "ontbreken" in message)

"""Statistics: how often each rule found something."""

from dataclasses import replace

from reporting.hostile import INSPECTION, NOTHING

from aanzien_cli.reporting.findings.statistics import render_statistics


def test_the_gravest_and_most_frequent_come_first() -> None:
    """Severity decides, then number, then name."""
    extra = replace(INSPECTION.findings[0], rule="aap\x1b")
    inspection = replace(INSPECTION, findings=(*INSPECTION.findings, extra))

    assert render_statistics(inspection) == (
        "    16  fout          regel-0\n"
        "     1  fout          aap\\u001b\n"
        "     5  waarschuwing  regel-1\n"
        "    43  advies        regel-2\n"
    )


def test_colour_repeats_the_word() -> None:
    """With colour the word stays."""
    assert "\x1b[1;31mfout" in render_statistics(INSPECTION, color=True)


def test_nothing_is_nothing() -> None:
    """Without findings there are no lines."""
    assert render_statistics(NOTHING) == ""

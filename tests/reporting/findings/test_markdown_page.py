"""Markdown page: findings for the summary of a build."""

from dataclasses import replace

from reporting.hostile import INSPECTION, NOTHING

from aanzien_cli.reporting.findings.markdown import MOST_BYTES, to_markdown


def test_nothing_found_is_said() -> None:
    """A page without findings has its counts, and says that there is nothing."""
    page = to_markdown(NOTHING)

    assert page.startswith("# Bevindingen\n\nPeildatum 2026-03-01: geen bevindingen.")
    assert page.endswith("| advies | 0 |\n\nGeen bevindingen.\n")


def test_a_page_has_an_end() -> None:
    """A page that a build server would refuse is cut after a finding, and says how many follow."""
    long = replace(INSPECTION.findings[0], message="é" * 1_000)
    page = to_markdown(replace(INSPECTION, findings=(long,) * 1_000))

    assert MOST_BYTES - 5_000 < len(page.encode()) < MOST_BYTES + 5_000
    shown = page.count("- regel 1, kolom 1")
    assert page.endswith(f"\n\nDeze pagina is vol: nog {1_000 - shown} bevindingen niet getoond.\n")

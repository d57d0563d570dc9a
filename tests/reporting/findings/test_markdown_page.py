"""Markdown page: findings for the summary of a build."""

from dataclasses import replace

from reporting.hostile import INSPECTION, NOTHING

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.findings.markdown import MOST, to_markdown


def test_nothing_found_is_said() -> None:
    """A page without findings has its counts, and says that there is nothing."""
    page = to_markdown(NOTHING)

    assert page.startswith(
        "<!-- aanzien check -->\n\n# Bevindingen\n\nPeildatum 2026-03-01: geen bevindingen."
    )
    assert page.endswith("| advies | 0 |\n\nGeen bevindingen.\n")


def test_a_page_has_an_end() -> None:
    """A page that a build server would refuse is cut after a finding, and says how many follow."""
    long = replace(INSPECTION.findings[0], message="é" * 1_000)
    page = to_markdown(replace(INSPECTION, findings=(long,) * 1_000))

    assert MOST - 5_000 < len(page.encode()) < MOST + 5_000
    shown = page.count("- regel 1, kolom 1")
    assert page.endswith(f"\n\nDeze pagina is vol: nog {1_000 - shown} bevindingen niet getoond.\n")


def test_a_comment_is_small_enough() -> None:
    """GitHub takes the page as a comment, whatever is found; the gravest file comes first."""
    page = to_markdown(INSPECTION)
    advice = [each for each in INSPECTION.findings if each.severity is Severity.ADVICE]
    long = [replace(each, message="x" * 2_000) for each in advice * 5]
    full = to_markdown(replace(INSPECTION, findings=(*long, *INSPECTION.findings)))

    assert len(full) <= 65_536
    assert full.index("dit bestand is leeg") < full.index("x" * 2_000)
    assert page.index("## leeg.yaml") < page.index("## opgaven\n")


def test_what_was_capped_is_counted() -> None:
    """Findings that --max-findings leaves out are told of at the end."""
    capped = INSPECTION.capped(1)

    left = len(INSPECTION.findings) - len(capped.shown)
    assert to_markdown(capped).endswith(f"nog {left} bevindingen niet getoond.\n")

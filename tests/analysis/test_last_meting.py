"""Last meting: the newest figure that was really measured."""

from repository import register

from aanzien_cli.analysis.last_meting import last_meting, moment
from aanzien_cli.domain.indicator import Indicator


def test_the_newest_known_measurement() -> None:
    """Figures that are missing, foreseen or later than the peildatum are passed over."""
    whole = register(
        {
            "indicatoren/i.yaml": """
                naam: I
                metingen:
                  - {periode: 2024, waarde: 1}
                  - {peildatum: 2025-06-01, waarde: 2}
                  - {peildatum: 2026-01-01, waarde: n.n.b.}
                  - {peildatum: 2026-02-01, waarde: 4, soort: prognose}
                  - {peildatum: 2027-01-01, waarde: 5}
            """,
            "indicatoren/reeks.yaml": "naam: R\n",
            "indicatoren/leeg.yaml": "naam: L\n",
            "metingen/reeks.csv": "peildatum,waarde\n2025-01-01,7\n2025-02-01,8\n",
        }
    )
    found = {i.id: last_meting(i, whole) for i in whole.of(Indicator)}
    assert {id_: str(each.waarde) for id_, each in found.items() if each} == {
        "i": "2",
        "reeks": "8",
    }
    assert found["leeg"] is None


def test_a_period_counts_by_its_last_day() -> None:
    """A figure over a year is as new as the last day of that year."""
    whole = register({"indicatoren/i.yaml": "naam: I\nmetingen:\n  - {periode: 2025, waarde: 1}\n"})
    [indicator] = whole.of(Indicator)
    assert moment(indicator.metingen[0]).isoformat() == "2025-12-31"

"""Coherence: tests of what the examples of the rules do not show."""

import pytest
from support.repository import faults

from aanzien_cli.rules.opgavegericht import coherence


def _end(name: str, text: str = "", opgave: str = "o") -> dict[str, str]:
    return {f"doelstellingen/{name}.yaml": f"titel: {name}\nopgave: {opgave}\n{text}\n"}


def test_a_circle_is_told_once_and_shown_whole() -> None:
    """One finding shows the way round, at the first doelstelling of the circle."""
    files = {
        **_end("a", "draagt_bij_aan: [b]"),
        **_end("b", "draagt_bij_aan: [c, weg]"),
        **_end("c", "draagt_bij_aan: [a]"),
    }

    assert [fault.message for fault in faults(coherence.doelstellingen_in_kring, files)] == [
        "deze doelstelling draagt via een kring aan zichzelf bij: 'a' → 'b' → 'c' → 'a'"
    ]


def test_a_long_circle_is_shown_in_short() -> None:
    """Of a circle of twenty only the first few and the return are printed."""
    files: dict[str, str] = {}
    for n in range(20):
        files |= _end(f"d{n:02}", f"draagt_bij_aan: [d{(n + 1) % 20:02}]")
    found = faults(coherence.doelstellingen_in_kring, files)

    assert len(found) == 1
    assert found[0].message.endswith("'d04' → 'd05' → … → 'd00'")


@pytest.mark.parametrize(
    ("files", "loose"),
    [
        (_end("a"), 0),
        ({**_end("a"), **_end("b", opgave="p")}, 0),
        ({**_end("a"), **_end("b")}, 2),
        ({**_end("a"), **_end("b", "draagt_bij_aan: [a]")}, 0),
        ({**_end("a"), **_end("b", "schuurt_met: [a]"), **_end("c")}, 1),
        ({**_end("a"), **_end("b"), "opgaven/o.yaml": "titel: O\nstatus: gestopt\n"}, 0),
        ({**_end("warm-wonen"), **_end("b", "draagt_bij_aan: [warm-wone]")}, 0),
    ],
)
def test_a_tie_counts_from_both_sides(files: dict[str, str], loose: int) -> None:
    """Naming and being named both tie; a misspelt name may be that tie."""
    assert len(faults(coherence.losse_doelstelling, files)) == loose


def test_the_number_of_others_is_said() -> None:
    """The sentence says with how many others the coherence is not told."""
    files = {**_end("a"), **_end("b"), **_end("c")}
    found = faults(coherence.losse_doelstelling, files)

    assert (
        found[0].message == "de samenhang met de 2 andere doelstellingen van 'o' staat er niet bij"
    )

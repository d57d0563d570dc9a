"""States: statuses, besluiten and toetsen, each on the day of its own state."""

import pytest
from support.compared import compared, told

from aanzien_cli.analysis.comparison.change import Place, Topic


def changes(topic: Topic, path: str, before: str, after: str) -> list[tuple[str, ...]]:
    """Tell what changed in one file; the empty text is no file."""
    states = [{path: text} if text else {} for text in (before, after)]
    return [(each[0], *each[2:]) for each in told(compared(states[0], states[1]), topic)]


def test_a_status_is_told_in_words() -> None:
    """Both words are told; a status that was never named is said to be so."""
    assert changes(
        Topic.STATUS,
        "opdrachten/x.yaml",
        "titel: X\nstatus: in_uitvoering",
        "titel: X\nstatus: on_hold",
    ) == [("gewijzigd", "status", "in uitvoering", "on hold")]
    assert changes(Topic.STATUS, "opgaven/x.yaml", "titel: X", "titel: X\nstatus: lopend") == [
        ("gewijzigd", "status", "niet genoemd", "lopend")
    ]
    assert changes(Topic.STATUS, "opgaven/x.yaml", "", "titel: X\nstatus: lopend") == []


def test_a_status_is_told_with_its_place() -> None:
    """In both states, so that whoever reads of it can look it up."""
    path = "opdrachten/x.yaml"
    before, after = ({path: f"titel: X\nstatus: {word}"} for word in ("voorbereiding", "on_hold"))
    (change,) = compared(before, after).about(Topic.STATUS)

    assert change.before == change.after == Place(path, "status")


ASKED = "soort: stop\ngevraagd_op: 2025-12-01"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            ASKED,
            f"{ASKED}\nbesloten_op: 2026-02-03",
            [("genomen", "besloten_op", "2026-02-03", "stop")],
        ),
        ("", ASKED, [("gevraagd", "gevraagd_op", "2025-12-01", "stop")]),
        (
            ASKED,
            ASKED,
            [
                (
                    *("nog open", "gevraagd_op", "2025-12-01", "2025-12-01"),
                    "gevraagd op 2025-12-01, 90 dagen geleden",
                )
            ],
        ),
        (ASKED, "", [("ingetrokken", "besloten_op", "stop")]),
        (
            "soort: stop\nbesloten_op: 2025-05-05",
            "soort: stop",
            [("ingetrokken", "besloten_op", "2025-05-05", "stop")],
        ),
        (
            f"{ASKED}\nbesloten_op: 2025-12-20",
            ASKED,
            [("ingetrokken", "besloten_op", "2025-12-20", "stop")],
        ),
        ("soort: stop", "soort: stop\nbesloten_op: 2026-09-01", []),
        ("", "soort: stop", []),
    ],
)
def test_a_besluit_is_taken_asked_or_waits(
    before: str, after: str, expected: list[tuple[str, ...]]
) -> None:
    """What was asked and still waits is told with its age; a day to come counts for nothing."""
    assert changes(Topic.DECISION, "besluiten/x.yaml", before, after) == expected


def test_one_day_of_waiting_is_one_day() -> None:
    """An inzetafspraak that nobody decides on waits as well, and the number is right."""
    text = "van_afdeling: a\nnaar: t\nstatus: gevraagd\ngevraagd_op: 2026-02-28"
    found = changes(Topic.DECISION, "inzetafspraken/x.yaml", text, text)
    assert found == []
    early = text.replace("2026-02-28", "2026-01-01")
    assert changes(Topic.DECISION, "inzetafspraken/x.yaml", early, early)[0][-1] == (
        "gevraagd op 2026-01-01, 59 dagen geleden"
    )
    promised = early.replace("status: gevraagd", "status: toegezegd")
    assert changes(Topic.DECISION, "inzetafspraken/x.yaml", early, promised) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "gepland_op: 2026-02-01",
            "uitgevoerd_op: 2026-02-01\nuitkomst: weerlegd",
            [("gehouden", "uitkomst", "weerlegd", "o")],
        ),
        (
            "uitgevoerd_op: 2026-02-01",
            "uitgevoerd_op: 2026-02-01",
            [("gehouden", "uitkomst", "zonder uitkomst", "o")],
        ),
        (
            "uitkomst: weerlegd",
            "uitkomst: bevestigd",
            [("gewijzigd", "uitkomst", "weerlegd", "bevestigd", "o")],
        ),
        (
            "uitkomst: weerlegd",
            "gepland_op: 2026-05-01",
            [("niet meer gehouden", "uitkomst", "weerlegd", "o")],
        ),
        ("gepland_op: 2026-05-01", "gepland_op: 2026-06-01", []),
    ],
)
def test_a_toets_is_held(before: str, after: str, expected: list[tuple[str, ...]]) -> None:
    """A toets that was held since is told with its outcome."""
    old, new = f"opdracht: o\n{before}", f"opdracht: o\n{after}"
    assert changes(Topic.TEST, "toetsen/x.yaml", old, new) == expected

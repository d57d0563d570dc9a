"""Scarcity: edges of the questions about disciplines and about work that is pushed."""

from analysis.capacity.samples import opdracht, team
from support.repository import faults

from aanzien_cli.rules.portfolio.scarcity import discipline_overbezet, opdracht_geduwd

ORGANISATION = {"aanzien.yaml": "naam: X\ndisciplines: [a, b, c]\n"}


def test_a_set_of_disciplines() -> None:
    """Disciplines that are short together are named together, with who could do them."""
    files = {
        **ORGANISATION,
        "teams/t.yaml": team("persoon: p-1, fte: 0.5, disciplines: [a, b]"),
        "opdrachten/a.yaml": opdracht(
            "periode: 2026, discipline: a, fte: 0.3",
            "periode: 2026, discipline: b, fte: 0.3",
            "periode: 2026-K3, discipline: c, fte: 0.3",
        ),
    }
    one, other = faults(discipline_overbezet, files)

    assert "in 'a' en 'b' wordt meer gevraagd dan kan: 0,6 > 0,5 fte (alleen p-1 kan dit)" in (
        one.message
    )
    assert one.message.endswith("2026-K1; ook in 2026-K2, 2026-K3, 2026-K4")
    assert other.message.endswith("0,3 > 0,0 fte (niemand in een team kan dit), 2026-K3")


def test_people_of_whom_no_discipline_is_known() -> None:
    """They may be able to do all, so they count; and that nobody knows it is said."""
    files = {
        **ORGANISATION,
        "teams/t.yaml": team("persoon: p-1, fte: 0.1, disciplines: [a]", "persoon: p-2, fte: 0.2"),
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, discipline: a, fte: 0.9"),
    }
    (found,) = faults(discipline_overbezet, files)

    assert "0,9 > 0,3 fte (alleen p-1 kan dit; van p-2 is niet bekend wat diegene kan)" in (
        found.message
    )


def test_many_people_and_many_periods() -> None:
    """A few names and a few periods are enough."""
    members = [f"persoon: p-{n}, fte: 0.1, disciplines: [a]" for n in range(5)]
    files = {
        **ORGANISATION,
        "teams/t.yaml": team(*members),
        "opdrachten/a.yaml": opdracht(
            "periode: 2026, discipline: a, fte: 0.6", "periode: 2027, discipline: a, fte: 0.6"
        ),
    }
    (found,) = faults(discipline_overbezet, files)

    assert "(alleen p-0, p-1, p-2, … kunnen dit)" in found.message
    assert found.message.endswith("ook in 2026-K2, 2026-K3, 2026-K4, …")


def test_a_repository_without_people() -> None:
    """Where nobody is in any team, no discipline is called short."""
    files = {**ORGANISATION, "opdrachten/a.yaml": opdracht("periode: 2026, discipline: a, fte: 1")}

    assert faults(discipline_overbezet, files) == []


PUSHED = {
    "teams/t.yaml": team("persoon: p-1, fte: 0.5"),
    "opdrachten/a.yaml": opdracht("periode: 2026-K2, fte: 0.9", more="herkomst: push\n"),
}


def test_the_besluit_is_named() -> None:
    """The start that began it is named, with its day where there is one."""
    assert "een besluit waarmee zij begon is er niet" in faults(opdracht_geduwd, PUSHED)[0].message
    started = {**PUSHED, "besluiten/b.yaml": "soort: start\nonderwerp: [opdracht:a]\n"}
    assert faults(opdracht_geduwd, started)[0].message.endswith("zij begon met besluit 'b'")
    dated = {
        **PUSHED,
        "besluiten/a.yaml": "soort: norm\nonderwerp: [a]\n",
        "besluiten/b.yaml": "soort: start\nonderwerp: [a]\nbesloten_op: 2026-01-10\n",
    }
    assert faults(opdracht_geduwd, dated)[0].message.endswith("besluit 'b' van 2026-01-10")


def test_pushed_where_there_is_room() -> None:
    """Push in a period with room, or before it runs, or without a team, is no fault."""
    roomy = {**PUSHED, "teams/t.yaml": team("persoon: p-1, fte: 1")}
    ready = {
        **PUSHED,
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K2, fte: 0.9", status="gereed", more="herkomst: push\n"
        ),
    }
    other = {
        **PUSHED,
        "opdrachten/a.yaml": opdracht("periode: 2026-K2, fte: 0.1", more="herkomst: push\n"),
        "opdrachten/b.yaml": opdracht("periode: 2026-K3, fte: 0.9"),
    }
    for files in (roomy, ready, other, {"opdrachten/a.yaml": PUSHED["opdrachten/a.yaml"]}):
        assert faults(opdracht_geduwd, files) == []

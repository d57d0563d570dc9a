"""Notes: what is not in the sums is said."""

from analysis.capacity.samples import made, opdracht, team
from support.repository import loaded

from aanzien_cli.analysis.capacity.notes import notes

WHOLE = {
    "personen/p-1.yaml": "rol: x\nfte: 1\ndisciplines: [jurist]\n",
    "personen/p-2.yaml": "rol: x\nfte: 1\ndisciplines: [jurist]\n",
}


def said(files: dict[str, str]) -> list[str]:
    """Give the notes of some files."""
    return list(notes(made({**WHOLE, **files})))


def test_nothing_to_say() -> None:
    """A repository that says everything has no notes."""
    files = {
        "teams/t.yaml": team("persoon: p-1, fte: 1, van: 2026-01-01"),
        "opdrachten/a.yaml": opdracht("periode: 2026-K1, discipline: jurist, fte: 1"),
    }

    assert said(files) == []


def test_members() -> None:
    """Members without fte, start, discipline or contract are named, and so is a double one."""
    files = {
        "teams/t.yaml": team("persoon: p-1", "persoon: p-2, fte: 1"),
        "teams/u.yaml": team(
            "persoon: p-1, fte: 0.2, van: 2026-01-01",
            "persoon: p-1, fte: 0.3, van: 2026-02-01",
            "persoon: p-9, fte: 0.3, van: 2026-02-01",
        ),
        "teams/w.yaml": team(
            "persoon: p-1, fte: 0.1, van: 2026-01-01, tot: 2026-02-01",
            "persoon: p-1, fte: 0.1, van: 2026-02-01",
        ),
    }

    assert said(files) == [
        "1 lid zonder fte is niet meegeteld (t)",
        "1 lid zonder begindatum telt mee vanaf het begin (t)",
        "1 lid zonder discipline telt bij geen discipline mee, en kan bij een knelpunt alles (u)",
        "waar iemand twee keer tegelijk in hetzelfde team staat, telt alleen de grootste inzet (u)",
        "voor 1 persoon zonder contract is 1,0 fte aangenomen (p-9)",
    ]


def test_claims() -> None:
    """Claims and opdrachten that cannot be counted, or have no home, are named."""
    files = {
        "aanzien.yaml": "naam: X\ndisciplines: [jurist]\n",
        "opdrachten/a.yaml": opdracht(
            "periode: 2026-K1, discipline: jurist",
            "periode: 2026-K1, discipline: tovenaar, fte: 1",
            "periode: 2026-K1, fte: 1",
            "periode: 2026-K1, fte: 2",
        ),
        "opdrachten/b.yaml": "titel: B\nstatus: in_uitvoering\n",
        "opdrachten/c.yaml": "titel: C\n",
    }

    assert said(files) == [
        "1 claim zonder aantal fte is niet meegeteld (a)",
        "1 lopende opdracht noemt geen claims en telt voor nul (b)",
        "1 opdracht zonder status is niet meegeteld (c)",
        "3 claims horen bij geen team dat opdrachten uitvoert (a)",
        "2 claims zonder discipline ontbreken per discipline (a)",
        "niet in de lijst van disciplines in aanzien.yaml, wel geteld: tovenaar",
    ]


def test_more_than_one() -> None:
    """Several of a kind are counted, and the first three are named."""
    files = {f"opdrachten/{n}.yaml": "titel: O\nstatus: in_uitvoering\n" for n in range(5)}
    files["teams/t.yaml"] = team("persoon: p-1")
    files["opdrachten/a.yaml"] = opdracht("periode: 2026-K1, fte: 1", team="t")

    assert said(files)[1:] == [
        "5 lopende opdrachten noemen geen claims en tellen voor nul (0, 1, 2, …)",
        "1 claim zonder discipline ontbreekt per discipline (a)",
    ]


def test_afdelingen() -> None:
    """An afdeling without people, work without fte and an afspraak without fte are named."""
    files = {
        "afdelingen/v.yaml": "naam: V\nreguliere_werkzaamheden:\n  - {wat: x}\n",
        "afdelingen/w.yaml": "naam: W\n",
        "teams/t.yaml": team(),
        "inzetafspraken/a.yaml": "van_afdeling: v\nnaar: t\n",
        "inzetafspraken/b.yaml": "van_afdeling: v\nnaar: t\n",
    }

    assert said(files) == [
        "2 afdelingen noemen geen bezetting_fte en ontbreken per afdeling (v, w)",
        "1 reguliere werkzaamheid zonder fte is niet meegeteld (v)",
        "2 inzetafspraken zonder fte zijn niet meegeteld (a, b)",
    ]
    assert "1 afdeling noemt geen bezetting_fte en ontbreekt per afdeling (w)" in said(
        {"afdelingen/w.yaml": "naam: W\n"}
    )


def test_files_that_cannot_be_read() -> None:
    """A file that is broken, in whole or in part, is said to be missing from the sums."""
    one = loaded({"teams/t.yaml": "naam: ["}).register
    more = loaded({"teams/t.yaml": "naam: [", "teams/u.yaml": "naam: U\nonzin: 1\nvan: nooit\n"})

    assert "1 bestand is niet of niet helemaal te lezen en telt" in notes(one)[0]
    assert "2 bestanden zijn niet of niet helemaal te lezen en tellen" in notes(more.register)[0]

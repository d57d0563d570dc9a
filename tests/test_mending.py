"""Mending: what is mended is mended, and nothing else changes."""

from collections.abc import Mapping
from textwrap import dedent
from typing import Final

import pytest
from support.repository import inspected

from aanzien_cli.api import mends
from aanzien_cli.mending import Mended, mended
from aanzien_cli.rules.catalog import ALL_RULES

NAMES: Final = frozenset(rule.name for rule in ALL_RULES)
BASE: Final = {
    "opgaven/energietransitie.yaml": "titel: Van het aardgas af\n",
    "indicatoren/gas.yaml": "naam: Gas\nvoorheen: [gasverbruik]\n",
}


def fix(files: Mapping[str, str | bytes], *, unsafe: bool = False) -> Mended:
    """Mend files by all rules."""
    return mended(inspected(files), NAMES, unsafe=unsafe)


def one(path: str, text: str, *, unsafe: bool = False) -> str:
    """Give one file as it is after mending, among records that are in order."""
    found = fix({**BASE, path: text}, unsafe=unsafe)
    return found.files.get(path, dedent(text).encode()).decode()


GOAL: Final = "titel: A\nopgave: energietransitie\n"
RULES: Final = "naam: X\nregels:\n  uit: [{0}]\n  ernst:\n    {1}: fout\n"
EXPIRED: Final = "{regel: yaml-valkuil, reden: x, tot: 2025-12-31}"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("opgaven/a.yaml", "opgavemanger: x", "opgavemanager: x"),
        ("opgaven/a.yaml", "van: 01-02-2026", "van: 2026-02-01"),
        ("opgaven/a.yaml", "van: 1 mei 2026", "van: 2026-05-01"),
        ("opgaven/a.yaml", "status: Lopend", "status: lopend"),
        (
            "opgaven/a.yaml",
            "benodigde_fte:\n- {periode: 2026-Q1, fte: 2,5}",
            "benodigde_fte:\n- {periode: 2026-K1, fte: 2.5}",
        ),
        ("opgaven/a.yaml", "toelichting: zie [[opgav:a]]", "toelichting: zie [[opgave:a]]"),
        (
            "opgaven/opgav-a.yaml",
            "toelichting: zie [[opgav:opgav-a]] en [[opgave:energietransite]]",
            "toelichting: zie [[opgave:opgav-a]] en [[opgave:energietransitie]]",
        ),
        ("opdrachten/a.yaml", "vaste_oplossing: yes", "vaste_oplossing: ja"),
        ("opdrachten/a.yaml", "budget: 1,234.5", "budget: '1.234,5'"),
        ("opdrachten/a.yaml", "taakveld: 6.10", "taakveld: '6.10'"),
        ("opdrachten/a.yaml", "bron:\tA", "bron: A"),
    ],
)
def test_a_field_is_mended(path: str, before: str, after: str) -> None:
    """Each kind of fault in a field that leaves no doubt is mended without asking."""
    assert one(path, f"titel: A\n{before}\n") == f"titel: A\n{after}\n"


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("opgaven/a.yaml", "id: a\ntitel: A\n", "titel: A\n"),
        ("doelstellingen/a.yaml", GOAL.replace("sitie", "site"), GOAL),
        (
            "doelstellingen/a.yaml",
            f"{GOAL}indicatoren: [gasverbruik]\n",
            f"{GOAL}indicatoren: [gas]\n",
        ),
        ("doelstellingen/a.yaml", f"{GOAL}indicatoren: gas\n", f"{GOAL}indicatoren: [gas]\n"),
        ("aanzien.yaml", "naam: X\ncbs_code: gm0363\n", "naam: X\ncbs_code: GM0363\n"),
        (
            "aanzien.yaml",
            RULES.format("losse-doelsteling", "losse_doelstelling"),
            RULES.format("losse-doelstelling", "losse-doelstelling"),
        ),
        ("personen/p-01.yaml", f"rol: x\nuitzonderingen:\n- {EXPIRED}\n", "rol: x\n"),
    ],
)
def test_what_is_certain_is_mended(path: str, before: str, after: str) -> None:
    """Each kind of fault that leaves no doubt is mended without asking."""
    assert one(path, before) == after


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        (
            "opdrachten/a.yaml",
            "titel: A\nvan: 2026-05-01\ntot: 2026-01-01\n",
            "titel: A\nvan: 2026-01-01\ntot: 2026-05-01\n",
        ),
        ("opdrachten/a.yaml", "titel: A\nbudget: 300 euro\n", "titel: A\nbudget: 300\n"),
        ("opgaven/betaalbaar-wonen.yaml", "thema: x\n", "titel: Betaalbaar wonen\nthema: x\n"),
        (
            "personen/p-01.yaml",
            "rol: adviseur\nuitzonderingen:\n- {regel: yaml-valkuil, reden: x}\n",
            "rol: adviseur\n",
        ),
        (
            "personen/p-01.yaml",
            "rol: x\nuitzonderingen:\n- {regel: yaml-valkuil, tot: 2025-12-31} # zie nota\n",
            "rol: x\n",
        ),
        ("opgaven/a.yaml", "titel: A\nopgavmangr: x\n", "titel: A\nopgavemanager: x\n"),
    ],
)
def test_a_proposal_waits_to_be_asked_for(path: str, before: str, after: str) -> None:
    """What is only probable is left alone, until the user asks for it."""
    assert one(path, before) == before
    assert one(path, before, unsafe=True) == after


def test_mending_again_changes_nothing() -> None:
    """What was mended once needs no mending."""
    files = {
        **BASE,
        "doelstellingen/a.yaml": "titel: A\nopgave: energietransite\nindicatoren: gasverbruik\n",
        "opdrachten/a.yaml": "titel: A\nvan: 1-2-2026\ntot: 01-01-2026\n",
    }
    first = fix(files, unsafe=True)
    second = fix({**files, **first.files}, unsafe=True)

    assert first.files.keys() == {"doelstellingen/a.yaml", "opdrachten/a.yaml"}
    assert second.files == {}


@pytest.mark.parametrize(
    "written",
    [
        f" [{EXPIRED}, {EXPIRED}, {EXPIRED}]",
        f"\n- {EXPIRED}\n- {EXPIRED}\n- {EXPIRED}",
        f"\n- {EXPIRED}\n- {EXPIRED.replace('yaml-valkuil', 'onbekend-veld')}",
    ],
)
def test_exceptions_of_one_list_go_one_after_the_other(written: str) -> None:
    """Whatever the way a list is written, taking away all of it leaves a file in order."""
    text = f"rol: adviseur\nuitzonderingen:{written}\nfte: 1\n"

    assert one("personen/p-01.yaml", text) == "rol: adviseur\nfte: 1\n"


def test_a_long_list_goes_in_one_run() -> None:
    """Once is enough, however many exceptions have expired: mending again changes nothing."""
    text = f"rol: adviseur\nuitzonderingen: [{', '.join([EXPIRED] * 60)}]\nfte: 1\n"

    assert one("personen/p-01.yaml", text) == "rol: adviseur\nfte: 1\n"


def test_files_do_not_wait_for_each_other() -> None:
    """The same slip at the same place of two files is mended in one round, and both are told."""
    slip = "titel: A\nopgavemanger: x\n"
    files = {"opgaven/a.yaml": slip, "opgaven/b.yaml": slip}
    found = mended(inspected(files), NAMES, rounds=1)

    assert found.files.keys() == files.keys()
    assert [mend.finding.path for mend in found.done] == ["opgaven/a.yaml", "opgaven/b.yaml"]


def test_what_was_done_in_every_round_is_told() -> None:
    """Also where one mend had to wait for another, and nothing is proposed that nobody asked."""
    text = f"rol: adviseur\nuitzonderingen: [{EXPIRED}, {EXPIRED}, {EXPIRED}]\nfte: 1\n"
    found = fix({"personen/p-01.yaml": text, "opgaven/a.yaml": "titel: A\nthema: x\nthemaa: y\n"})

    assert [mend.finding.rule for mend in found.done] == ["verlopen-uitzondering"] * 3
    assert [mend.finding.rule for mend in found.dropped] == ["onbekend-veld"]


def test_mending_keeps_to_what_is_safe_unless_asked() -> None:
    """A proposal is not made true by whoever says nothing about it."""
    files = {"opgaven/a.yaml": "titel: A\nvan: 2026-02-01\ntot: 2026-01-01\n"}

    assert mended(inspected(files), NAMES).files == {}
    assert mended(inspected(files), NAMES, unsafe=True).files != {}


def test_mending_ends() -> None:
    """After so many rounds mending stops, whatever is left to do."""
    text = f"rol: adviseur\nuitzonderingen: [{EXPIRED}, {EXPIRED}]\n"
    found = mended(inspected({"personen/p-01.yaml": text}), NAMES, rounds=1)

    assert found.files == {
        "personen/p-01.yaml": f"rol: adviseur\nuitzonderingen: [{EXPIRED}]\n".encode()
    }


def test_only_the_rules_asked_for_are_mended() -> None:
    """`--select` chooses what is mended as it chooses what is told."""
    files = {**BASE, "opgaven/a.yaml": "titel: A\nstatus: Lopend\nopgavemanger: x\n"}
    found = mended(inspected(files), {"onbekend-veld"})

    assert found.files == {"opgaven/a.yaml": b"titel: A\nstatus: Lopend\nopgavemanager: x\n"}


def test_findings_without_a_file_or_a_place_have_no_mends() -> None:
    """A file in the wrong place has findings, and nothing to edit; nor has one in a block."""
    files = {"opgave/a.yaml": "titel: A\n", "opgaven/b.yaml": "titel: B\nvan: |\n  1-2-2026\n"}

    assert list(mends(inspected(files))) == []

"""Mending harm: a mend that makes a file harder to read, or that does not help, is dropped."""

from collections.abc import Mapping
from typing import Final

import pytest
from support.repository import inspected

from aanzien_cli.api import mends
from aanzien_cli.mending import Mended, mended, works
from aanzien_cli.rules.catalog import ALL_RULES

NAMES: Final = frozenset(rule.name for rule in ALL_RULES)
BASE: Final = {"opgaven/energietransitie.yaml": "titel: Van het aardgas af\n"}


def fix(files: Mapping[str, str | bytes], *, unsafe: bool = False) -> Mended:
    """Mend files by all rules."""
    return mended(inspected(files), NAMES, unsafe=unsafe)


def test_a_mend_that_does_harm_is_dropped_and_told_of() -> None:
    """Two slips of one name would give the same field twice: neither is a mend, and others are."""
    files = {"opgaven/a.yaml": "titel: A\nthema: x\nthemaa: y\nstatus: Lopend\n", **BASE}
    found = fix(files)

    assert found.files == {"opgaven/a.yaml": b"titel: A\nthema: x\nthemaa: y\nstatus: lopend\n"}
    assert [mend.finding.message for mend in found.dropped] == ["veld 'themaa' bestaat hier niet"]
    assert [mend.finding.rule for mend in found.done] == ["ongeldige-waarde"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titl: A\nthema: x\nthemaa: y\n", "titel: A\nthema: x\nthemaa: y\n"),
        ("thema: x\nthemaa: y\n", "thema: x\nthemaa: y\n"),
        ("titl:\tA\nthema: x\nthemaa: y\n", "titel: A\nthema: x\nthemaa: y\n"),
    ],
)
def test_a_file_without_a_title_gets_no_field_twice(before: str, after: str) -> None:
    """Also where no record can be made yet, a mend does not break the file; what helps is done."""
    found = fix({**BASE, "opgaven/a.yaml": before})

    assert found.files.get("opgaven/a.yaml", before.encode()).decode() == after


def test_a_value_that_could_not_be_read_is_no_mend() -> None:
    """A name that is right, before a value that is wrong, would be a field that cannot be read."""
    text = "titel: A\nstatuss: zoiets\n"

    assert fix({**BASE, "opgaven/a.yaml": text}, unsafe=True).files == {}


def test_what_could_not_be_asked_before_is_no_harm() -> None:
    """A reference was as wrong while the record could not be made."""
    files = {**BASE, "doelstellingen/a.yaml": "titl: A\nopgave: weg\n"}

    assert fix(files).files == {"doelstellingen/a.yaml": b"titel: A\nopgave: weg\n"}


def test_a_broken_file_excuses_no_other() -> None:
    """Each file is held against itself."""
    files = {"opgaven/a.yaml": "titl: A\nthema: x\nthemaa: y\n", "opgaven/b.yaml": "titel: [\n"}

    assert fix({**BASE, **files}).files == {"opgaven/a.yaml": b"titel: A\nthema: x\nthemaa: y\n"}


def test_what_was_dropped_in_every_round_is_told() -> None:
    """What is in a part shows once its name is right, and is told beside what came before."""
    part = "titl: B\nbenodigde_ftee:\n- {periode: 2026-K1, periodee: 2026-K2, fte: 1}\n"
    files = {"opgaven/a.yaml": "titel: A\nthema: x\nthemaa: y\n", "opgaven/b.yaml": part, **BASE}
    found = fix(files)

    mended_part = part.replace("titl:", "titel:").replace("_ftee:", "_fte:")
    assert found.files == {"opgaven/b.yaml": mended_part.encode()}
    assert [mend.finding.path for mend in found.dropped] == ["opgaven/a.yaml", "opgaven/b.yaml"]


def test_a_mend_that_does_not_help_is_dropped() -> None:
    """Of a field that stands there twice one goes, and the other would still be wrong."""
    found = fix({**BASE, "opgaven/a.yaml": "titel: A\nid: a\nid: b\n"})

    assert found.files == {}
    assert {mend.finding.rule for mend in found.dropped} == {"onbekend-veld"}


@pytest.mark.parametrize(
    ("text", "worked"),
    [
        ("titel: A\nstatus: Lopend\n", {"ongeldige-waarde": True}),
        ("titel: A\nthema: x\nthemaa: y\n", {"onbekend-veld": False}),
    ],
)
def test_a_mend_is_tried_alone(text: str, worked: dict[str, bool]) -> None:
    """An editor offers what would do what it should, and not what would give a field twice."""
    found = inspected({**BASE, "opgaven/a.yaml": text})

    assert {mend.finding.rule: works(found, mend) for mend in mends(found)} == worked


def test_a_record_that_can_be_read_again_may_raise_questions() -> None:
    """What a rule asks of a record that could not be made before is no harm of the mend."""
    found = fix({**BASE, "opgaven/wonen.yaml": "titl: Wonen\n"}, unsafe=True)

    assert found.files == {"opgaven/wonen.yaml": b"titel: Wonen\n"}
    assert found.dropped == ()

"""Mending noise: an edit means the same, and leaves all else alone, whatever stands around it."""

from collections.abc import Callable, Mapping
from textwrap import dedent
from typing import Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from support.editor import changed
from support.noise import WRITINGS, Noisy, Writing, noisy_files
from support.repository import inspected
from support.rounds import rounds
from support.seeded import SEEDED

from aanzien_cli.analysis.regions import refreshed
from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.grid import Grid
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.drafting import drafted
from aanzien_cli.importing.plan import planned
from aanzien_cli.language_server.actions import Action, actions
from aanzien_cli.language_server.rename import moved
from aanzien_cli.language_server.workspace import Workspace
from aanzien_cli.mending import mended
from aanzien_cli.rules.catalog import ALL_RULES

NAMES: Final = frozenset(rule.name for rule in ALL_RULES)
FILES: Final = {path: dedent(text).lstrip() for path, text in SEEDED.items()}
WHOLE: Final = Span(1, 1, 9_999, 1)
SOME: Final = ("opdrachten/bouwen.yaml", "teams/wonen.yaml")
BOM: Final = b"\xef\xbb\xbf"
EXCEPTION: Final = "Uitzondering met reden"
TRAP: Final = "yaml-valkuil"
Change = Callable[[Mapping[str, bytes]], Mapping[str, bytes]]


def fixed(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Mend all that can be mended."""
    return {**files, **mended(inspected(files), NAMES, unsafe=True).files}


def plain(change: Change, files: Mapping[str, str]) -> Mapping[str, str]:
    """Give what a change makes of the files without noise."""
    made = change({path: text.encode() for path, text in files.items()})
    return {path: content.decode() for path, content in made.items()}


FIXED: Final = plain(fixed, FILES)
"""What mending makes of the seeded files."""


def with_noise(change: Change, noise: Mapping[str, Noisy], writing: Writing) -> Mapping[str, str]:
    """Give what a change makes of the files with noise, and the noise taken out again."""
    made = change({path: writing.write(each.text) for path, each in noise.items()})
    new = {path: made[path].decode() for path in made.keys() - noise.keys()}
    return new | {path: each.without(writing.read(made[path])) for path, each in noise.items()}


@settings(max_examples=rounds(8), deadline=None)
@given(noise=noisy_files(FILES), writing=WRITINGS)
def test_a_mend_means_the_same_among_comments(noise: Mapping[str, Noisy], writing: Writing) -> None:
    """R-03: comments and blank lines between any tokens, other line ends, a mark: all stay."""
    found = with_noise(fixed, noise, writing)

    assert found.keys() == FIXED.keys()
    for path, text in found.items():
        assert text.rstrip("\n") == FIXED[path].rstrip("\n"), path


@settings(max_examples=rounds(4), deadline=None)
@given(noise=noisy_files(FILES), writing=WRITINGS)
def test_mending_twice_changes_nothing_more(noise: Mapping[str, Noisy], writing: Writing) -> None:
    """R-03: what was mended needs no mending, whatever stands around it."""
    once = fixed({path: writing.write(each.text) for path, each in noise.items()})

    assert mended(inspected(once), NAMES, unsafe=True).files == {}


SOUND: Final = {
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "doelstellingen/meer.yaml": "titel: Meer\nopgave: wonen\nindicatoren: [woningen]\n",
    "doelstellingen/beter.yaml": "titel: B\nopgave: wonen\nindicatoren:\n  - woningen\n",
    "indicatoren/woningen.yaml": "naam: Woningen\nvoorheen:\n- huizen\neenheid: aantal\n",
    "indicatoren/a.md": "---\nnaam: A\ntegenhanger_van: woningen\n---\n[[indicator:woningen]]\n",
    "besluiten/b.yaml": "soort: start\nonderwerp: ['indicator:woningen', \"woningen\", wonen]\n",
}
"""Files in order, in which an indicator is named in several ways."""


def added(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Draft an indicator that two doelstellingen are to name."""
    before = inspected(files)
    holders = [(each, "indicatoren") for each in before.register.of(Doelstelling)]
    drafts = drafted(before, Indicator, "nieuw", {"naam": "Nieuw"}, holders)
    assert drafts.findings == []
    return {**files, **drafts.files}


def named_anew(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Give the indicator another id, everywhere."""
    workspace = Workspace(inspected(files))
    changes = moved(workspace, "indicatoren/woningen.yaml", "indicatoren/huis.yaml")
    texts = changed(workspace, changes)
    marks = {path: BOM if files[path].startswith(BOM) else b"" for path in texts}
    return {**files, **{path: marks[path] + text.encode() for path, text in texts.items()}}


def brought_in(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Bring in a sheet in which two indicatoren have another name, and one another unit."""
    rows = (("id", "naam", "eenheid"), ("woningen", "Huizen", "stuks"), ("a", "Ander", None))
    outcome = planned(inspected(files), Indicator, Grid("Blad", rows))
    assert outcome.problems == ()
    return {**files, **outcome.files}


@pytest.mark.parametrize("change", [added, named_anew, brought_in])
@settings(max_examples=rounds(25), deadline=None)
@given(noise=noisy_files(SOUND), writing=WRITINGS)
def test_a_name_is_written_the_same_among_comments(
    change: Change, noise: Mapping[str, Noisy], writing: Writing
) -> None:
    """R-03: so it is with `new --bij`, another id for a record, and a sheet that is brought in."""
    expected = plain(change, SOUND)
    found = with_noise(change, noise, writing)

    assert sum(expected[path] != text for path, text in SOUND.items()) >= 2
    assert found.keys() == expected.keys()
    for path, text in found.items():
        assert text.rstrip("\n") == expected[path].rstrip("\n"), path


def carried_out(files: Mapping[str, bytes], chosen: Callable[[Action], bool]) -> dict[str, bytes]:
    """Carry out, in some files, the first action of a kind that an editor offers."""
    workspace = Workspace(inspected(files))
    new = dict(files)
    for path in SOME:
        first = next(filter(chosen, actions(workspace, path, WHOLE)))
        text = changed(workspace, first.changes)[path]
        new[path] = (BOM if files[path].startswith(BOM) else b"") + text.encode()
    return new


def mended_at_once(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Carry out the first mend that is offered."""
    return carried_out(files, lambda action: not action.title.startswith(EXCEPTION))


def excepted(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Write down the first exception that is offered, but for one of the mark at the start."""
    return carried_out(
        files, lambda action: action.title.startswith(EXCEPTION) and TRAP not in action.title
    )


@pytest.mark.parametrize("change", [mended_at_once, excepted])
@settings(max_examples=rounds(3), deadline=None)
@given(noise=noisy_files(FILES), writing=WRITINGS)
def test_an_editor_changes_nothing_else(
    change: Change, noise: Mapping[str, Noisy], writing: Writing
) -> None:
    """R-03: what an editor carries out leaves every comment, blank line and line end as it is."""
    expected = plain(change, FILES)
    found = with_noise(change, noise, writing)

    assert [path for path in SOME if expected[path] != FILES[path]] == [*SOME]
    for path, text in found.items():
        assert text.rstrip("\n") == expected[path].rstrip("\n"), path


LISTED: Final = "<!-- aanzien: list indicator -->\n\noud\n\n<!-- /aanzien -->\n"
AROUND: Final = st.text(st.sampled_from("a *#\t|`-\u00e9\u2028\x0c\n"), max_size=60)


@given(before=AROUND, after=AROUND, end=st.sampled_from(["\n", "\r\n"]))
def test_a_list_is_renewed_and_nothing_else(before: str, after: str, end: str) -> None:
    """R-03: `report --update` writes between its marks; each byte around them stays."""
    assume("```" not in before)  # in a piece of code they are no marks
    first, last = f"{before}\n\n".replace("\n", end), f"\n{after}".replace("\n", end)
    made = refreshed(first + LISTED.replace("\n", end) + last, REGISTER)
    inside = made.text.removeprefix(first).removesuffix(last)

    assert made.stale
    assert made.text == first + inside + last
    assert "oud" not in inside
    assert inside.count("\n") == inside.count(end)
    assert refreshed(made.text, REGISTER).stale == ()


REGISTER: Final = inspected(SOUND).register

"""Patch: git makes of a patch the same bytes as a fix would."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.git_repository import needs_git
from support.program import environment

from aanzien_cli.reporting.patch import is_inert, patch

ODD = 'teams/p é "1"\\.yaml'


@needs_git
@pytest.mark.parametrize("path", ["teams/a.yaml", "teams/a b.yaml", ODD])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"a: x\nb: y\n", b"a: z\nb: y\n"),
        (b"a: x\r\nb: y\r\n", b"a: z\r\nb: y\r\n"),
        (b"a: x", b"a: y"),
        (b"a: x\n", b"a: y"),
        (b"a\x85: x\rb: y\n", b"a\x85: z\rb: y\n".replace(b"\x85", b"\xc2\x85")),
        (None, b"a: x\n"),
    ],
)
def test_git_makes_the_same_bytes(tmp_path: Path, path: str, old: bytes | None, new: bytes) -> None:
    """Line ends, a missing last one, odd names and new files come through as they are."""
    old = old and old.replace(b"\x85", b"\xc2\x85")
    (tmp_path / "teams").mkdir()
    if old is not None:
        (tmp_path / path).write_bytes(old)
    text = patch({} if old is None else {path: old}, {path: new})
    subprocess.run(
        ["git", "apply", "-"], cwd=tmp_path, input=text.encode(), check=True, env=environment()
    )

    assert (tmp_path / path).read_bytes() == new


@given(st.lists(st.sampled_from("abc"), max_size=30), st.lists(st.sampled_from("abc"), max_size=30))
def test_equal_files_have_no_patch(one: list[str], other: list[str]) -> None:
    """There is something to apply exactly when something differs."""
    old, new = ("\n".join(lines).encode() for lines in (one, other))

    assert bool(patch({"a": old}, {"a": new})) == (old != new)


def test_a_folder_stands_before_the_path() -> None:
    """Who checks a folder below the current one applies the patch where he stands."""
    assert patch({"a": b"x\n"}, {"a": b"y\n"}, "map/").startswith("--- a/map/a\n+++ b/map/a\n")


def test_what_a_ci_system_would_obey_is_seen() -> None:
    """A line of context may start a command of a CI system."""
    assert not is_inert(patch({"a": b"::error::x\na: x\n"}, {"a": b"::error::x\na: y\n"}))
    assert is_inert(patch({"a": b"a: x\n"}, {"a": b"a: y\n"}))

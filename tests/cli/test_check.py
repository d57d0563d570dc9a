"""Check: its options, one by one."""

import errno
import os
from pathlib import Path

import pytest
from support.program import Said

from aanzien_cli.cli.whereabouts import nothing_here
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE

BASIS = ("--select", "basis")


def test_nothing_wrong_writes_nothing(said: Said, repo: Path) -> None:
    """Without findings standard output is empty, and the closing line says so elsewhere."""
    code, output, closing = said("check", str(repo), *BASIS)
    assert (code, output) == (0, "")
    assert closing.strip()


def test_quiet_leaves_the_findings(said: Said, broken: Path) -> None:
    """-q keeps the findings and drops the closing line."""
    code, output, closing = said("check", str(broken), "-q", *BASIS)
    assert (code, closing) == (1, "")
    assert "stuk.yaml" in output


def test_verbose_tells_the_folder(said: Said, repo: Path) -> None:
    """-v tells which aanzien looked at which folder, as one needs to report a mistake."""
    _, _, told = said("check", "repo", "-v", *BASIS)
    assert told.startswith("aanzien 0.")
    assert f"map '{repo.resolve().as_posix()}'" in told


def test_c_goes_to_a_folder(said: Said, broken: Path) -> None:
    """-C changes to a folder, before the command or after it."""
    assert said("-C", str(broken), "check", "-q")[:2] == said("check", "-q", "-C", str(broken))[:2]


@pytest.mark.parametrize(("level", "code"), [("fout", 0), ("waarschuwing", 1), ("advies", 1)])
def test_fail_on_sets_the_level(said: Said, repo: Path, level: str, code: int) -> None:
    """A warning fails the check only when asked."""
    (repo / "opgaven" / "groen.yaml").write_text(
        "titel: Groen\nuitzonderingen:\n  - {regel: dubbel-id, reden: Oud., tot: 2020-01-01}\n",
        encoding="utf-8",
    )
    assert said("check", str(repo), "--fail-on", level, *BASIS)[0] == code


def test_statistics_count(said: Said, broken: Path) -> None:
    """--statistics counts instead of naming every finding."""
    code, output, _ = said("check", str(broken), "--statistics", *BASIS)
    assert code == 1
    assert "stuk.yaml" not in output


def test_select_and_ignore(said: Said, broken: Path) -> None:
    """Rules and elements are chosen and left out, with commas or one by one."""
    found = said("check", str(broken), "--select", "dubbel-id,onleesbaar-bestand")
    assert found[0] == 1
    assert said("check", str(broken), *BASIS, "--ignore", "onleesbaar-bestand")[0] == 0
    code, _, told = said("check", str(broken), *BASIS, "--ignore", "basis")
    assert (code, told) == (2, "met deze --select en --ignore blijft er geen regel over\n")
    assert "bedoelt u 'dubbel-id'?" in said("check", "--ignore", "dubel-id")[2]


def test_a_file_is_no_folder(said: Said, repo: Path) -> None:
    """Who names a file hears which folder it belongs to."""
    code, _, told = said("check", str(repo / "opgaven" / "wonen.yaml"))
    assert code == 2
    assert f"bedoelt u '{repo.as_posix()}'?" in told
    lone = repo.parent / "los.txt"
    lone.touch()
    assert "noem de map waarin aanzien.yaml staat" in said("check", str(lone))[2]


def test_a_wrong_folder_gets_a_hint(said: Said, repo: Path) -> None:
    """Who stands beside, above or below the repository hears where it is."""
    assert f"bedoelt u '{repo.as_posix()}'?" in said("check", str(repo / "opgaven"))[2]
    assert "bedoelt u 'repo'?" in said("check", ".")[2]
    assert "bedoelt u 'repo'?" in said("check", "rep")[2]
    deep = repo.parent / "diep" / "dieper"
    deep.mkdir(parents=True)
    repo.rename(deep / "repo")
    assert "dieper/repo'?" in said("check", "diep")[2]
    assert said("check", "diep/x/y")[2] == "de map 'diep/x/y' bestaat niet\n"


def test_an_organisation_that_cannot_be_read_is_named(said: Said, tmp_path: Path) -> None:
    """What stands there and is not opened is told; the folder itself is no suggestion."""
    (tmp_path / "kaal").mkdir()
    (tmp_path / "kaal" / "aanzien.yaml").write_bytes(b"#" * (MAX_FILE_SIZE + 1))
    code, _, told = said("check", "kaal")
    assert code == 2
    assert "aanzien.yaml: dit bestand is groter dan" in told
    assert "bedoelt u" not in told


def test_an_empty_folder_gets_the_patterns(said: Said, tmp_path: Path) -> None:
    """Who starts from nothing hears what is looked for, and how to begin."""
    code, _, told = said("check", str(tmp_path))
    assert code == 2
    assert all(word in told for word in ("aanzien.yaml", "*.md", "opgaven/", "aanzien init"))
    (tmp_path / "opgave").mkdir()
    (tmp_path / "opgave" / "wonen.yaml").write_text("titel: Wonen\n", encoding="utf-8")
    assert "opgave/wonen.yaml: " in said("check", str(tmp_path))[2]


def test_a_folder_that_cannot_be_read(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that the system keeps closed is named, with the reason."""

    def closed(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", closed)
    code, _, told = said("check", str(repo))
    assert code == 2
    assert told == f"kan '{repo.as_posix()}' niet lezen: u hebt daar geen rechten voor\n"


def test_too_many_files(said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with far too many files is taken for a mistake."""
    monkeypatch.setattr("aanzien_cli.loading.folder.MAX_FILES", 2)
    code, _, told = said("check", str(repo))
    assert code == 2
    assert "is dit de goede map?" in told


def test_a_revision_that_is_none(said: Said, repo: Path) -> None:
    """What git cannot find is said with the words that were typed."""
    code, _, told = said("check", str(repo), "--at", "v9")
    assert code == 2
    assert told.startswith("--at 'v9': ")


def test_control_characters_are_shown(said: Said) -> None:
    """Nothing that was typed can steer the terminal."""
    _, _, told = said("check", "\x1b[31mrood")
    assert "\x1b" not in told
    assert "rood" in told


def test_a_neighbourhood_that_cannot_be_read(tmp_path: Path) -> None:
    """Where the folder cannot be listed there is simply no hint about what lies below."""
    assert "aanzien init" in nothing_here(tmp_path / "weg", "", ())
    assert "in 'weg' op 2026-03-01: " in nothing_here(Path("weg"), "2026-03-01", ())


@pytest.mark.skipif(os.name != "posix", reason="Windows verwijdert geen map die in gebruik is")
def test_a_folder_that_was_removed_is_empty(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who stands in a folder that is gone gets the sentence of an empty one."""
    (tmp_path / "weg").mkdir()
    monkeypatch.chdir(tmp_path / "weg")
    (tmp_path / "weg").rmdir()
    code, _, told = said("check")
    assert code == 2
    assert "niets gevonden om te controleren in '.'" in told


@pytest.mark.parametrize("arguments", [("check", "dicht"), ("-C", "dicht", "check")])
def test_a_folder_without_rights_is_told_of_in_dutch(
    said: Said, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """What the system does not let us read is no sentence of a library."""

    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "dicht").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)
    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "chdir", refuse)
    code, _, told = said(*arguments)
    assert (code, told.endswith("u hebt daar geen rechten voor\n")) == (2, True)

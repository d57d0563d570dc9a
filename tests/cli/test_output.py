"""Output: a file is written as a whole, or not at all."""

import os
from pathlib import Path

import pytest

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish


def test_a_file_holds_the_text(tmp_path: Path) -> None:
    """The text is written in UTF-8, with the line ends that it has."""
    publish("één\n", tmp_path / "uit.txt")
    assert (tmp_path / "uit.txt").read_bytes() == "één\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["uit.txt"]


@pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen POSIX-rechten")
def test_a_file_keeps_its_rights(tmp_path: Path) -> None:
    """What is replaced keeps who may read it."""
    target = tmp_path / "uit.txt"
    target.write_text("oud", encoding="utf-8")
    target.chmod(0o640)
    publish("nieuw", target)
    assert target.read_text(encoding="utf-8") == "nieuw"
    assert target.stat().st_mode & 0o777 == 0o640


def test_standard_output_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file the text goes to standard output."""
    publish("tekst\n", None)
    assert capsys.readouterr().out == "tekst\n"


def test_a_link_is_refused(tmp_path: Path) -> None:
    """Nothing is written through a link, also not one that leads nowhere."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "elders")
    with pytest.raises(MisuseError, match="koppeling"):
        publish("x", link)
    assert not (tmp_path / "elders").exists()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder cannot be written over."""
    with pytest.raises(MisuseError, match="geen gewoon bestand"):
        publish("x", tmp_path)


def test_the_history_is_left_alone(tmp_path: Path) -> None:
    """Nothing is ever written below .git."""
    (tmp_path / ".GIT").mkdir()
    with pytest.raises(MisuseError, match="alleen git zelf"):
        publish("x", tmp_path / ".GIT" / "hooks")


def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path) -> None:
    """The temporary file beside it has a name that always fits."""
    target = tmp_path / ("u" * 240)
    publish("x", target)
    assert [path.name for path in tmp_path.iterdir()] == ["u" * 240]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    """The error names what was asked for, not the file that would have come first."""
    (tmp_path / "een").touch()
    with pytest.raises(OSError, match="een") as caught:
        publish("x", tmp_path / "een" / "uit.txt")
    assert caught.value.filename == (tmp_path / "een" / "uit.txt").as_posix()


def test_a_failure_leaves_nothing(tmp_path: Path) -> None:
    """Where a file cannot be made the error names it, and nothing stays behind."""
    target = tmp_path / "weg" / "uit.txt"
    with pytest.raises(FileNotFoundError) as caught:
        publish("x", target)
    assert caught.value.filename == target.as_posix()
    assert list(tmp_path.iterdir()) == []

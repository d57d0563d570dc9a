"""Output: a file is written as a whole, or not at all."""

import errno
import os
from pathlib import Path

import pytest
from support.on_disk import put
from support.program import Said

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.output import publish, publish_all


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
    with pytest.raises(MisuseError) as refused:
        publish("x", link)
    told = f"kan niet schrijven '{link.as_posix()}': dat is een koppeling naar iets anders"
    assert str(refused.value) == told
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
    assert caught.value.strerror == os.strerror(errno.ENOENT)


def test_what_no_encoding_has_is_written_out(tmp_path: Path) -> None:
    """Half a character, out of a name that is no text, does not stop a file."""
    publish("één \ud800\n", tmp_path / "uit.txt")
    assert (tmp_path / "uit.txt").read_bytes() == "één \\ud800\n".encode()


def test_all_files_or_none(tmp_path: Path) -> None:
    """Where the second cannot be made, the first is not there either."""
    first, second = tmp_path / "een.txt", tmp_path / "weg" / "twee.txt"
    with pytest.raises(FileNotFoundError) as caught:
        publish_all({first: b"1", second: b"2"})
    assert caught.value.filename == second.as_posix()
    assert list(tmp_path.iterdir()) == []


def test_what_comes_in_between_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a folder takes the name while the text is written, the error says so of that name."""
    target = tmp_path / "uit.txt"
    monkeypatch.setattr(os, "fsync", lambda _: target.mkdir())
    with pytest.raises(OSError, match="uit") as caught:
        publish("x", target)
    assert caught.value.filename == target.as_posix()
    assert [path.name for path in tmp_path.iterdir()] == ["uit.txt"]


@pytest.mark.skipif(os.name != "posix", reason="dit systeem kent geen pijp met een naam")
def test_a_pipe_with_a_name_is_refused(tmp_path: Path) -> None:
    """Only a plain file can be there as a whole: a pipe or a device is left as it is."""
    os.mkfifo(tmp_path / "pijp")
    with pytest.raises(MisuseError) as refused:
        publish("x", tmp_path / "pijp")
    told = f"kan niet schrijven '{(tmp_path / 'pijp').as_posix()}': dat is geen gewoon bestand"
    assert str(refused.value) == told
    assert (tmp_path / "pijp").is_fifo()


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("check . -o -", "check ."),
        ("check . --output-format json=- --output-format concise=uit.txt", "check . JSON"),
        ("list opgave -o -", "list opgave"),
        ("rule --output -", "rule"),
        ("report spiegel -o -", "report spiegel"),
    ],
)
def test_a_dash_is_standard_output(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch, line: str, plain: str
) -> None:
    """As with other programs: the text comes out, and no file of that name is there afterwards."""
    monkeypatch.chdir(repo)

    code, text, _ = said(*line.split())

    assert (code, text) == said(*plain.replace("JSON", "--output-format json").split())[:2]
    assert text
    assert not (repo / "-").exists()


def test_a_pdf_does_not_go_to_standard_output(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not by a dash either: the sentence asks for a file."""
    monkeypatch.chdir(repo)

    code, text, told = said("report", "spiegel", "--format", "pdf", "-o", "-")

    assert (code, text) == (2, "")
    assert "een PDF gaat naar een bestand" in told
    assert not (repo / "-").exists()


@pytest.mark.parametrize(
    "path", ["aanzien.yaml", "opgaven/wonen.yaml", "opgaven/wonen.md", "metingen/x.csv"]
)
def test_a_record_is_not_written_over(tmp_path: Path, path: str) -> None:
    """`-o` with the name of a file that was read would take away what somebody wrote."""
    put(tmp_path, {"aanzien.yaml": "naam: X\n", path: "titel: Wonen\n"})
    with pytest.raises(MisuseError, match="daar staat een record; kies iets anders"):
        publish("[]\n", tmp_path / path)
    assert (tmp_path / path).read_text(encoding="utf-8") == "titel: Wonen\n"


@pytest.mark.parametrize(
    "path", ["rapporten/raad.md", "teams.md", "elders/teams/nu.md", "uit.yaml"]
)
def test_what_is_no_record_is_written_over(tmp_path: Path, path: str) -> None:
    """An output that is made again and again, among reports or elsewhere, stays possible."""
    put(tmp_path, {"aanzien.yaml": "naam: X\n", path: "oud\n"})
    publish("nieuw\n", tmp_path / path)
    assert (tmp_path / path).read_text(encoding="utf-8") == "nieuw\n"


def test_a_check_keeps_the_file_it_was_told_to_write_over(said: Said, tmp_path: Path) -> None:
    """The command ends with code 2, in each form, and the record is what it was."""
    put(tmp_path, {"opgaven/wonen.yaml": "titel: Wonen\n"})
    target = tmp_path / "opgaven" / "wonen.yaml"

    for option in (("-o", str(target)), ("--output-format", f"json={target}")):
        code, _, error = said("check", str(tmp_path), *option)
        assert (code, "daar staat een record" in error) == (2, True)
    assert target.read_bytes() == b"titel: Wonen\n"

"""New files: nothing that stands somewhere is ever written over."""

from pathlib import Path

import pytest

from aanzien_cli.editing.new_files import InTheWayError, write_new

FILES = {"aanzien.yaml": "naam: Aa\n", "opgaven/wonen.yaml": "titel: Wonén\n"}


def _names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    """A folder that is not there yet is made; text is UTF-8 with line feeds."""
    write_new(tmp_path / "nieuw", FILES)

    assert (tmp_path / "nieuw/opgaven/wonen.yaml").read_bytes() == "titel: Wonén\n".encode()
    assert _names(tmp_path / "nieuw") == ["aanzien.yaml", "opgaven", "opgaven/wonen.yaml"]


def test_what_else_stands_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    """A folder with other files in it can be filled."""
    (tmp_path / "opgaven").mkdir()
    (tmp_path / "notities.txt").write_text("van mij", encoding="utf-8")

    write_new(tmp_path, FILES)

    assert (tmp_path / "notities.txt").read_text(encoding="utf-8") == "van mij"
    assert (tmp_path / "aanzien.yaml").is_file()


def test_one_file_in_the_way_stops_all(tmp_path: Path) -> None:
    """When one file is there already, none is written and it is named."""
    (tmp_path / "opgaven").mkdir()
    (tmp_path / "opgaven/wonen.yaml").write_text("van mij", encoding="utf-8")

    with pytest.raises(InTheWayError) as caught:
        write_new(tmp_path, FILES)

    assert caught.value.paths == ["opgaven/wonen.yaml"]
    assert _names(tmp_path) == ["opgaven", "opgaven/wonen.yaml"]
    assert (tmp_path / "opgaven/wonen.yaml").read_text(encoding="utf-8") == "van mij"


def test_a_file_where_a_folder_has_to_come_stops_all(tmp_path: Path) -> None:
    """A file named like one of the folders is in the way too."""
    (tmp_path / "opgaven").write_text("van mij", encoding="utf-8")

    with pytest.raises(InTheWayError) as caught:
        write_new(tmp_path, FILES)

    assert caught.value.paths == ["opgaven"]
    assert _names(tmp_path) == ["opgaven"]


def test_a_file_instead_of_the_folder_itself_stops_all(tmp_path: Path) -> None:
    """A root that is a file is in the way as a whole."""
    root = tmp_path / "map"
    root.write_text("van mij", encoding="utf-8")

    with pytest.raises(InTheWayError) as caught:
        write_new(root, FILES)

    assert caught.value.paths == ["."]


def test_a_link_to_nowhere_is_in_the_way(tmp_path: Path) -> None:
    """A link is not followed to write somewhere else, not even where nothing is yet."""
    try:
        (tmp_path / "aanzien.yaml").symlink_to(tmp_path / "elders.yaml")
    except OSError:
        pytest.skip("this system lets nobody make links")

    with pytest.raises(InTheWayError) as caught:
        write_new(tmp_path, FILES)

    assert caught.value.paths == ["aanzien.yaml"]
    assert not (tmp_path / "elders.yaml").exists()


def test_half_a_repository_is_taken_away(tmp_path: Path) -> None:
    """Where the disk is full nothing stays behind, and the error names the file."""
    (tmp_path / "notities.txt").write_text("van mij", encoding="utf-8")
    files = {**FILES, "teams/te-lang/" + "a" * 300: "past nergens"}

    with pytest.raises(OSError, match="te-lang") as caught:
        write_new(tmp_path / "nieuw" / "map", files)

    assert caught.value.filename.startswith((tmp_path / "nieuw/map/teams/te-lang").as_posix())
    assert _names(tmp_path) == ["notities.txt"]

"""Seen: each file is told of once, and the first reason that holds is given."""

from pathlib import Path

import pytest
from support.on_disk import put

from aanzien_cli.domain.seen import SeenFile
from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE
from aanzien_cli.loading.seen import seen


def test_files_come_in_the_order_of_their_bytes(tmp_path: Path) -> None:
    """Records with their kind, and others with a reason; hidden ones are left out."""
    paths = ("teams/b.yaml", "teams/B.yaml", "aanzien.yaml", "teams/.x.yaml", "teams/LEES.md")
    put(tmp_path, dict.fromkeys(paths, "naam: X\n"))

    found = list(seen(tmp_path, ()))

    assert found[0] == SeenFile("aanzien.yaml", "organisatie")
    assert [each.path for each in found] == sorted(each.path for each in found)
    assert {each.kind for each in found[1:]} == {"team"}
    assert "teams/.x.yaml" not in {each.path for each in found}


@pytest.mark.parametrize(
    ("path", "ignored", "why"),
    [
        ("losse/x.yaml", ("anders", "los*"), "'negeer' in aanzien.yaml noemt 'los*'"),
        ("teams/x.yaml", ("teams/x*",), "'negeer' in aanzien.yaml noemt 'teams/x*'"),
        ("losse/x.yaml", (), "'losse' hoort niet bij de mappen van aanzien"),
        ("x.yaml", (), "'x.yaml' hoort niet bij de mappen van aanzien"),
        ("sjablonen/x.yaml", (), "een sjabloon: alleen een verslag leest dit"),
        ("huisstijl/x.png", (), "een beeld of letter: alleen een verslag leest dit"),
        ("teams/x.csv", (), "geen record: aanzien leest .yaml en .md, en in metingen .csv"),
    ],
)
def test_what_is_not_read_says_why(
    tmp_path: Path, path: str, ignored: tuple[str, ...], why: str
) -> None:
    """Where it stands, what it is, or who said so."""
    put(tmp_path, {path: "naam: X\n"})

    assert list(seen(tmp_path, ignored)) == [SeenFile(path, "", why)]


def test_a_file_beyond_the_limit_is_not_read(tmp_path: Path) -> None:
    """The reason is the one that `check` gives."""
    (tmp_path / "teams").mkdir()
    (tmp_path / "teams" / "groot.yaml").write_bytes(b"#" * (MAX_FILE_SIZE + 1))

    (found,) = seen(tmp_path, ())

    assert found.kind == ""
    assert found.why.startswith("dit bestand is groter dan 1024 kB")


def test_a_copy_says_of_what(tmp_path: Path) -> None:
    """It stands where records do, and is none."""
    (tmp_path / "teams").mkdir()
    for name in ("x.yaml", "x (1).yaml"):
        (tmp_path / "teams" / name).write_text("naam: X\n", encoding="utf-8")

    copy, record = seen(tmp_path, ())

    assert copy == SeenFile("teams/x (1).yaml", "", "dit lijkt een kopie van teams/x.yaml")
    assert record == SeenFile("teams/x.yaml", "team")

"""Baseline writing: R-03, nothing but the baseline is written, and it is the same each time."""

from pathlib import Path

from support.known_fault import BAD, CHECK
from support.on_disk import put
from support.program import Said

ODD = {
    "aanzien.yaml": b"\xef\xbb\xbf# wie\r\nnaam: Gemeente Voorbeeld # hier\r\n\r\n",
    "opgaven/oud.yaml": b"\n# een\n" + BAD.replace(b"\n", b"   # twee\n\n").rstrip(b"\n"),
    "opgaven/leeg.yaml": b"",
    "opgaven/stuk.yaml": b"titel: [\xff",
    "metingen/caf\u00e9.csv": b"periode;waarde\r\n2025;1,0",
}


def contents(folder: Path) -> dict[str, bytes]:
    """Give the bytes of every file, by its name."""
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_only_the_baseline_changes(said: Said, tmp_path: Path) -> None:
    """A mark, comments, line ends and files that are no text: each byte stays, and none is new."""
    root = put(tmp_path / "repo", ODD)
    before = contents(root)
    target = root / "basislijn.jsonl"
    said(*CHECK, str(root), "--baseline", str(target), "--write-baseline")
    after = contents(root)

    assert after.pop(str(target)).count(b"\n") > len(ODD)
    assert after == before


def test_writing_it_again_changes_nothing(said: Said, tmp_path: Path) -> None:
    """A month later, days and a reason that somebody gave stay, whatever came around the lines."""
    root = put(tmp_path / "repo", ODD)
    target = root / "basislijn.jsonl"
    asked = (*CHECK, str(root), "--baseline", str(target), "--write-baseline")
    said(*asked, "--peildatum", "2026-03-01")
    first = target.read_bytes()
    reasoned = first.replace(b'"reden": ""', '"reden": "later: \u00e9\u00e9n # \u2028"'.encode(), 1)
    target.write_bytes(reasoned)
    old = root / "opgaven" / "oud.yaml"
    old.write_bytes(b"# boven\r\n" * 9 + old.read_bytes() + b"\n\n# onder")
    said(*asked, "--peildatum", "2026-04-01")

    assert reasoned != first
    assert target.read_bytes() == reasoned

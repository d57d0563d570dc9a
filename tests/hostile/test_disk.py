"""Disk: what stands where a file should, and what changes while it is read."""

import json
import os
import socket
import threading
from pathlib import Path
from typing import Final

import pytest
from hostile.conftest import Told
from support.repository import PEILDATUM

from aanzien_cli.api import inspect

on_posix = pytest.mark.skipif(os.name != "posix", reason="dit systeem kent zulke bestanden niet")
HIDDEN: Final = "TOPSECRET"
FORMS: Final = ("full", "concise", "grouped", "json", "markdown")
VERSIONS: Final = tuple(
    (f"titel: {letter}\nfout-{letter}: " + letter * size + "\n").encode()
    for letter, size in (("a", 10), ("b", 50_000), ("c", 1))
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give a repository with a good file, and a secret beside it."""
    (tmp_path / "geheim.yaml").write_text(f"titel: {HIDDEN}\n{HIDDEN}: x\n", encoding="utf-8")
    (tmp_path / "map" / "opgaven").mkdir(parents=True)
    (tmp_path / "map" / "opgaven" / "a.yaml").write_text("titel: A\n", encoding="utf-8")
    return tmp_path / "map"


@on_posix
@pytest.mark.parametrize("form", FORMS)
def test_a_secret_outside_is_never_printed(root: Path, told: Told, form: str) -> None:
    """H-12: links to a file, a folder and a loop are told of, and what they lead to is not."""
    (root / "opgaven" / "lek.yaml").symlink_to(root.parent / "geheim.yaml")
    (root / "opgaven" / "kring.yaml").symlink_to("kring.yaml")
    (root / "teams").symlink_to(root.parent)
    (root / "personen").symlink_to("/etc")
    code, output, complaint = told(root, "check", ".", "--output-format", form)

    assert code == 1
    assert "lek.yaml" in output
    assert HIDDEN not in output + complaint
    assert "root:" not in output + complaint


@on_posix
def test_what_is_no_file_is_told_of(root: Path, told: Told) -> None:
    """H-13: a pipe, a socket, a device and a folder with the name of a record do not hang."""
    os.mkfifo(root / "opgaven" / "pijp.yaml")  # type: ignore[attr-defined,unused-ignore]
    (root / "opgaven" / "map.yaml").mkdir()
    (root / "opgaven" / "nul.yaml").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as made:  # type: ignore[attr-defined,unused-ignore]
        here = Path.cwd()
        os.chdir(root / "opgaven")  # the name of a socket has to be short
        try:
            made.bind("stopcontact.yaml")
        finally:
            os.chdir(here)
        code, output, _ = told(root, "check", ".", "--output-format", "json")
    said = {
        each["path"]: each["message"]
        for each in json.loads(output)["findings"]
        if each["rule"] == "onleesbaar-bestand"
    }

    assert code == 1
    assert set(said) == {f"opgaven/{name}.yaml" for name in ("pijp", "nul", "stopcontact")}


def test_a_file_that_changes_meanwhile_is_judged_as_one_version(root: Path) -> None:
    """H-14: while another program keeps rewriting a file, each judgement is of what once stood."""
    path = root / "opgaven" / "a.yaml"
    path.write_bytes(VERSIONS[0])
    stop = threading.Event()

    def rewrite() -> None:
        number = 0
        while not stop.is_set():
            other = path.with_suffix(".nieuw")
            other.write_bytes(VERSIONS[number % len(VERSIONS)])
            other.replace(path)
            number += 1

    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        judged = [inspect(root, PEILDATUM) for _ in range(150)]
    finally:
        stop.set()
        writer.join()
    for inspection in judged:
        content = inspection.sources["opgaven/a.yaml"]
        (told,) = [each for each in inspection.findings if each.rule == "onbekend-veld"]
        assert content in VERSIONS
        assert f"fout-{content[7:8].decode()}" in told.message
    assert len({inspection.sources["opgaven/a.yaml"] for inspection in judged}) > 1


def test_a_file_cut_off_meanwhile_breaks_nothing(root: Path) -> None:
    """H-14: a file that is emptied and filled in place gives findings, and never an error."""
    path = root / "opgaven" / "a.yaml"
    stop = threading.Event()

    def cut() -> None:
        while not stop.is_set():
            with path.open("wb") as file:
                file.write(VERSIONS[1])
                file.truncate(20)

    writer = threading.Thread(target=cut)
    writer.start()
    try:
        judged = [inspect(root, PEILDATUM) for _ in range(150)]
    finally:
        stop.set()
        writer.join()
    # The system may give a page of nothing between two writes; that is then what is judged.
    assert all(len(each.sources["opgaven/a.yaml"]) <= len(VERSIONS[1]) for each in judged)
    assert all(each.findings for each in judged)

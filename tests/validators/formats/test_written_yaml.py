"""Written YAML: yamllint has nothing against what `init`, `new`, `--fix` and `import` write."""

import subprocess
from pathlib import Path
from typing import Final

import pytest
import yaml
from support.seeded import sow
from validators.tool import command, require_module

from aanzien_cli import __main__

RULES: Final = "{extends: relaxed, rules: {new-lines: disable}}"
"""Line ends stay as they are: who writes on Windows keeps those of Windows."""
KINDS: Final = (
    ("opgave", "--titel", "Wonen: nu en later", "--set", "van=2026-01-01"),
    ("doelstelling", "--titel", "Nee", "--opgave", "wonen-nu-en-later"),
    ("indicator", "--titel", "1:30 #5", "--bij", "doelstelling:nee"),
    ("team", "--titel", "'t Ruim - zie @boven"),
)
SHEET: Final = (
    "id;naam;eenheid;definitie\n"
    'rust;"Rust: [in] de {wijk} # nu";%;"Twee\nregels, en - een streep"\n'
    "nee;nee;1:30;'0123\n"
    "1-30-5;1:30 #5;huizen;\n"
)


def objections(*files: Path) -> str:
    """Give what yamllint has against files; errors only."""
    require_module("yamllint")
    judge = [command("yamllint"), "-d", RULES, "--no-warnings", "-f", "parsable"]
    done = subprocess.run([*judge, *files], capture_output=True, check=False, encoding="utf-8")
    assert (done.returncode == 0) == (done.stdout == ""), done.stderr
    return done.stdout


def written(folder: Path) -> list[Path]:
    """Give every YAML file of a folder, hidden ones too."""
    return sorted(path for path in folder.rglob("*") if path.suffix in {".yaml", ".yml"})


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder as `init` fills it, in which new records are made and a sheet is taken in."""
    folder = tmp_path / "gemaakt"
    assert __main__.run(["init", str(folder)]) == 0
    monkeypatch.chdir(folder)
    for arguments in KINDS:
        assert __main__.run(["new", *arguments]) == 0
    (tmp_path / "lijst.csv").write_text(SHEET, encoding="utf-8")
    assert __main__.run(["import", "indicatoren", str(tmp_path / "lijst.csv"), "--write"]) == 0
    return folder


def test_what_is_made_is_sound(made: Path) -> None:
    """Texts that look like YAML are quoted, in new files and in fields of files that were there."""
    files = written(made)
    rust = yaml.safe_load((made / "indicatoren" / "rust.yaml").read_text(encoding="utf-8"))

    assert {"rust.yaml", "nee.yaml"} <= {path.name for path in files}
    assert objections(*files) == ""
    assert rust["naam"] == "Rust: [in] de {wijk} # nu"


def test_what_other_readers_see_is_text(made: Path) -> None:
    """A reader of YAML 1.1 sees no time, no number and no `False` where a text was meant."""
    nee = yaml.safe_load((made / "indicatoren" / "nee.yaml").read_text(encoding="utf-8"))
    goal = yaml.safe_load((made / "doelstellingen" / "nee.yaml").read_text(encoding="utf-8"))

    assert (nee["naam"], nee["eenheid"]) == ("nee", "1:30")
    assert goal["titel"] == "Nee"


@pytest.mark.parametrize("more", [(), ("--unsafe-fixes",)])
def test_what_is_mended_is_sound(tmp_path: Path, more: tuple[str, ...]) -> None:
    """A fix leaves no file worse, whatever its line ends; the seeded one had been objected to."""
    folder = sow(tmp_path)
    before = {path: path.read_bytes() for path in written(folder)}
    faults = objections(*before)

    __main__.run(["check", str(folder), "--fix", *more, "-q", "--peildatum", "2026-03-01"])

    changed = [path for path, content in before.items() if path.read_bytes() != content]
    left = objections(*changed)
    assert len(changed) > 5
    assert {line.split(":")[0] for line in left.splitlines()} <= {
        line.split(":")[0] for line in faults.splitlines()
    }
    assert len(left.splitlines()) <= len(faults.splitlines())


def test_a_fault_is_seen(tmp_path: Path) -> None:
    """A key that stands twice is objected to, so that silence means something."""
    wrong = tmp_path / "w.yaml"
    wrong.write_text("a: 1\na: 2\n", encoding="utf-8")

    assert "duplication" in objections(wrong)

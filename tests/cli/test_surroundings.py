"""Surroundings: which settings count and which files are read, and that nobody else decides it."""

import json
from pathlib import Path
from typing import Any

import pytest
from support.git_repository import GitRepository, needs_git
from support.own_settings import OWN
from support.program import Said

from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.rules.catalog import ALL_RULES

SETTINGS = ("check", "repo", "--show-settings")


def rows(said: Said, *arguments: str) -> dict[str, dict[str, Any]]:
    """Give the settings as JSON, by name."""
    code, out, _ = said(*SETTINGS, *arguments, "--output-format", "json")
    assert code == 0
    return {row["name"]: row for row in json.loads(out)["settings"]}


def test_every_setting_says_where_it_comes_from(said: Said, own: Path) -> None:
    """Defaults, lines of aanzien.yaml and options, each by its name; nothing is judged."""
    found = rows(said)

    assert own.is_dir()
    assert found["drempels.signaal_dagen"] == {
        "name": "drempels.signaal_dagen",
        "value": 9,
        "origin": "file",
        "source": "drempels.signaal_dagen",
        "path": "aanzien.yaml",
        "line": 3,
    }
    assert found["drempels.koning_zonder_land"] == {
        "name": "drempels.koning_zonder_land",
        "value": f"{Drempels().koning_zonder_land:f}",
        "origin": "default",
        "source": "",
    }


@pytest.mark.usefixtures("own")
def test_rules_say_so_too(said: Said) -> None:
    """One that is off, one that counts less, and one that an option leaves out."""
    found = rows(said, "--ignore", "teams", "--fail-on", "advies", "--max-findings", "5")
    off, mild = (found[f"regels.ernst.{name}"] for name in ("dubbel-id", "onbekend-veld"))

    assert (off["value"], off["line"]) == ("uit", 5)
    assert (mild["value"], mild["line"]) == ("advies", 7)
    assert {found[name]["origin"] for name in ("--fail-on", "--max-findings")} == {"option"}
    assert found["regels.ernst.lid-verdeeld"]["source"] == "--select, --ignore"
    assert found["negeer"]["value"] == ["archief"]
    assert (found["peildatum"]["value"], found["peildatum"]["line"]) == ("2026-02-03", 9)
    assert [found[name]["value"] for name in ("--fail-on", "--max-findings")] == ["advies", "5"]


def test_every_rule_and_every_threshold_is_there(said: Said, own: Path) -> None:
    """Whoever asks what counts sees all of it."""
    found = rows(said)

    assert own.is_dir()
    assert {f"regels.ernst.{rule.name}" for rule in ALL_RULES} <= found.keys()
    assert {f"drempels.{name}" for name in Drempels.model_fields} <= found.keys()


def test_settings_are_readable(said: Said, own: Path) -> None:
    """As text each stands on one line, with its value in Dutch and the line to look at."""
    del own
    code, out, _ = said(*SETTINGS, "--baseline", "b.jsonl", "--base", "main")
    lines = {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines()}

    assert code == 0
    assert lines["drempels.signaal_dagen"] == "9 aanzien.yaml:3"
    assert lines["drempels.koning_zonder_land"] == "0,5 standaard"
    assert lines["regels.ernst.dubbel-id"] == "uit aanzien.yaml:5"
    assert lines["drempels.signaal_dagen"] != lines["drempels.lagen"]
    assert lines["--baseline"] == "b.jsonl --baseline"
    assert lines["negeer"] == "archief aanzien.yaml:8"


@pytest.mark.parametrize(
    ("arguments", "epoch", "expected"),
    [
        (("--peildatum", "2026-03-01"), "", "2026-03-01 --peildatum"),
        ((), "1772323200", "2026-03-01 SOURCE_DATE_EPOCH"),
        ((), "", "2026-02-03 aanzien.yaml:9"),
    ],
)
@pytest.mark.usefixtures("own")
def test_the_day_says_who_chose_it(
    said: Said,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    epoch: str,
    expected: str,
) -> None:
    """The option, the environment, or the file, in this order."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    _, out, _ = said(*SETTINGS, *arguments)
    origin = rows(said, *arguments)["peildatum"]["origin"]

    assert " ".join(out.splitlines()[0].split()) == f"peildatum {expected}"
    assert origin == ("option" if arguments else "environment" if epoch else "file")


def test_without_a_file_all_is_default(
    said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the day is today, nothing is ignored, and a form from the environment is told of."""
    (repo / "aanzien.yaml").unlink()
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("AANZIEN_OUTPUT_FORMAT", "full")
    _, out, _ = said(*SETTINGS)
    lines = [" ".join(line.split()) for line in out.splitlines()]

    assert lines[0].endswith(" vandaag")
    assert lines[1] == "--output-format full AANZIEN_OUTPUT_FORMAT"
    assert lines[-1] == "negeer niets standaard"
    assert not [line for line in lines if "aanzien.yaml" in line]


@needs_git
def test_trusted_settings_name_their_revision(said: Said, own: Path) -> None:
    """What a change says of itself is not what counts."""
    made = GitRepository(own)
    made.commit({})
    made.commit({"aanzien.yaml": OWN.replace("signaal_dagen: 9", "signaal_dagen: 99").encode()})

    found = rows(said, "--trusted-config-ref", "HEAD~1")

    assert found["drempels.signaal_dagen"] == {
        "name": "drempels.signaal_dagen",
        "value": 9,
        "origin": "revision",
        "source": "HEAD~1",
    }
    _, out, _ = said(*SETTINGS, "--trusted-config-ref", "HEAD~1")
    assert "aanzien.yaml in HEAD~1" in out


def test_isolated_looks_at_no_setting(said: Said, own: Path) -> None:
    """Rules, thresholds, ignored folders and the day are as if aanzien.yaml did not set them."""
    check = ("check", "repo", "--output-format", "concise")
    _, mild, _ = said(*check)
    code, strict, told = said(*check, "--isolated")
    found = rows(said, "--isolated")

    assert own.is_dir()
    assert "advies[onbekend-veld]" in mild
    assert code == 1
    assert "fout[onbekend-veld]" in strict
    assert "archief/oud.yaml" in strict
    assert "archief/oud.yaml" not in mild
    assert "peildatum 2026-02-03" not in told
    assert {row["origin"] for row in found.values()} <= {"default", "today", "environment"}


def test_an_exception_in_a_record_stays(said: Said, own: Path) -> None:
    """It is a decision with a reason, and no setting."""
    (own / "opgaven" / "wonen.yaml").write_text(
        "titel: Wonen\nfoute: 1\nuitzonderingen: [{regel: onbekend-veld, reden: afgesproken}]\n",
        encoding="utf-8",
    )
    _, out, _ = said("check", "repo", "--isolated", "--select", "onbekend-veld")

    assert out == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--show-settings", "--show-files"), "--show-settings en --show-files: kies één"),
        (("--show-settings", "--output-format", "sarif"), "--show-settings kan niet als sarif"),
        (("--show-files", "--output-format", "github"), "--show-files kan niet als github: kies"),
        (("--show-files", "--at", "HEAD"), "--show-files gaat over de bestanden in de map zelf"),
        (("--show-files", "--watch"), "--watch gaat niet samen met --show-files: kies"),
        (("--isolated", "--trusted-config-ref", "main"), "--isolated gebruikt geen instellingen"),
        (
            ("--show-settings", "--isolated", "--trusted-config-ref", "main"),
            "--isolated gebruikt geen instellingen",
        ),
        (("--fix", "--isolated"), "--fix herstelt alles in de map"),
        (("--diff", "--base", "main"), "--diff herstelt alles in de map, naar haar eigen"),
        (
            ("--fix", "--trusted-config-ref", "main"),
            "--fix herstelt alles in de map, naar haar eigen instellingen: laat --trusted-",
        ),
        (("--fix", "--show-files"), "--fix herstelt alles in de map, naar haar eigen instellingen"),
    ],
)
def test_what_cannot_go_together_is_said(
    said: Said,
    own: Path,
    arguments: tuple[str, ...],
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Exit 2, one sentence, and nothing written."""
    monkeypatch.delenv("CI", raising=False)  # where --watch is refused for another reason
    before = (own / "opgaven" / "wonen.yaml").read_bytes()
    code, out, told = said("check", "repo", *arguments)

    assert (code, out) == (2, "")
    assert told.startswith(sentence)
    assert (own / "opgaven" / "wonen.yaml").read_bytes() == before

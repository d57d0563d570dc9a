"""SARIF: judged by its schema, by the validator of Microsoft and by another reader."""

import json
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from validators.tool import command, node_file

from aanzien_cli.reporting.findings.format import Format

PACKAGE: Final = ("@microsoft", "sarif-multitool-linux")
ACCEPTED: Final = {
    "SARIF2002": "the text is the message; ids of messages serve translations, and there are none",
    "SARIF2003": "where the repository is stored is nobody's business in a log",
    "SARIF2006": "the address of the schema is the one of the standard itself",
    "SARIF2009": "rules have names, not numbers (docs/adr/0004)",
    "SARIF2010": "no pieces of files in the log: it can be read more widely than the repository",
    "SARIF2011": "the same",
    "SARIF2012": "help stands in the log itself; the project has no address of its own",
    "SARIF2013": "the same as SARIF2003",
}
"""Notes, never warnings, that are left as they are, and why."""
Judge = Callable[[Path, str], list[Mapping[str, Any]]]


@pytest.fixture
def judge(tmp_path: Path) -> Judge:
    """Give a function that lets the validator judge; its exit code says nothing, its log does."""
    program = node_file(*PACKAGE, "Sarif.Multitool")
    runnable = shutil.copyfile(program, tmp_path / program.name)
    runnable.chmod(0o755)

    def judged(file: Path, kind: str) -> list[Mapping[str, Any]]:
        log = tmp_path / f"{kind}.sarif"
        subprocess.run(
            [
                *(runnable, "validate", file.rename(file.with_suffix(".sarif"))),
                *("--rule-kind", kind, "--level", "Error;Warning;Note"),
                *("--log", "ForceOverwrite", "-o", log),
            ],
            capture_output=True,
            check=False,
        )
        runs = json.loads(log.read_text(encoding="utf-8-sig"))["runs"]
        return [result for run in runs for result in run["results"]]

    return judged


def broken(file: Path, target: Path) -> Path:
    """Write a log with what an upload is refused for: a rule twice, and no sentence."""
    log = json.loads(file.read_text(encoding="utf-8"))
    (run,) = log["runs"]
    run["tool"]["driver"]["rules"][1]["id"] = run["tool"]["driver"]["rules"][0]["id"]
    del run["results"][0]["message"]["text"]
    del run["results"][0]["locations"][0]["physicalLocation"]["region"]
    target.write_text(json.dumps(log), encoding="utf-8")
    return target


@pytest.mark.parametrize("kind", ["Sarif", "Ghas"])
def test_the_validator_has_nothing_to_say(
    written: Mapping[Format, Path], judge: Judge, kind: str, tmp_path: Path
) -> None:
    """No errors and no warnings, by the standard and by the rules of GitHub; notes are known."""
    log = shutil.copyfile(written[Format.SARIF], tmp_path / "in.json")
    said = judge(log, kind)

    assert [each for each in said if each.get("level", "warning") != "note"] == []
    assert {each["ruleId"] for each in said} <= {*ACCEPTED}


@pytest.mark.parametrize("written", ["energietransitie"], indirect=True)
def test_the_validator_finds_what_is_wrong(
    written: Mapping[Format, Path], judge: Judge, tmp_path: Path
) -> None:
    """A log with faults is refused, so that silence means something."""
    said = judge(broken(written[Format.SARIF], tmp_path / "in.json"), "Ghas")
    standard = judge(broken(written[Format.SARIF], tmp_path / "in2.json"), "Sarif")

    assert [each for each in (*said, *standard) if each.get("level", "warning") == "error"]


def test_the_schema_is_met(written: Mapping[Format, Path], tmp_path: Path) -> None:
    """Every log is a log by the schema of the standard; one without a version is not."""
    schema = node_file(*PACKAGE, "sarif-2.1.0.json")
    log = json.loads(written[Format.SARIF].read_text(encoding="utf-8"))
    del log["version"]
    wrong = tmp_path / "wrong.sarif"
    wrong.write_text(json.dumps(log), encoding="utf-8")
    codes = [
        subprocess.run(
            [command("check-jsonschema"), "--schemafile", schema, file],
            capture_output=True,
            check=False,
        ).returncode
        for file in (written[Format.SARIF], wrong)
    ]

    assert codes == [0, 1]


def test_another_reader_counts_the_same(written: Mapping[Format, Path], tmp_path: Path) -> None:
    """sarif-tools finds as many results as there are findings."""
    table = tmp_path / "uit.csv"
    log = shutil.copyfile(written[Format.SARIF], tmp_path / "in.sarif")
    subprocess.run([command("sarif"), "csv", log, "-o", table], capture_output=True, check=True)
    findings = json.loads(written[Format.JSON].read_text(encoding="utf-8"))["findings"]
    same = subprocess.run(
        [command("sarif"), "diff", log, log], capture_output=True, check=True, encoding="utf-8"
    )

    rows = table.read_text(encoding="utf-8-sig").splitlines()[1:]
    (run,) = json.loads(log.read_text(encoding="utf-8"))["runs"]
    excused = [result for result in run["results"] if "suppressions" in result]
    assert len(rows) == len(findings) + len(excused)
    assert "+0 -0" in same.stdout or "no changes" in same.stdout

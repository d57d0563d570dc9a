"""Forms: more of them at once, each to its own place."""

import json
from pathlib import Path

import pytest
from support.program import Said

from aanzien_cli.cli.checking.telling import folder_in_repository
from aanzien_cli.reporting.findings.format import Format

BASIS = ("--select", "basis", "-q")


def test_one_run_writes_every_form(said: Said, broken: Path, tmp_path: Path) -> None:
    """Each form gets what it would have got alone; standard output takes the one without a file."""
    wanted = [
        arg
        for form in Format
        if form is not Format.CONCISE
        for arg in ("--output-format", f"{form}={tmp_path / form}.uit")
    ]
    code, output, _ = said(
        "check", str(broken), *BASIS, *wanted, "--output-format", "concise", "--color", "always"
    )

    assert code == 1
    assert "\x1b[" in output
    for form in Format:
        if form is not Format.CONCISE:
            alone = said("check", str(broken), *BASIS, "--output-format", form)[1]
            assert (tmp_path / f"{form}.uit").read_text(encoding="utf-8") == alone
            assert "\x1b" not in alone


def test_only_files_leave_standard_output_empty(said: Said, broken: Path, tmp_path: Path) -> None:
    """What goes to a file is not told twice."""
    target = tmp_path / "a=b.json"
    code, output, _ = said("check", str(broken), *BASIS, "--output-format", f"json={target}")

    assert (code, output) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"] == 1


def test_the_environment_names_a_form(
    said: Said, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipeline can set the form once; the command line goes before it."""
    monkeypatch.setenv("AANZIEN_OUTPUT_FORMAT", "jsonl")
    by_variable = said("check", str(broken), *BASIS)[1]
    by_option = said("check", str(broken), *BASIS, "--output-format", "concise")[1]

    assert json.loads(by_variable.splitlines()[0])["path"] == "opgaven/stuk.yaml"
    assert by_option.startswith("opgaven/stuk.yaml:")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--output-format", "serif"), "'--output-format' kent 'serif' niet: bedoelt u 'sarif'?"),
        (
            ("--output-format", "json="),
            "'--output-format': na 'json=' hoort de naam van een bestand",
        ),
        (
            ("--output-format", "json", "--output-format", "full"),
            (
                "twee vormen kunnen niet allebei naar de standaarduitvoer;"
                " schrijf bijvoorbeeld 'full=bestand'"
            ),
        ),
        (
            ("--output-format", "json=a", "--output-format", "full=a"),
            "twee vormen kunnen niet allebei naar 'a'",
        ),
        (
            ("--output-format", "json=a", "-o", "b"),
            "-o noemt een bestand, maar elke vorm heeft er al een",
        ),
        (
            ("--output-format", "sarif", "--statistics"),
            "--statistics kan niet als sarif: kies full, concise, grouped of json",
        ),
    ],
)
def test_what_cannot_be_is_said(
    said: Said, repo: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    """A form that does not exist, or two in one place, is misuse."""
    code, output, told = said("check", str(repo), *arguments)

    assert (code, output, told) == (2, "", f"{sentence}\n")


def test_an_unknown_form_names_those_there_are(said: Said, repo: Path) -> None:
    """Where nothing looks like it."""
    told = said("check", str(repo), "--output-format", "x")[2]

    assert told.startswith("'--output-format' kent 'x' niet: kies full, concise, grouped, json, ")


def test_a_wrong_variable_is_named(said: Said, repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who set it elsewhere is told which variable it is."""
    monkeypatch.setenv("AANZIEN_OUTPUT_FORMAT", "jason")

    code, _, told = said("check", str(repo))

    assert code == 2
    assert "'AANZIEN_OUTPUT_FORMAT' kent 'jason' niet: bedoelt u 'json'?" in told


def test_statistics_as_json_are_json(said: Said, broken: Path) -> None:
    """Counts for a program: an object, with a count for each rule."""
    code, output, _ = said("check", str(broken), *BASIS, "--statistics", "--output-format", "json")
    told = json.loads(output)

    assert code == 1
    assert told["statistics"] == [{"rule": "onleesbaar-bestand", "severity": "fout", "count": 1}]
    assert "findings" not in told


def test_a_cap_changes_no_exit_code(said: Said, repo: Path) -> None:
    """Fewer findings are named; all of them count, and the rest is told."""
    for number in range(5):
        (repo / "opgaven" / f"stuk{number}.yaml").write_text("titel: [\n", encoding="utf-8")

    code, output, told = said(
        "check", str(repo), *BASIS[:2], "--max-findings", "2", "--output-format", "concise"
    )

    assert code == 1
    assert len(output.splitlines()) == 2
    assert "let op: van 'onleesbaar-bestand' nog 3 niet getoond" in told
    assert "5 fouten" in told


def test_the_folder_is_named_from_the_top_of_the_repository(tmp_path: Path) -> None:
    """Annotations name files from where git starts; without git from the folder itself."""
    inner = tmp_path / "beleid" / "zorg"
    inner.mkdir(parents=True)
    outside = folder_in_repository(inner)
    (tmp_path / ".git").mkdir()

    assert outside == ""
    assert folder_in_repository(inner) == "beleid/zorg"
    assert folder_in_repository(tmp_path) == ""


def test_what_goes_to_a_file_is_written_first(said: Said, broken: Path) -> None:
    """Where a file cannot be written nothing is told, whatever the order of the options."""
    code, output, told = said(
        *("check", str(broken), *BASIS),
        *("--output-format", "concise", "--output-format", "json=weg/uit.json"),
    )

    assert (code, output) == (2, "")
    assert told == "kan niet schrijven 'weg/uit.json': die map of dat bestand bestaat niet\n"


def test_an_annotation_names_a_file_from_the_top(said: Said, broken: Path) -> None:
    """A CI system starts where git does, and not in the folder that was checked."""
    (broken.parent / ".git").mkdir()
    output = said("check", str(broken), *BASIS, "--output-format", "github")[1]

    assert "file=repo/opgaven/stuk.yaml," in output

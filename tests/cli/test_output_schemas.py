"""Output schemas: what a command writes as JSON keeps to the schema that is published for it."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from support.git_repository import GitRepository, needs_git
from support.known_fault import BAD
from support.program import Said

from aanzien_cli.reporting.json_schema.catalog import schema

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
MOVE = ("--what-if", "0.2 fte vergunningen -> team-warmte van 2026-K4")
CASES = [
    ("databoek", ("indicators",), "energietransitie"),
    ("databoek", ("indicators",), "heronderzoeken"),
    ("databoek", ("indicators",), "maatschappelijke-agenda"),
    ("teamoverzicht", ("teams",), "team-historie"),
    ("teamoverzicht", ("teams",), "energietransitie"),
    ("capaciteit", ("capacity",), "energietransitie"),
    ("capaciteit", ("capacity", *MOVE), "energietransitie"),
    ("uitvoer", ("export",), "energietransitie"),
    ("uitvoer", ("export",), "heronderzoeken"),
    ("uitvoer", ("export",), "maatschappelijke-agenda"),
]


@pytest.mark.parametrize(("name", "command", "example"), CASES)
def test_output_keeps_to_its_schema(
    said: Said, name: str, command: tuple[str, ...], example: str
) -> None:
    """Every field is in the schema, in its type, and the schema is one itself."""
    found = dict(schema(name))
    place = ("-C", str(EXAMPLES / example), "--peildatum", "2026-03-01")
    code, text, told = said(*command, "--output-format", "json", *place)

    assert (code, told) == (0, "")
    Draft7Validator.check_schema(found)
    Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER).validate(json.loads(text))


@pytest.mark.parametrize(
    ("name", "options", "more"),
    [
        ("bevindingen", (), set()),
        ("bevindingen", ("--max-findings", "1"), {"not_shown"}),
        ("bevindingen", ("--baseline", "basislijn.jsonl"), set()),
        ("bevindingen", ("--base", "main"), set()),
        ("tellingen", ("--statistics",), set()),
        ("tellingen", ("--statistics", "--max-findings", "1"), {"not_shown"}),
        ("tellingen", ("--statistics", "--baseline", "basislijn.jsonl"), set()),
    ],
    ids=str,
)
@needs_git
def test_findings_keep_to_their_schema(
    said: Said, repository: GitRepository, name: str, options: tuple[str, ...], more: set[str]
) -> None:
    """However the findings are counted or left out, every field is in the schema of the form."""
    place = ("-C", str(repository.root), "--peildatum", "2026-03-01")
    said("check", *place, "--baseline", "basislijn.jsonl", "--write-baseline")
    for number in range(2):
        repository.write({f"opgaven/nieuw-{number}.yaml": BAD})
    code, text, _ = said("check", *place, *options, "--output-format", "json")
    told = json.loads(text)

    found = dict(schema(name))
    Draft7Validator.check_schema(found)
    Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER).validate(told)
    assert code == 1
    assert {*told["summary"]} == {"files", "records", "rules", "findings"} | more
    assert told.get("findings", told.get("statistics"))


@pytest.mark.parametrize("row", ["woningen;x;1", "nieuw;N;0", "Fout;;anderhalf"])
def test_an_import_keeps_to_its_schema(said: Said, repo: Path, row: str) -> None:
    """With changes, with new findings and with problems."""
    (repo.parent / "lijst.csv").write_text(f"id;naam;decimalen;x\n{row}\n", encoding="utf-8")
    found = dict(schema("invoer"))
    _, text, _ = said("import", "indicatoren", "lijst.csv", "repo", "--output-format", "json")

    Draft7Validator.check_schema(found)
    told = json.loads(text)
    Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER).validate(told)
    assert bool(told["problems"]) == (row == "Fout;;anderhalf")


def test_an_export_of_every_field_keeps_to_its_schema(said: Said, repo: Path) -> None:
    """Parts within parts, truths, days and figures; and a field that is unknown is refused."""
    (repo / "indicatoren" / "x.yaml").write_text(
        "naam: X\nnulmeting: n.n.b.\nmetingen: [{periode: 2025, waarde: '-3,5'}]\n",
        encoding="utf-8",
    )
    (repo / "teams" / "x.yaml").write_text(
        "naam: X\nvan: 2026-01-01\nleden: [{persoon: p-1, fte: 0.5, uitzondering: {reden: R}}]\n",
        encoding="utf-8",
    )
    _, text, _ = said("export", "repo", "--output-format", "json")
    told = json.loads(text)
    judge = Draft7Validator(dict(schema("uitvoer")), format_checker=Draft7Validator.FORMAT_CHECKER)

    judge.validate(told)
    told["records"]["teams"][-1]["leden"][0]["persoon"] = "p-1"
    assert not judge.is_valid(told)


@needs_git
def test_every_line_keeps_to_its_schema(said: Said, repository: GitRepository) -> None:
    """A line of jsonl is a finding, and a line of a baseline is its first one or an entry."""
    place = ("-C", str(repository.root), "--peildatum", "2026-03-01")
    said("check", *place, "--baseline", "basislijn.jsonl", "--write-baseline")
    _, findings, _ = said("check", *place, "--output-format", "jsonl")
    baseline = (repository.root / "basislijn.jsonl").read_text(encoding="utf-8")

    for name, lines in (("bevinding", findings), ("basislijn", baseline)):
        found = dict(schema(name))
        Draft7Validator.check_schema(found)
        judge = Draft7Validator(found, format_checker=Draft7Validator.FORMAT_CHECKER)
        rows = [json.loads(line) for line in lines.splitlines()]
        assert len(rows) > 1
        assert [error for row in rows for error in judge.iter_errors(row)] == []
        assert not judge.is_valid({**rows[-1], "meer": 1})


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("name", "option"), [("instellingen", "--show-settings"), ("bestanden", "--show-files")]
)
def test_surroundings_keep_to_their_schema(said: Said, name: str, option: str) -> None:
    """What counts and what is read has a published shape as well."""
    code, text, _ = said("check", "repo", option, "--fail-on", "advies", "--output-format", "json")
    found = dict(schema(name))

    Draft7Validator.check_schema(found)
    Draft7Validator(found).validate(json.loads(text))
    assert code == 0
    assert found["additionalProperties"] is False

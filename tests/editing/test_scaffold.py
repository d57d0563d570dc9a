"""Scaffold: the repository that `aanzien init` makes is in order, whenever and for whomever."""

import json
from datetime import date, timedelta
from fnmatch import fnmatch
from pathlib import PurePosixPath
from typing import Any, get_args

import pytest
import yaml
from ruamel.yaml import YAML
from support.repository import inspected

from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.organisatie import Organisatie, Organisatietype
from aanzien_cli.editing.scaffold import BESTUUR, scaffold

TODAY = date(2026, 3, 1)
DAYS = [
    date(2026, 1, 1),
    date(2026, 3, 31),
    date(2027, 6, 7),
    date(2027, 12, 31),
    date(2028, 2, 29),
    date(2031, 10, 1),
]


@pytest.mark.parametrize("later", [0, 7, 28], ids="after {} days".format)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_it_is_in_order_on_the_day_it_is_made_and_weeks_after(day: date, later: int) -> None:
    """No rule has anything to say, in whatever year and month the repository is made."""
    files = scaffold("Gemeente Voorbeeld", "gemeente", day)

    found = inspected(files, day + timedelta(days=later)).findings

    assert [(finding.path, finding.rule, finding.message) for finding in found] == []


@pytest.mark.parametrize("soort", get_args(Organisatietype))
def test_it_is_in_order_for_every_type_of_organisation(soort: Organisatietype) -> None:
    """Every type has its own names for who governs, and no findings."""
    inspection = inspected(scaffold("Aa", soort, TODAY), TODAY)

    (organisation,) = inspection.register.of(Organisatie)
    assert inspection.findings == ()
    assert organisation.type == soort
    assert [body.naam for body in organisation.bestuur] == list(BESTUUR[soort])


@pytest.mark.parametrize(
    "naam", ['De "Aa" & Dal', "ja", "12: 30", "{x}", "Súdwest-Fryslân", "a\\b"]
)
def test_any_name_comes_through(naam: str) -> None:
    """A name with signs that mean something in YAML is still that name."""
    inspection = inspected(scaffold(naam, "gemeente", TODAY), TODAY)

    (organisation,) = inspection.register.of(Organisatie)
    assert organisation.naam == naam


def test_it_holds_most_kinds_of_records() -> None:
    """There is an example of every kind that an author begins with."""
    register = inspected(scaffold("Aa", "gemeente", TODAY), TODAY).register

    absent = {name for name, kind in BY_NAME.items() if not register.of(kind)}
    assert absent == {"rapport"}


def test_the_editor_knows_the_schema_of_every_record() -> None:
    """The settings of VS Code tie each YAML record to the schema of its kind."""
    files = scaffold("Aa", "gemeente", TODAY)
    schemas = json.loads(files[".vscode/settings.json"])["yaml.schemas"]

    records = [path for path in files if path.endswith(".yaml") and not path.startswith(".")]
    untied = [path for path in records if not any(_tied(path, each) for each in schemas.values())]
    assert untied == []
    assert sorted(schemas) == sorted(f"./.vscode/schemas/{kind}.schema.json" for kind in BY_NAME)


def _tied(path: str, patterns: str | list[str]) -> bool:
    several = [patterns] if isinstance(patterns, str) else patterns
    return any(fnmatch(path, pattern) for pattern in several)


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_yaml_of_both_versions_reads_the_same(version: str) -> None:
    """What is quoted and what is not makes no difference between readers of YAML."""
    files = scaffold("no", "gemeente", TODAY)
    texts = {path: text for path, text in files.items() if _is_yaml(path)}

    assert len(texts) > 20
    for path, text in texts.items():
        assert _plain(_load(text, version)) == _plain(yaml.load(text, yaml.BaseLoader)), path  # noqa: S506


def _is_yaml(path: str) -> bool:
    return PurePosixPath(path).suffix in {".yaml", ".yml"} and not path.startswith(".")


def _load(text: str, version: str) -> Any:  # noqa: ANN401 -- whatever YAML holds
    return yaml.safe_load(text) if version == "1.1" else YAML(typ="safe", pure=True).load(text)


def _plain(value: Any) -> Any:  # noqa: ANN401 -- whatever YAML holds
    """Give every scalar as the text it was typed from, as far as a number allows."""
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return str(value)


def test_every_file_ends_its_last_line() -> None:
    """Files end in one line feed, without trailing spaces or tabs, as linters ask."""
    for path, text in scaffold("Aa", "gemeente", TODAY).items():
        lines = text.split("\n")
        assert lines[-1] == "", path
        assert lines[-2] != "", path
        assert [line for line in lines if line != line.rstrip() or "\t" in line] == [], path


def test_nobody_is_told_to_trust_a_moving_tag() -> None:
    """The workflow pins the actions it uses by their full hash, and asks for no rights."""
    workflow = scaffold("Aa", "gemeente", TODAY)[".github/workflows/aanzien.yml"]
    uses = [line.split("@")[1].split()[0] for line in workflow.splitlines() if "uses:" in line]

    assert {len(pin) for pin in uses} == {40}
    assert "contents: read" in workflow
    assert "persist-credentials: false" in workflow

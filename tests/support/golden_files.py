"""Golden files: whole outputs, kept beside the tests and reviewed like prose.

With AANZIEN_GOLDEN=1 in the environment they are written again; read the difference.
"""

import os
from pathlib import Path

REWRITE = bool(os.environ.get("AANZIEN_GOLDEN"))
GOLDEN = Path(__file__).parents[1] / "golden"


def assert_golden(name: str | Path, text: str) -> None:
    """Hold a text against the golden file of this name, below `tests/golden`."""
    path = GOLDEN / name
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8", "surrogateescape"))

    assert path.read_bytes().decode("utf-8", "surrogateescape") == text

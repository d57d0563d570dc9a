"""On disk: files put into a folder, as a test wants to write them."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent


def put(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder, and the folders they stand in; texts may be indented."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else dedent(text).lstrip("\n").encode())
    return root

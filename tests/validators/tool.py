"""Tool: a program of others that judges what aanzien writes, or a clear word that it is absent."""

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from typing import Final, NoReturn

import pytest

_NODE_MODULES: Final = Path(sys.prefix) / "validators" / "node_modules"
_HOW: Final = "install it with 'make validators'"


def command(name: str, how: str = _HOW, *, promised: bool = True) -> str:
    """Give the full path of a command, in our environment or on PATH; skip where there is none.

    One that is too heavy for every machine is not promised: its tests are skipped in CI as well.
    """
    places = os.pathsep.join([str(Path(sys.prefix, folder)) for folder in ("bin", "Scripts")])
    path = os.pathsep.join([places, os.environ.get("PATH", os.defpath)])
    return shutil.which(name, path=path) or absent(name, how, promised=promised)


def node_file(*parts: str) -> Path:
    """Give a file out of an npm package; skip the test where that is not installed."""
    path = _NODE_MODULES.joinpath(*parts)
    return path if path.exists() else absent("/".join(parts), _HOW)


def require_module(name: str) -> None:
    """Skip the test where a Python package is not installed."""
    if importlib.util.find_spec(name) is None:
        absent(name, _HOW)


def absent(name: str, how: str = _HOW, *, promised: bool = True) -> NoReturn:
    """Skip, or fail where every tool was promised: in CI."""
    said = f"{name} is not here, so nobody else judged this: {how}"
    if promised and os.environ.get("AANZIEN_VALIDATORS") == "required":
        pytest.fail(said)
    pytest.skip(said)

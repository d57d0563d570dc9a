"""Workplace: a copy of the project in which mutmut may change everything.

mutmut passes over functions with a decorator, and all our rules have one. In the copy a decorator
is written as the call that it stands for, so that their bodies are mutated too.
"""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mutation.groups import Group

PROJECT: Final = Path(__file__).parents[2]
PACKAGE: Final = "src/aanzien_cli"
_COPIED: Final = (
    *("src", "tests", "docs", "examples", "schemas", "changelog.d"),
    *("README.md", "CONTRIBUTING.md", "Makefile", "pyproject.toml", "requirements-test.txt"),
)


def prepare(root: Path, group: Group) -> None:
    """Copy the project into `root`, which is emptied first, and settle what is mutated."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for name in _COPIED:
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, root / name)
    for path in group.paths(root / PACKAGE):
        path.write_text(undecorated(path.read_text(encoding="utf-8")), encoding="utf-8")


def undecorated(source: str) -> str:
    """Give a module in which each decorator of a function at the top is a call below it."""
    lines = source.splitlines()
    # From the last to the first, so that the numbers of what is above stay true.
    for function in reversed(list(_decorated(ast.parse(source)))):
        name = function.name if function.name != "_" else f"_at_{function.lineno}"
        call = name
        for decorator in reversed(function.decorator_list):
            call = f"({ast.unparse(decorator)})({call})"
        head, start = lines[function.lineno - 1], function.decorator_list[0].lineno - 1
        lines.insert(function.end_lineno or 0, f"{name} = {call}")
        lines[function.lineno - 1] = head.replace(f"def {function.name}(", f"def {name}(", 1)
        del lines[start : function.lineno - 1]
    return "\n".join(lines) + "\n"


def _decorated(module: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in module.body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            yield node

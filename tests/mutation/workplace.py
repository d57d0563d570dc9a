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
_PACKAGE: Final = "src/aanzien_cli"
_COPIED: Final = ("docs", "examples", "schemas", "README.md")
_DESELECTED: Final = "tests/cli/test_terminal.py::test_a_table_fits_the_terminal"
"""It takes a stream away that mutmut itself writes on."""
_SETTINGS: Final = """
[tool.mutmut]
source_paths = ["src"]
only_mutate = {modules}
do_not_mutate = {without}
also_copy = {copied}
pytest_add_cli_args = ["-p", "no:cacheprovider", "--deselect", "{deselected}"]
pytest_add_cli_args_test_selection = {tests}
process_isolation = "forkserver"
timeout_constant = 20.0
use_git_change_detection = false
"""


def prepare(root: Path, group: Group) -> None:
    """Copy the project into `root`, which is emptied first, and settle what is mutated."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for name in ("src", "tests", *_COPIED):
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, root / name)
    settings = _SETTINGS.format(
        modules=[f"{_PACKAGE}/{module}" for module in group.modules],
        without=[f"{_PACKAGE}/{module}" for module in group.without],
        tests=[test for test in group.tests if (PROJECT / test).exists()],
        copied=list(_COPIED),
        deselected=_DESELECTED,
    )
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    (root / "pyproject.toml").write_text(text + settings, encoding="utf-8")
    for module in group.modules:
        for path in (root / _PACKAGE).glob(module):
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

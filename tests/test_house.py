"""House: the rules that keep the code small and honest, as tests."""

import ast
import re
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
MAX_FILE_LINES: Final = 250
MEDIAN_FILE_LINES: Final = 80
MAX_BODY_LINES: Final = 25
BANNED: Final = {"utils", "helpers", "common", "manager", "base", "misc", "process"}
POSIX_ONLY: Final = {
    *("crypt", "fcntl", "grp", "nis", "posix", "pty", "pwd"),
    *("readline", "resource", "spwd", "syslog", "termios", "tty"),
}
OPENING: Final = re.compile(r"\w[\w '`-]*: .+[.?!]")
PROMISE: Final = re.compile(r"[^\s].*[.?!]")
PIN: Final = re.compile(r"[a-z0-9-]+==[0-9][\w.+!]*( ; [\w. ='!<>]+)?")
FRAGMENT: Final = re.compile(r"(\+[a-z0-9-]+|\d+)\.(added|changed|fixed|removed|security)\.md")
MACHINE: Final = re.compile("/(?:work|root)" + r"/\w")

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def _python(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _body_lines(function: _Function) -> int:
    """Count from the first statement after the docstring to the last line."""
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    return 1 + (function.end_lineno or 0) - statements[0].lineno if statements else 0


def _asserts(function: _Function) -> bool:
    """Whether something in a function can fail a test: an assertion, an expected exception."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    names = (ast.unparse(call).rpartition(".")[2] for call in calls)
    is_said = any(isinstance(node, ast.Assert) for node in ast.walk(function))
    return is_said or any(name == "raises" or name.startswith("assert_") for name in names)


def _tests(path: Path) -> list[_Function]:
    functions = [node for node in ast.walk(_tree(path)) if isinstance(node, _Function)]
    return [function for function in functions if function.name.startswith("test_")]


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _texts() -> Iterator[tuple[str, str]]:
    """Give every text of the project itself, not what tools leave behind."""
    leftover = {"__pycache__", ".coverage", ".git"}  # .git is a file in a second work tree
    ours = ("src", "tests", "docs", "examples", "schemas", "benchmarks", "changelog.d", ".ci")
    found = [path for folder in ours for path in sorted((ROOT / folder).rglob("*"))]
    for path in [*found, *sorted(ROOT.glob("*"))]:
        if path.is_file() and leftover.isdisjoint(path.parts):
            yield _name(path), path.read_bytes().decode("utf-8", errors="replace")


SOURCES: Final = _python("src")
EVERYTHING: Final = _python("src", "tests", "benchmarks")
TESTS: Final = [path for path in _python("tests") if path.name.startswith("test_")]


def test_the_house_is_not_empty() -> None:
    """The tests below look at real files."""
    assert len(SOURCES) > 1


@pytest.mark.parametrize("path", EVERYTHING, ids=_name)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    """No file is longer than the budget."""
    assert _line_count(path) <= MAX_FILE_LINES


def test_most_files_are_short() -> None:
    """Half of the source files fit on two screens."""
    assert statistics.median(map(_line_count, SOURCES)) <= MEDIAN_FILE_LINES


@pytest.mark.parametrize("path", EVERYTHING, ids=_name)
def test_a_function_fits_on_a_screen(path: Path) -> None:
    """No function body is longer than the budget; a docstring is free."""
    functions = [node for node in ast.walk(_tree(path)) if isinstance(node, _Function)]
    long = {f.name: _body_lines(f) for f in functions if _body_lines(f) > MAX_BODY_LINES}
    assert long == {}


@pytest.mark.parametrize("path", EVERYTHING, ids=_name)
def test_a_file_says_what_it_is(path: Path) -> None:
    """Each file opens with one line, `Thing: what it is.`; a package may just say what it holds."""
    opening = (ast.get_docstring(_tree(path)) or "").split("\n", 1)[0]
    assert opening.endswith((".", "?", "!"))
    assert path.name == "__init__.py" or OPENING.fullmatch(opening)


def test_a_module_is_named_for_what_it_does() -> None:
    """No file or folder has a name that could hold anything."""
    names = {_name(path): {path.stem, *path.relative_to(ROOT).parts} for path in EVERYTHING}
    assert [name for name, parts in names.items() if parts & BANNED] == []


@pytest.mark.parametrize("path", SOURCES, ids=_name)
def test_every_system_can_import_every_module(path: Path) -> None:
    """Nothing imports a module that Windows lacks, not even inside a function."""
    roots = {name.split(".", 1)[0] for name in _imported(_tree(path))}
    assert roots & POSIX_ONLY == set()


def test_only_one_place_asks_what_day_it_is() -> None:
    """The day comes from outside, so that the same files are always judged the same."""
    asking = re.compile(r"\.(now|today|utcnow|localtime|gmtime|time)\(")
    found = [_name(path) for path in SOURCES if asking.search(path.read_text(encoding="utf-8"))]
    assert found == ["src/aanzien_cli/cli/clock.py"]


@pytest.mark.parametrize("path", TESTS, ids=_name)
def test_every_test_can_fail(path: Path) -> None:
    """Each test asserts something, and says in one sentence what is promised."""
    tests = _tests(path)
    promises = {test.name: ast.get_docstring(test) or "" for test in tests}
    assert tests
    assert [test.name for test in tests if not _asserts(test)] == []
    assert [name for name, promise in promises.items() if not PROMISE.fullmatch(promise)] == []


@pytest.mark.parametrize("name", ["requirements-test.txt", "requirements-validators.txt"])
def test_a_lock_holds_versions_only(name: str) -> None:
    """A lock names exact versions, and no address or host to fetch them from."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert pins
    assert [line for line in pins if not PIN.fullmatch(line)] == []


def test_the_readme_gives_both_commands() -> None:
    """The README tells how to check an example, and marks the command that runs the tests."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(r"^.*aanzien check examples/\w+", readme, re.MULTILINE)
    assert re.search(r"<!-- test-command -->\s*\n```\w*\n\S[^`]*\n```", readme)


def test_changelog_fragments_are_well_formed() -> None:
    """Every fragment has a known type, and is a sentence for a user."""
    fragments = [p for p in (ROOT / "changelog.d").iterdir() if p.name != "README.md"]
    assert [p.name for p in fragments if not FRAGMENT.fullmatch(p.name)] == []
    texts = {p.name: p.read_text(encoding="utf-8") for p in fragments}
    assert [name for name, text in texts.items() if not text.endswith(".\n")] == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    """No text holds a path that exists on one machine only."""
    assert [name for name, text in _texts() if MACHINE.search(text)] == []

"""Patterns: no regular expression of the source can be made to take a year over a text."""

import ast
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from validators.tool import command, node_file

SOURCE: Final = Path(__file__).resolve().parents[3] / "src"
CALLS: Final = {"compile", "search", "match", "fullmatch", "sub", "split", "findall", "finditer"}
ACCEPTED: Final = {
    "aanzien_cli/analysis/capacity/move.py": "a sentence on the command line",
    "aanzien_cli/analysis/references.py": "no part of it is longer than 200 signs",
    "aanzien_cli/domain/getal.py": "a number, matched from its start",
    "aanzien_cli/editing/lock.py": "one line of our own lock file, matched as a whole",
    "aanzien_cli/language_server/cursor.py": "one line, up to the cursor, matched from its start",
    "aanzien_cli/language_server/rename.py": "a name that a user types, matched from its start",
    "aanzien_cli/loading/names.py": "the name of a file, matched from its start",
    "aanzien_cli/loading/revision.py": "the answer of git, at most 64 signs of it",
}
"""Files with a pattern that is quadratic at worst, where it is given little to read."""


def patterns() -> Iterator[tuple[str, str]]:
    """Yield every pattern that is written out, with its place."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_re(node.func) and node.args:
                text = _text(node.args[0])
                if text is not None:
                    yield f"{path.relative_to(SOURCE)}:{node.lineno}", text


def _is_re(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and function.attr in CALLS
        and isinstance(function.value, ast.Name)
        and function.value.id == "re"
    )


def _text(node: ast.expr) -> str | None:
    try:
        found = ast.literal_eval(node)
    except ValueError:
        return None
    return found if isinstance(found, str) else None


def judged(texts: list[str], folder: Path) -> list[str]:
    """Give how the time that each takes grows, as recheck proves it."""
    script = folder / "judge.cjs"
    module = json.dumps(str(node_file("recheck", "lib", "main.js").parents[1]))
    script.write_text(
        f"const {{ checkSync }} = require({module});\n"
        "const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));\n"
        "const judge = text => checkSync(text, 'u', {timeout: 20000});\n"
        "const said = text => { const r = judge(text); return r.complexity?.type ?? r.status; };\n"
        "console.log(JSON.stringify(texts.map(said)));\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [command("node"), script],
        input=json.dumps(texts),
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PATH": str(Path(command("node")).parent), "RECHECK_BACKEND": "pure"},
    )
    found = json.loads(done.stdout)
    assert isinstance(found, list)
    return found


def as_javascript(pattern: str) -> str:
    """Write a pattern of Python as recheck reads it: the same signs, other names."""
    for ours, theirs in (("\\Z", "$"), ("\\A", "^"), ("(?P<", "(?<"), ("++", "+"), ("*+", "*")):
        pattern = pattern.replace(ours, theirs)
    return pattern


def test_no_pattern_can_be_made_slow(tmp_path: Path) -> None:
    """Recheck proves each of them safe; it does find one that is not."""
    found = list(patterns())
    *said, slow = judged([*(as_javascript(text) for _, text in found), "^(a+)+$"], tmp_path)

    assert len(found) > 30
    assert slow == "exponential"
    told = zip(found, said, strict=True)
    slower = {(place, each) for (place, _), each in told if each not in {"safe", "linear"}}
    assert {each for _, each in slower} <= {"polynomial"}
    assert {place.partition(":")[0] for place, _ in slower} <= {*ACCEPTED}

"""Patterns: recheck judges every regular expression of ours."""

import inspect
import json
import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from importlib import import_module
from pkgutil import walk_packages
from typing import Final

import aanzien_cli
from validators.tool import command, node_file


def _patterns() -> Iterator[Sequence[str]]:
    """Give the name, the source as JavaScript writes it, and the flags of every pattern."""
    for info in walk_packages(aanzien_cli.__path__, "aanzien_cli."):
        if info.name == "aanzien_cli.__main__":
            continue
        module = import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                anchored = _starts_at_the_start(inspect.getsource(module), name)
                yield (f"{info.name}.{name}", *_as_javascript(value, anchored=anchored))


def _starts_at_the_start(source: str, name: str) -> bool:
    """Whether a module only matches a pattern, and never searches with it."""
    uses = set(re.findall(rf"\b{name}\.(\w+)\(", source))
    return bool(uses) and uses <= {"match", "fullmatch"}


_OWN_TEXTS: Final = {"aanzien_cli.reporting.rules.page._FENCE"}
"""Patterns that only ever see the docstrings of our own rules."""
_SLOW: Final = ("a slow one, to see that it is found", "^(a+)+$", "")
_ASKING: Final = """
const {{ checkSync }} = require({recheck});
const found = {{}};
for (const [name, source, flags] of {patterns}) {{
  const told = checkSync(source, flags, {{ checker: "automaton", timeout: 20000 }});
  if (told.status === "vulnerable") found[name] = told.complexity.summary;
}}
process.stdout.write(JSON.stringify(found));
"""


def _as_javascript(pattern: "re.Pattern[str] | re.Pattern[bytes]", *, anchored: bool) -> list[str]:
    """Write a pattern as JavaScript does; blanks and comments of VERBOSE go."""
    source = pattern.pattern
    text = source if isinstance(source, str) else source.decode("latin-1")
    if pattern.flags & re.VERBOSE:
        text = re.sub(r"(?<!\\)#.*|(?<!\\)\s+", "", text)
    flags = "".join(
        sign
        for flag, sign in ((re.IGNORECASE, "i"), (re.MULTILINE, "m"), (re.DOTALL, "s"))
        if pattern.flags & flag
    )
    text = text.replace("(?P<", "(?<").replace("\\Z", "$").replace("\\A", "^")
    return [f"^(?:{text})" if anchored else text, flags]


def test_every_pattern_is_linear() -> None:
    """H-28: recheck finds no text on which a pattern of ours takes more than linear time."""
    node, recheck = command("node"), node_file("recheck")
    patterns = [*_patterns(), _SLOW]
    asked = _ASKING.format(recheck=json.dumps(str(recheck)), patterns=json.dumps(patterns))
    ran = subprocess.run(
        [node, "-e", asked],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={"PATH": os.environ["PATH"]},
    )

    assert len(patterns) > 30
    found = set(json.loads(ran.stdout))
    assert _SLOW[0] in found
    assert found - {_SLOW[0]} <= _OWN_TEXTS

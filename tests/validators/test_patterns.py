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
                around = _anchors(inspect.getsource(module), name)
                yield (f"{info.name}.{name}", *_as_javascript(value, around))


def _anchors(source: str, name: str) -> str:
    """Give what stands around a pattern that a module matches with, and never searches with."""
    uses = set(re.findall(rf"\b{name}\.(\w+)\(", source))
    if uses == {"fullmatch"}:
        return "^(?:{})$"
    return "^(?:{})" if uses and uses <= {"match", "fullmatch"} else "{}"


_OWN_TEXTS: Final = {
    "aanzien_cli.reporting.findings.sarif_rules._REASON",
    "aanzien_cli.reporting.rules.page._FENCE",
}
"""Patterns that only ever see the docstrings of our own rules."""
_SLOW: Final = ("a slow one, to see that it is found", "^(a+)+$", "")
_ASKING: Final = """
const {{ checkSync }} = require({recheck});
const ask = (source, flags, checker) => checkSync(source, flags, {{ checker, timeout: 300000 }});
const found = {{}};
for (const [name, source, flags] of {patterns}) {{
  let told = ask(source, flags, "automaton");
  if (told.error?.kind === "unsupported") told = ask(source, flags, "fuzz");
  if (told.status !== "safe") found[name] = told.status;
}}
process.stdout.write(JSON.stringify(found));
"""


def _as_javascript(pattern: "re.Pattern[str] | re.Pattern[bytes]", around: str) -> list[str]:
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
    if max(text, default="") > "\uffff":
        flags += "u"
    text = text.replace("(?P<", "(?<").replace("\\Z", "$").replace("\\A", "^")
    return [around.replace("{}", text), flags]


def test_every_pattern_is_linear() -> None:
    """H-28: recheck proves that no text takes more than linear time, or tries where it cannot."""
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
    found = json.loads(ran.stdout)
    assert found.pop(_SLOW[0]) == "vulnerable"
    assert {*found} <= _OWN_TEXTS, found

"""Mutants: the small changes that mutmut makes in a workplace, and what each of them changes.

mutmut writes every change beside the original function; which one is called depends on the name
that a process carries. So the source is written once, and each trial chooses.
"""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from mutation.groups import Group
from mutation.names import SEPARATOR, function_of
from mutation.workplace import PACKAGE

_ORIGINAL: Final = "orig"


def planted(root: Path, group: Group) -> dict[str, str]:
    """Write all mutants of a group into a workplace; give what changes, by the mutant's name."""
    return {
        mutant: change
        for path in group.paths(root / PACKAGE)
        for mutant, change in _written(path, path.relative_to(root / "src"))
    }


def _written(path: Path, module: Path) -> Iterator[tuple[str, str]]:
    # Not among the packages that every developer installs: `make mutate` brings it.
    from mutmut.mutation.file_mutation import mutate_file_contents  # noqa: PLC0415

    made = mutate_file_contents(str(module), path.read_text(encoding="utf-8"))
    path.write_text(made.code, encoding="utf-8")
    spans = made.line_span_by_function_name
    lines = made.code.splitlines()
    for name in made.mutant_names:
        function = function_of(name)
        # Under the name of the function, so that only what is mutated differs.
        old, new = (
            [line.replace(each, function) for line in lines[at.start - 1 : at.end]]
            for each in (f"{function}{SEPARATOR}{_ORIGINAL}", name)
            for at in (spans[each],)
        )
        yield f"{'.'.join(module.with_suffix('').parts)}.{name}", _changed(old, new)


def _changed(old: list[str], new: list[str]) -> str:
    """Give the lines that a mutant takes away and adds."""
    told = list(difflib.unified_diff(old, new, lineterm="", n=0))[2:]
    return "\n".join(line[0] + line[1:].strip() for line in told if line[0] in "+-")

"""Everywhere: many command lines in one Python of its own; what writes gets a copy of the folder.

Starting a Python for each line would cost more than all of the lines; what the environment does to
standard output is settled when Python starts, so that one start is enough.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from hostile.commands import WRITING, Line
from support.program import environment

EPOCH: Final = "1772323200"
"""Midnight in Greenwich: on one side of the date line it is a day earlier than on the other."""
_RUNNER: Final = """
import json, os, shutil, sys
from aanzien_cli.__main__ import run

lines, folder, place = json.loads(sys.argv[1])
out, err = os.dup(1), os.dup(2)
for number, (line, writes) in enumerate(lines):
    work = os.path.join(place, str(number))
    os.makedirs(work)
    root = os.path.join(work, "map") if writes else folder
    if writes:
        shutil.copytree(folder, root, symlinks=True)
    os.chdir(root)
    for target, name in ((1, "stdout"), (2, "stderr")):
        handle = os.open(os.path.join(work, name), os.O_CREAT | os.O_WRONLY)
        os.dup2(handle, target)
        os.close(handle)
    code = run(line)
    sys.stdout.flush()
    sys.stderr.flush()
    os.dup2(out, 1)
    os.dup2(err, 2)
    with open(os.path.join(work, "code"), "w") as file:
        file.write(str(code))
"""
COPIES: Final = "# every line gets a copy of the folder\n"
_WRITES: Final = frozenset({"-o", "--write", "--fix", "--update", "new", "init", "--all"})
Said = dict[str, bytes]
"""What a line wrote: its code, both streams, and every file, by name."""


def everywhere(
    folder: Path, place: Path, lines: Sequence[Line], before: str = "", **extra: str
) -> list[Said]:
    """Run lines in a folder, or in a copy of it below a place, and give what each of them wrote.

    `before` is code that runs first; what writes gets a copy, and all does where that says so.
    `extra` is put in the environment.
    """
    copies = COPIES in before
    asked = [(line, copies or bool(_WRITES & {*line}) or line in WRITING) for line in lines]
    done = subprocess.run(
        [sys.executable, "-c", before + _RUNNER, json.dumps([asked, str(folder), str(place)])],
        env=environment(SOURCE_DATE_EPOCH=EPOCH, **extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        cwd=place,
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-3000:]
    said = [_said(place / str(number)) for number in range(len(lines))]
    shutil.rmtree(place)
    return said


def _said(work: Path) -> Said:
    return {
        os.path.relpath(path, work): path.read_bytes()
        for path in sorted(work.rglob("*"))
        if path.is_file() and ".git" not in path.parts
    }

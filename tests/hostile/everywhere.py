"""Everywhere: many command lines in one Python of its own, each in a fresh copy of a folder.

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

from hostile.commands import Line
from program import environment

EPOCH: Final = "1772321400"
"""Half past midnight on 1 March 2026 in the Netherlands, and still February in much of the world."""
_RUNNER: Final = """
import json, os, shutil, sys
from aanzien_cli.__main__ import run

lines, folder, place = json.loads(sys.argv[1])
out, err = os.dup(1), os.dup(2)
for number, line in enumerate(lines):
    work = os.path.join(place, str(number))
    os.makedirs(work)
    root = os.path.join(work, "map")
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
Said = dict[str, bytes]
"""What a line wrote: its code, both streams, and every file, by name."""


def everywhere(
    folder: Path, place: Path, lines: Sequence[Line], before: str = "", **extra: str
) -> list[Said]:
    """Run lines, each in a copy of a folder below a place, and give what each of them wrote.

    `before` is code that runs first; `extra` is put in the environment.
    """
    done = subprocess.run(
        [sys.executable, "-c", before + _RUNNER, json.dumps([lines, str(folder), str(place)])],
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

"""Neovim: set up as the manual says, started in a folder, and led step by step in Lua."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from textwrap import indent
from typing import Any, Final

MANUAL: Final = Path(__file__).resolve().parents[3] / "docs" / "handleiding" / "18-editor.md"
FILES: Final = {
    "aanzien.yaml": "naam: Testdorp\ndisciplines: [jurist, data]\n",
    "opgaven/wonen.yaml": "titel: Prettig 😀 wonen\ntoelichting: Zie [[indicator:huur]].\n",
    "doelstellingen/meer.yaml": "titel: Meer\nopgave: wonen\nindicatoren: [huur]\n",
    "indicatoren/huur.yaml": 'naam: Huur\neenheid: "%"\n',
    "metingen/huur.csv": "peildatum;waarde\n2026-01-01;4,5\n",
}
"""A few records, as somebody has them on disk."""

DRIVER: Final = Path(__file__).with_name("neovim.lua")


def settings() -> str:
    """Give what the manual tells to put in `init.lua`."""
    found = re.search(r"```lua\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


class Neovim:
    """An editor with a home of its own; what it complains of fails the test."""

    def __init__(self, program: str, folder: Path, home: Path) -> None:
        self.program = program
        self.folder = folder
        self.home = home
        self.settings = settings()

    def live(self, steps: str) -> Any:  # noqa: ANN401 -- whatever the steps return
        """Let somebody do something, given as Lua, and give what they saw."""
        out, script = self.home / "seen.json", self.home / "steps.lua"
        (self.home / "init.lua").write_text(self.settings, encoding="utf-8")
        script.write_text(
            f"dofile({json.dumps(str(DRIVER))}).lived(function(editor)\n"
            f"{indent(steps, '  ')}\nend, {json.dumps(str(out))})\n",
            encoding="utf-8",
        )
        done = self._run(self.home / "init.lua", script)
        assert out.exists(), done
        told = json.loads(out.read_text(encoding="utf-8"))
        assert "broken" not in told, told["broken"]
        assert self._complaints() == []
        return told["seen"]

    def _run(self, settings: Path, steps: Path) -> str:
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        places = {f"XDG_{kind}_HOME": str(self.home) for kind in ("CACHE", "DATA", "STATE")}
        done = subprocess.run(
            [self.program, "--headless", "-n", "-u", settings, "-c", f"luafile {steps}"],
            cwd=self.folder,
            env={**os.environ, **places, "PATH": path},
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=120,
        )
        return done.stdout + done.stderr

    def _complaints(self) -> list[str]:
        """Give what Neovim wrote down of a server that did or said something wrong."""
        logs = (path.read_text(encoding="utf-8") for path in self.home.rglob("lsp.log"))
        return [line for log in logs for line in log.splitlines() if line.startswith("[ERROR]")]

"""Refusals: what each command says, whole, of a line that it cannot carry out."""

import shlex
from pathlib import Path
from typing import Final

from support.golden_files import assert_golden
from support.program import Said

LINES: Final = """
check weg
check opgaven/wonen.yaml
check . --at HEAD
check . --at ''
check . --base ''
check . --trusted-config-ref ''
check . --baseline weg.jsonl
check . --fix --base main
check . --fix --isolated
check . --fix --at HEAD
check . --fix --per-file-ignores opgaven/*:dubbel-id
check - --fix
check - --diff --stdin-filename opgaven/wonen.yaml
check . --diff --show-files
check . --unsafe-fixes
check . --show-settings --show-files
check . --show-files --at HEAD
check . --show-settings --output-format sarif
check . --isolated --trusted-config-ref main
check - --stdin-filename ../buiten.yaml
check -
check . --stdin-filename opgaven/x.yaml
check leeg
check boven
list opgaven . --where status
list opgaven . --where statuss=lopend
list opgaven . --where path=x
list opgaven . --where xyzzy.q=1
list opgaven . --peildatum morgen
show wonnen .
show xyzzy .
show opgave:team:wonen .
show opgve:wonen .
show wonen .
show stuk .
capacity . --from 2026-K5
capacity . --from 2026-Q3
capacity . --to morgen
capacity . --from 2026-K3 --to 2026-K1
capacity . --from 2026-W01 --to 2100
capacity . --opgave wonnen
capacity . --opgave xyzzy
capacity . --what-if iets
capacity . --what-if iets --output-format csv
teams opgave:wonen .
teams wonnen .
teams . --since 2026-03-01 --peildatum 2026-03-01
teams . --since gisteren
teams . --since 1-3-2025
teams leeg
indicators opgave:wonen .
indicators wonningen .
indicators . --opgave groen
indicators woningen . --opgave groen
indicators . --opgave xyzzy
diff
diff .. .
diff A.. .
diff A...B .
diff HEAD .
report verslag .
report raadsraportage .
report opgave .
report teams . --format doc
report teams . --format md,html
report teams . --format pdf
report --update wonen .
report --update --at HEAD .
report opgave wonnen .
report teams . --since HEAD
export .
export . --soort toetsen -o uit.csv --output-format csv
export . --soort opgave.xyzzy -o uit.csv --output-format csv
export . --soort opgave.benodigd -o uit.csv --output-format csv
export . --soort opgave.benodigde_fte -o uit.json --output-format json
import opgaven weg.csv .
import meetreeksen blad.csv .
import opgave.xyzzy blad.csv .
import opdracht.xyzzy blad.csv .
import opgave.benodigde blad.csv .
import opgaven kop.csv .
import opgaven blad.csv . --diff --output-format json
import opgaven blad.csv . --blad anders
init .
init leeg --naam ''
new organisatie .
new opgave .
new opgave . --titel Wonen --id wonen
new opgave . --titel X --id 'A B'
new opgave . --titel X --set status
new opgave . --titel X --set status=zoiets
new doelstelling . --titel X
new team . --set naam=X --bij opgave:wonen
new xyzzy .
new team . --titel !!!
new opgave . --titel X --peildatum morgen
schema
schema xyzzy
schema opgve
schema opgave --all
schema --all --output-dir blad.csv
lsp --peildatum morgen
rule dubel-id
rule xyzzy
"""


def test_every_refusal_is_a_sentence(said: Said, repo: Path) -> None:
    """It names what was typed, and what was meant where that is clear; the code is always 2."""
    for folder in ("leeg", "boven/onder"):
        (repo / folder).mkdir(parents=True)
    (repo / "boven" / "onder" / "aanzien.yaml").write_text("naam: X\n", encoding="utf-8")
    (repo / "opgaven" / "stuk.yaml").write_text("titel: [\n", encoding="utf-8")
    (repo / "blad.csv").write_text("id;titel\nwonen;Wonen\n", encoding="utf-8")
    (repo / "kop.csv").write_text("xyzzy;q\n1;2\n", encoding="utf-8")
    told = []
    for line in LINES.split("\n"):
        if line:
            code, output, complaint = said("-C", str(repo), *shlex.split(line))
            told.append(f"$ aanzien {line}\n{complaint}".replace(repo.as_posix(), "/map"))
            assert (line, code, output) == (line, 2, "")

    # Read it as prose: a user who is stopped reads nothing else.
    assert_golden("refusals.txt", "\n".join(told))

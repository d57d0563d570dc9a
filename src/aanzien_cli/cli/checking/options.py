"""Options: the options that only `aanzien check` has, each with its help."""

from pathlib import Path
from typing import Annotated

from typer import Option

from aanzien_cli.cli.checking.forms import OPTION
from aanzien_cli.cli.completion import form_names, listed_rules
from aanzien_cli.cli.options import not_empty
from aanzien_cli.domain.findings.severity import Severity

Select = Annotated[
    list[str] | None,
    Option(
        "--select",
        metavar="REGEL",
        autocompletion=listed_rules,
        help="Voer alleen deze regels of elementen uit; meer met komma's ertussen.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    Option(
        "--ignore",
        metavar="REGEL",
        autocompletion=listed_rules,
        help="Laat deze regels of elementen weg.",
    ),
]
PerFileIgnores = Annotated[
    list[str] | None,
    Option(
        "--per-file-ignores",
        metavar="PATROON:REGEL",
        help="Laat een regel of element weg in bestanden met zo'n pad, zoals 'opgaven/oud-*:teams';"
        " mag vaker.",
    ),
]
FailOn = Annotated[
    Severity,
    Option(
        "--fail-on",
        metavar="ERNST",
        help="Vanaf welke ernst de controle mislukt: fout, waarschuwing of advies.",
    ),
]
Statistics = Annotated[
    bool, Option("--statistics", help="Tel de bevindingen per regel, in plaats van ze te noemen.")
]
ExitZero = Annotated[
    bool, Option("--exit-zero", help="Eindig met code 0, ook als er bevindingen zijn.")
]
StdinFilename = Annotated[
    str,
    Option(
        "--stdin-filename",
        metavar="PAD",
        help="Bij 'aanzien check -': het pad waar de tekst op de standaardinvoer bij hoort.",
    ),
]
OutputFormat = Annotated[
    list[str] | None,
    Option(
        OPTION,
        metavar="VORM[=BESTAND]",
        autocompletion=form_names,
        help="De vorm: full, concise, grouped, json, jsonl, markdown, github, gitlab, junit of"
        " sarif; met =BESTAND gaat zij daarheen. Mag vaker.",
    ),
]
MaxFindings = Annotated[
    int,
    Option(
        "--max-findings",
        metavar="AANTAL",
        min=0,
        help="Noem per regel hoogstens zoveel bevindingen; alle tellen mee. 0 is zonder grens.",
    ),
]
BaselineFile = Annotated[
    Path | None,
    Option(
        "--baseline",
        metavar="BESTAND",
        help="Laat buiten beeld wat in deze basislijn staat, en noem alleen wat erbij komt.",
    ),
]
WriteBaseline = Annotated[
    bool,
    Option("--write-baseline", help="Schrijf eerst alles wat er nu is in de basislijn."),
]
Base = Annotated[
    str,
    Option(
        "--base",
        callback=not_empty,
        metavar="REVISIE",
        help="Noem alleen wat erbij is gekomen sinds de splitsing met deze tak of commit.",
    ),
]
TrustedRef = Annotated[
    str,
    Option(
        "--trusted-config-ref",
        callback=not_empty,
        metavar="REVISIE",
        help="Neem instellingen, uitzonderingen en basislijn uit deze revisie; wat een wijziging"
        " eraan toevoegt, telt dan nog niet mee.",
    ),
]
RequireHistory = Annotated[
    bool,
    Option("--require-history", help="Stop met code 2 als git niet de hele geschiedenis heeft."),
]
Isolated = Annotated[
    bool,
    Option(
        "--isolated",
        help="Laat regels, drempels, negeer en peildatum van aanzien.yaml buiten beschouwing;"
        " uitzonderingen in records blijven gelden.",
    ),
]
ShowSettings = Annotated[
    bool,
    Option(
        "--show-settings",
        help="Toon elke instelling die geldt en waar zij vandaan komt, en controleer niets.",
    ),
]
ShowFiles = Annotated[
    bool,
    Option(
        "--show-files",
        help="Toon van elk bestand als wat het wordt gelezen of waarom niet, en controleer niets.",
    ),
]
Watch = Annotated[
    bool,
    Option(
        "--watch",
        help="Blijf kijken, en controleer opnieuw zodra er een bestand is gewijzigd; stop met"
        " Ctrl-C.",
    ),
]
Fix = Annotated[
    bool,
    Option("--fix", help="Herstel wat zonder twijfel te herstellen is; noem daarna wat er blijft."),
]
Diff = Annotated[
    bool,
    Option("--diff", help="Toon wat --fix zou wijzigen, en wijzig niets; 'git apply' leest het."),
]
UnsafeFixes = Annotated[
    bool,
    Option("--unsafe-fixes", help="Herstel ook wat waarschijnlijk is, maar niet zeker."),
]
ShowFixes = Annotated[bool, Option("--show-fixes", help="Noem elke bevinding die is hersteld.")]

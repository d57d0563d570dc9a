"""Settings and exceptions: what is wrong with them stands at the word itself, with its mend."""

from support.repository import inspected, loaded

from aanzien_cli.domain.findings.repair import Remove, Rename, Write
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.judge import judge

SETTINGS = """
naam: X
regels:
  uit: [dubbel-id, qqqqqqqq]
  ernst: {bestaat-net: fout, doelstelling-als-activiteit: fout, onbekend-veld: fout}
"""
EXCEPTIONS = """
titel: O
uitzonderingen:
  - {regel: onbekend-veld, reden: x}
  - {regel: dubbel-idd, reden: x}
"""
RULES = {"onbekende-verwijzing", "ongeldige-waarde", "ongebruikte-uitzondering"}


def test_each_stands_at_its_word_with_a_mend() -> None:
    """Line and column, sentence and mend; a rule that may be an error is not told of."""
    files = {"aanzien.yaml": SETTINGS.lstrip(), "opgaven/o.yaml": EXCEPTIONS.lstrip()}
    told = [
        (f.span.line, f.span.column, f.message, f.fix)
        for f in inspected(files).findings
        if f.rule in RULES
    ]

    assert told == [
        (3, 20, "regel 'qqqqqqqq' bestaat niet", "bekijk alle regels met 'aanzien rule'"),
        (4, 24, "regel 'bestaat-net' bestaat niet", "bekijk alle regels met 'aanzien rule'"),
        (
            *(4, 59, "'doelstelling-als-activiteit' stelt een vraag en kan geen fout zijn"),
            "kies waarschuwing of advies",
        ),
        (
            *(3, 13),
            "deze uitzondering op 'onbekend-veld' is niet meer nodig: de regel vindt hier niets",
            "haal de uitzondering weg",
        ),
        (4, 13, "regel 'dubbel-idd' bestaat niet", "bedoelt u 'dubbel-id'?"),
    ]


def test_each_carries_its_repair() -> None:
    """What a program can mend is said with it: a key gets a name, a word a text, an item goes."""
    files = {
        "aanzien.yaml": "naam: X\nregels:\n  uit: [dubbel-idd]\n  ernst: {onbekend-vel: fout}\n",
        "opgaven/o.yaml": EXCEPTIONS.lstrip(),
    }
    read = loaded(files)
    said = [f.repair for f, *_ in judge(read.register, read.faults, ALL_RULES) if f.rule in RULES]

    assert said == [
        Write(("regels", "uit", 0), "dubbel-id", is_safe=True),
        Rename(("regels", "ernst", "onbekend-vel"), "onbekend-veld", is_safe=True),
        Write(("uitzonderingen", 1, "regel"), "dubbel-id", is_safe=True),
        Remove(("uitzonderingen", 0)),
    ]

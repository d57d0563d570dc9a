"""Samples: for each hostile row a file that does what the row describes, and what is said of it."""

from typing import Final, NamedTuple

from aanzien_cli.loading.parsing.limits import MAX_FILE_SIZE


class Sample(NamedTuple):
    """A file, and the rule that has to tell of it; none where nothing is wrong with it."""

    row: str
    name: str
    content: bytes
    rule: str
    path: str = "opgaven/x.yaml"


_UNREADABLE: Final = "onleesbaar-bestand"
_BOMB: Final = "\n".join(
    ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
)
_DEEP: Final = "\n".join(" " * depth + "a:" for depth in range(300))


def _text(row: str, name: str, text: str, rule: str = _UNREADABLE) -> Sample:
    return Sample(row, name, text.encode("utf-8", "surrogatepass"), rule)


def _date(value: str, rule: str = "ongeldige-waarde") -> Sample:
    return _text("H-V", f"day {value}", f"titel: A\nvan: {value}\n", rule)


def _fte(value: str, rule: str = "ongeldige-waarde") -> Sample:
    text = f"titel: A\nbenodigde_fte:\n  - {{periode: 2026-K1, fte: {value}}}\n"
    return _text("H-V", f"number {value[:20]}", text, rule)


SAMPLES: Final = (
    _text("H-01", "brackets", "titel: " + "[" * 30_000),
    _text("H-01", "braces", "titel: " + "{a: " * 10_000),
    _text("H-01", "lists", "titel:\n  " + "- " * 20_000),
    _text("H-01", "indents", _DEEP),
    _text("H-01", "keys", "? " * 10_000),
    _text("H-02", "two to the power 60", _BOMB),
    _text("H-02", "one alias", "titel: &t Wonen\nthema: *t\n"),
    _text("H-03", "at the top", "&a {titel: *a}"),
    _text("H-03", "below", "titel: &a [*a]"),
    _text("H-03", "as a key", "&a {*a : 1}"),
    _text("H-04", "long line", "titel: " + "x" * 70_000),
    _text("H-04", "large tag", "titel: !" + "%41" * 20_000 + " x"),
    _text("H-04", "many values", "titel: x\nvoorheen:\n" + "  - a\n" * 60_000),
    _text("H-04", "at the limit", "#" * 60_000 + "\n" + "# y\n" * 200_000),
    Sample("H-04", "null bytes", b"\0" * MAX_FILE_SIZE, _UNREADABLE),
    *(_date(day) for day in ("2024-13-45", "0000-01-01", "2001-12-14T21:59:43.10+99:99")),
    *(_fte(number) for number in ("0x_", "0b2", ".inf", "-.Inf", ".NaN", "9" * 5_000, "1e999999")),
    *(_text("H-V", tag, f"titel: {tag} x") for tag in ("!!int", "!!float", "!!bool", "!!binary")),
    _text("H-V", "no such character", 'titel: "\\UFFFFFFFF"'),
    _text("H-V", "a list as key", "? [[a]]\n: b"),
    _text("H-V", "a mapping as key", "{a: b}: c"),
    _text("H-V", "an unknown directive", "%FOO bar\n--- x"),
    _text("H-V", "nothing but an anchor", "&a"),
    _text("H-06", "plain", "titel: A\ntitel: B\n", "dubbele-sleutel"),
    _text("H-06", "quoted", "titel: A\n'titel': B\n", "dubbele-sleutel"),
    _text("H-06", "escaped", 'titel: A\n"\\x74itel": B\n', "dubbele-sleutel"),
    _text("H-07", "of a mapping", "<<: {titel: A}\n"),
    _text("H-07", "of a number", "titel: A\n<<: 1\n"),
    _text("H-07", "quoted is a field", "titel: A\n'<<': 1\n", "onbekend-veld"),
    _text("H-08", "python", "titel: !!python/object/apply:os.system ['touch gestart']\n"),
    _text("H-08", "own", "titel: !x A\n"),
    _text("H-08", "verbatim", "titel: !<tag:yaml.org,2002:str> A\n"),
    _text("H-09", "directive", "%YAML 1.1\n---\ntitel: A\n"),
    _text("H-09", "tag directive", "%TAG ! tag:x,2000:\n---\ntitel: A\n"),
    _text("H-09", "norway", "titel: no\n", "yaml-valkuil"),
    _text("H-09", "half past twelve", "titel: 12:30\n", "yaml-valkuil"),
    _text("H-09", "version", "titel: 1.10\n", "yaml-valkuil"),
    Sample("H-10", "latin-1", "titel: Café\n".encode("latin-1"), _UNREADABLE),
    Sample("H-10", "null", b"titel: A\0B\n", _UNREADABLE),
    Sample("H-10", "utf-16 without mark", "titel: A\n".encode("utf-16-le"), _UNREADABLE),
    Sample("H-10", "utf-16", "titel: A\n".encode("utf-16"), _UNREADABLE),
    Sample("H-10", "utf-32", "titel: A\n".encode("utf-32"), _UNREADABLE),
    _text("H-11", "escaped surrogate", 'titel: "\\ud800"\n'),
    _text("H-11", "surrogate", "titel: \ud800\n"),
    _text("H-11", "next line", "titel: a\x85b\n"),
    _text("H-11", "quoted next line", "titel: 'a\x85b'\nfout: x\n", "onbekend-veld"),
    _text("H-16", "escape", "titel: \x1b[31mrood\n"),
    _text("H-16", "bell", "titel: a\x07b\n"),
    _text("H-16", "c1", "titel: a\x9b31m\n"),
    _text("H-16", "delete", "titel: a\x7fb\n"),
    _text("H-17", "override", "titel: a\u202eb\n"),
    _text("H-17", "isolate", "titel: a\u2066b\u2069\n"),
    _text("H-17", "mark inside", "titel: a\ufeffb\n"),
    Sample("H-18", "full width", b"titel: A\n", "ongeldig-id", "opgaven/\uff41.yaml"),
    Sample("H-18", "composed", b"titel: A\n", "ongeldig-id", "opgaven/caf\u00e9.yaml"),
    Sample("H-18", "decomposed", b"titel: A\n", "ongeldig-id", "opgaven/cafe\u0301.yaml"),
    Sample("H-18", "cyrillic", b"titel: A\n", "ongeldig-id", "opgaven/w\u043enen.yaml"),
    Sample("H-18", "capital", b"titel: A\n", "ongeldig-id", "opgaven/Wonen.yaml"),
    Sample("H-18", "device", b"titel: A\n", "ongeldig-id", "opgaven/con.yaml"),
    Sample("H-18", "device in capitals", b"titel: A\n", "ongeldig-id", "opgaven/NUL.yaml"),
    Sample("H-18", "blank at the end", b"titel: A\n", "overgeslagen-bestand", "opgaven/a.yaml "),
    Sample("H-18", "dot at the end", b"titel: A\n", "overgeslagen-bestand", "opgaven/a.yaml."),
    Sample("H-18", "folder in capitals", b"titel: A\n", "overgeslagen-bestand", "Opgaven/a.md"),
    Sample("H-17", "zero width in a name", b"titel: A\n", "ongeldig-id", "opgaven/a\u200bb.yaml"),
    Sample("H-17", "tag in a name", b"titel: A\n", "ongeldig-id", "opgaven/a\U000e0041.yaml"),
)

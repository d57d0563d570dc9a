"""Plain YAML: what is read, and what is refused with a place and a mend."""

import pytest

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.loading.parsing.limits import MAX_DEPTH, MAX_LINE, MAX_NODES
from aanzien_cli.loading.parsing.plain_yaml import read_yaml
from aanzien_cli.loading.parsing.refusal import RefusalError


def refused(text: str | bytes) -> RefusalError:
    """Give the refusal of a text that must be refused."""
    with pytest.raises(RefusalError) as caught:
        read_yaml(text if isinstance(text, bytes) else text.encode())
    return caught.value


def test_every_scalar_stays_text() -> None:
    """What YAML would turn into a number, a date or a truth value reaches the schema as written."""
    text = "a: 06\nb: no\nc: 2026-02-31\nd: 1_000\ne: 'null'\nf: 12:30\n"

    assert read_yaml(text.encode()).data == {
        "a": "06",
        "b": "no",
        "c": "2026-02-31",
        "d": "1_000",
        "e": "null",
        "f": "12:30",
    }


@pytest.mark.parametrize("empty", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_none(empty: str) -> None:
    """A key without a value, or with YAML's word for it, holds nothing."""
    assert read_yaml(f"a: {empty}\n".encode()).data == {"a": None}


@pytest.mark.parametrize(
    ("text", "span", "says", "mend"),
    [
        ("norm: > 34%\n", (1, 7), "begin van een tekstblok", "'> 34%'"),
        ("eenheid: %\n", (1, 10), "niet met % beginnen", "'%'"),
        ("a: @x\n", (1, 4), "niet met @ beginnen", "'@x'"),
        ("a: &x 1\n", (1, 4), "anker met &", "aanhalingstekens"),
        ("a: [&x 1, *x]\n", (1, 5), "anker met &", "schrijf de waarde uit"),
        ("b: *x\n", (1, 4), "verwijzing met *", "schrijf de waarde uit"),
        ("a: !!int 5\n", (1, 4), "tag met !", "haal de tag weg"),
        ("%YAML 1.1\n---\na: 1\n", (1, 1), "richtlijn met %", "haal de regel"),
        ("<<: {a: 1}\n", (1, 1), "samenvoegen met <<", "schrijf de velden uit"),
        ("a: 1\n---\nb: 2\n", (2, 1), "tweede document", "eigen bestand"),
        ("? [a]\n: b\n", (1, 3), "veldnaam moet gewone tekst", "veld: waarde"),
        ("\ta: b\n", (1, 1), "geen tab", "spaties"),
        ("a: 'x\n", (1, 4), "nergens afgesloten", "apostrof"),
        ("a: [1\nb: 2\n", (1, 4), "niet goed afgesloten", "']'"),
        ("a: {b: 1\nc: 2\n", (1, 4), "niet goed afgesloten", "'}'"),
        ("titel: Wonen: nu\n", (1, 13), "dubbele punt", "aanhalingstekens"),
        ("a: b\n c\nd\n", (3, 1), "mist een dubbele punt", "veld: waarde"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "springt anders in", "zelfde"),
        ("- a\nb: c\n", (2, 1), "stopt een lijst", "'- '"),
        ("a: - b\n", (1, 4), "nieuwe regel", "regel eronder"),
        ('a: "\\q"\n', (1, 5), "na een \\", "enkele aanhalingstekens"),
        ('a: "\\ud800"\n', (1, 7), "is geen teken", "schrijf het teken zelf"),
        ("a: x\x07y\n", (1, 5), "stuurteken (U+0007)", "haal het teken weg"),
        ("a: x\u202ey\n", (1, 5), "stuurteken (U+202E)", "haal het teken weg"),
        ("é: 😀\x85\x9b\n", (1, 6), "stuurteken (U+009B)", "haal het teken weg"),
        (b"a: caf\xe9\n", (1, 7), "geen UTF-8: byte 0xe9", "UTF-8"),
        (b"\xff\xfea\x00", (1, 1), "UTF-16", "UTF-8"),
        ("a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, (1, 67), "dieper genest", "vlakker"),
        ("[" * 30_000, (1, 64), "dieper genest", "vlakker"),
        ("- " * 20_000, (1, 127), "dieper genest", "vlakker"),
        ("a: " + "x" * MAX_LINE, (1, 1), "langer dan 64 kB", "knip"),
        ("- a\n" * (MAX_NODES + 1), (1, 1), f"meer dan {MAX_NODES} waarden", "CSV"),
    ],
)
def test_what_is_not_plain_yaml_is_refused(
    text: str | bytes, span: tuple[int, int], says: str, mend: str
) -> None:
    """The refusal names the place, the reason and a way to mend it, in Dutch."""
    refusal = refused(text)

    assert (refusal.span.line, refusal.span.column) == span
    assert says in refusal.message
    assert mend in refusal.fix


def test_signs_inside_prose_are_no_anchors() -> None:
    """Text that merely holds &, *, ! or % is read as it stands."""
    text = "a: R&D **samen** 50% !\nb: |\n  * punt\n  &c\n"

    assert read_yaml(text.encode()).data == {"a": "R&D **samen** 50% !", "b": "* punt\n&c\n"}


def test_a_broken_file_with_an_anchor_gives_one_refusal() -> None:
    """Looking for anchors does not hide what is wrong with the rest of the file."""
    assert "niet goed afgesloten" in refused("a: [1\nb: *\n").message


def test_a_key_that_stands_twice_is_noted_with_both_lines() -> None:
    """The first value is kept; quoting the key does not hide the repeat."""
    reading = read_yaml(b"a: 1\nb: 2\n'a': 3\n")

    assert reading.data == {"a": "1", "b": "2"}
    assert reading.twice == [(Span(3, 1, 3, 4), "a", 1)]


@pytest.mark.parametrize("text", ["", "# alleen een opmerking\n", "---\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    """A file without a value gives None."""
    assert read_yaml(text.encode()).data is None


def test_lines_count_as_in_an_editor() -> None:
    """U+0085 and U+2028 do not count as lines, CR LF and lone CR do."""
    assert refused("a: 'x\u2028\u0085y'\r\nb: 'z\r\n").span.line == 2
    assert refused("a: x\rb: 'z\r").span.line == 2


def test_a_large_but_sound_file_is_read() -> None:
    """Counting depth and nodes changes nothing in what is read."""
    text = "".join(f"- {{a: [1, 2], b: '{number}'}}\n" for number in range(2_000))

    assert read_yaml(text.encode()).data == [{"a": ["1", "2"], "b": str(n)} for n in range(2_000)]


def test_a_quoted_sign_is_a_name_like_any_other() -> None:
    """Only the plain `<<` merges in other programs; between quotes it is text."""
    assert read_yaml(b"'<<': x\n").data == {"<<": "x"}


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("<<: x\na: {? [b] : c}\n", 1, "samenvoegen met <<"),
        ("a: {? [b] : c}\n<<: x\n", 1, "veldnaam moet gewone tekst"),
        ("a: 1\na: 2\n<<: x\n", 3, "samenvoegen met <<"),
    ],
)
def test_what_is_wrong_first_is_told_of(text: str, line: int, says: str) -> None:
    """Of several things that are wrong with keys the one that stands first gives the refusal."""
    refusal = refused(text)

    assert refusal.span.line == line
    assert says in refusal.message


def test_a_repeat_deep_inside_is_noted_beside_a_trap() -> None:
    """A key that stands twice somewhere does not hide what else stands out in the file."""
    reading = read_yaml(b"a: yes\nb:\n  c: 1\n  c: 2\n")

    assert reading.data == {"a": "yes", "b": {"c": "1"}}
    assert reading.traps == [(("a",), "yes")]
    assert [name for _, name, _ in reading.twice] == ["c"]


@pytest.mark.parametrize("before", ["", "b: x\n", "\n" * 500])
def test_only_a_line_beyond_the_limit_is_too_long(before: str) -> None:
    """A line of exactly so many bytes is read; one byte more is refused, wherever it stands."""
    fits = "a: " + "x" * (MAX_LINE - 3)

    assert read_yaml(f"{before}{fits}\nc: y\n".encode()).data is not None
    refusal = refused(f"{before}{fits}x\nc: y\n")
    assert "langer dan 64 kB" in refusal.message
    assert refusal.span.line == before.count("\n") + 1


def test_a_name_is_kept_once_for_all_files() -> None:
    """The same fields stand in thousands of files; a name that is no text is refused as ever."""
    first, second = (read_yaml(b"leden:\n  - eigen_naam: a\n").data for _ in range(2))
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert next(iter(first)) is next(iter(second))
    assert next(iter(first["leden"][0])) is next(iter(second["leden"][0]))
    with pytest.raises(RefusalError, match="veldnaam moet gewone tekst zijn"):
        read_yaml(b"[a]: b\n")

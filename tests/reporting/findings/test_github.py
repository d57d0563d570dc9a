"""GitHub: annotations as the runner of GitHub Actions reads them back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from reporting.hostile import INSPECTION, NOTHING, single

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.reporting.findings.frame import Frame
from aanzien_cli.reporting.findings.github import MOST, to_github

FRAME = Frame()
PROPERTY = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}


def read(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does: up to the next `::`, then properties, then the rest."""
    assert line.startswith("::")
    head, _, data = line[2:].partition("::")
    level, _, told = head.partition(" ")
    properties = dict(each.split("=", 1) for each in told.split(","))
    return level, {k: unescaped(v, PROPERTY) for k, v in properties.items()}, unescaped(data, DATA)


def unescaped(text: str, signs: dict[str, str]) -> str:
    """Undo the escaping, `%25` last."""
    for sign, meant in signs.items():
        text = text.replace(sign, meant)
    return text


def finding(**changes: object) -> Finding:
    """Give a finding at one place, with something changed."""
    base = Finding("teams/a.yaml", Span(3, 7, 3, 9), "dubbel-id", Severity.ERROR, "id 'a' bestaat")
    return replace(base, **changes)  # type: ignore[arg-type]


def test_an_annotation_has_its_place() -> None:
    """The path, the lines and the columns are those of the finding."""
    (line,) = to_github(single(finding(fix="kies een ander")), FRAME).splitlines()

    assert line == (
        "::error title=aanzien dubbel-id,file=teams/a.yaml,line=3,endLine=3,col=7,endColumn=9"
        "::id 'a' bestaat. Herstel: kies een ander"
    )


def test_columns_are_left_out_over_more_lines() -> None:
    """GitHub refuses columns where a place takes more lines."""
    _, told, _ = read(to_github(single(finding(span=Span(3, 7, 5, 2))), FRAME).rstrip("\n"))

    assert told == {
        "title": "aanzien dubbel-id",
        "file": "teams/a.yaml",
        "line": "3",
        "endLine": "5",
    }


def test_the_path_starts_at_the_top_of_the_repository() -> None:
    """A folder further down is named, or GitHub would not find the file."""
    _, told, _ = read(to_github(single(finding()), Frame("beleid/zorg")).rstrip("\n"))

    assert told["file"] == "beleid/zorg/teams/a.yaml"


@given(
    st.text().filter(str.isprintable),
    st.text().filter(str.isprintable),
    st.text(alphabet="ab:,%\r\n0A2C= "),
)
def test_what_goes_in_comes_out(path: str, message: str, rule: str) -> None:
    """Whatever stands in a finding, the runner reads one command with just that."""
    plain = message.replace("##", "")
    told = to_github(single(finding(path=path, message=plain, rule=rule.strip())), FRAME)

    level, properties, data = read(told.removesuffix("\n"))

    assert (level, data) == ("error", plain)
    assert properties["file"] == path.replace("##[", "# #[")


def test_a_path_that_cannot_be_shown_stands_in_the_message() -> None:
    """Where a name holds what nobody sees or reads, there is no file to point at."""
    level, told, message = read(to_github(single(finding(path="a\u202eb\udcff.yaml")), FRAME))

    assert (level, told) == ("error", {"title": "aanzien dubbel-id"})
    assert message == "a\\u202eb\\xff.yaml: id 'a' bestaat\n"


def test_the_gravest_are_shown_and_the_rest_counted() -> None:
    """No more than GitHub shows of each kind, and one notice for the rest."""
    many = tuple(
        finding(severity=severity, span=Span(number, 1, number, 2))
        for severity in reversed(Severity)
        for number in range(1, 31)
    )
    lines = [read(line) for line in to_github(replace(NOTHING, findings=many), FRAME).splitlines()]

    levels = [level for level, _, _ in lines]
    assert levels == ["error"] * MOST + ["warning"] * MOST + ["notice"] * MOST
    assert lines[-1][2].startswith("nog 61 bevindingen niet getoond")
    assert [told["line"] for _, told, _ in lines[:MOST]] == [str(n) for n in range(1, MOST + 1)]


def test_new_lines_go_before_old_ones() -> None:
    """Of one severity the lines that the change made are shown, whatever stands above them."""
    old = b"".join(b"oud: %d\n" % number for number in range(30))
    findings = tuple(
        finding(severity=severity, span=Span(number, 1, number, 2))
        for number in range(1, 33)
        for severity in (Severity.ERROR, Severity.WARNING)
    )
    now = {"teams/a.yaml": old + b"nieuw: 1\nnieuw: 2\n"}
    changed = replace(
        NOTHING, findings=findings, sources=now, earlier={"teams/a.yaml": b"# boven\n" + old}
    )

    lines = [read(line) for line in to_github(changed, FRAME).splitlines()]
    alone = [read(line) for line in to_github(replace(changed, earlier=None), FRAME).splitlines()]

    places = [told["line"] for _, told, _ in lines if "line" in told]
    assert places == ["31", "32", *map(str, range(1, 9))] * 2
    assert [told["line"] for _, told, _ in alone[:3]] == ["1", "2", "3"]


def test_a_new_file_is_new_from_top_to_bottom() -> None:
    """What the earlier revision did not have at all counts, and what cannot be read does not."""
    findings = tuple(finding(path=path, span=Span(1, 1, 2, 2)) for path in ("a.yaml", "b.yaml"))
    changed = replace(
        NOTHING, findings=findings, sources={"b.yaml": b"een\ntwee\n"}, earlier={"a.yaml": b"x"}
    )

    told = [read(line)[1]["file"] for line in to_github(changed, FRAME).splitlines()]

    assert told == ["b.yaml", "a.yaml"]


def test_what_was_capped_is_counted_too() -> None:
    """Findings that --max-findings leaves out are told of as well."""
    (*_, last) = to_github(INSPECTION.capped(1), FRAME).splitlines()

    hidden = len(INSPECTION.findings) - len(INSPECTION.capped(1).shown)
    assert f"nog {hidden} bevindingen" in last


def test_nothing_is_nothing() -> None:
    """Without findings there is no annotation."""
    assert to_github(NOTHING, FRAME) == ""

"""Citing: the notes of a report, and where they lead."""

from typing import Final

from support.repository import inspected

from aanzien_cli.api import lines_in
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context

DELIVERED: Final = "opgave: o\nfte: 1\nstatus: geleverd\n"
FORMER: Final = "{tekst: '<= 8', operator: '<=', waarde: 8, termijn: 2018}]\n"
FORGE: Final = "https://git.example/aanzien/{commit}/{pad}#L{regel}"


def context(files: dict[str, str], **more: str) -> Context:
    """Give files to tell about, with the lines that fields stand on."""
    found = inspected(files)
    return Context(found, lines=lines_in(found), **more)  # type: ignore[arg-type]


def test_a_note_can_lead_to_the_web() -> None:
    """With an address of the forge a note is a link, whatever the name of the file is."""
    about = context(
        {"opgaven/wonen é`.yaml": "titel: A\n\nwaarde: B\n"}, address=FORGE, commit="abc"
    )
    cite = Citations(about)
    opgave = about.register.of(Opgave)[0]

    assert [cite(opgave, "waarde"), cite(opgave), cite(opgave, "waarde")] == [
        "[^1]",
        "[^1]",
        "[^1]",
    ]
    place = "https://git.example/aanzien/abc/opgaven/wonen%20%C3%A9%60.yaml"
    assert cite.notes() == (
        f"[^1]: `opgaven/wonen é'.yaml`, regel [1]({place}#L1) en [3 (waarde)]({place}#L3)",
    )


def test_one_line_of_a_file_needs_no_name() -> None:
    """A note of one line is a link as a whole, however often that line was referred to."""
    about = context({"opgaven/o.yaml": "titel: A\n"}, address="https://x.nl/{pad}#L{regel}")
    cite = Citations(about)
    opgave = about.register.of(Opgave)[0]

    assert [cite(opgave, "titel"), cite(opgave)] == ["[^1]", "[^1]"]
    assert cite.notes() == ("[^1]: [`opgaven/o.yaml`, regel 1](https://x.nl/opgaven/o.yaml#L1)",)


def test_a_note_says_what_stands_on_each_line() -> None:
    """Rows of a list are named one by one, a part of a field by its own name."""
    about = context(
        {
            "opdrachten/a.yaml": "titel: A\nvoortgang: {tijd: rood,\n  oorzaak: B}\n"
            "neveneffecten:\n  - {omschrijving: C}\n  - {omschrijving: D}\n"
        }
    )
    cite = Citations(about)
    for field in ("neveneffecten.1", "voortgang.oorzaak", "neveneffecten.0", "titel"):
        cite(about.register.of(Opdracht)[0], field)

    assert cite.notes() == (
        (
            "[^1]: `opdrachten/a.yaml`, regel 1 (titel), 3 (oorzaak), 5 (neveneffect)"
            " en 6 (neveneffect)"
        ),
    )


def test_a_link_needs_the_commit_that_it_names() -> None:
    """Without a commit there is no link to one that does not exist."""
    about = context({"opgaven/o.yaml": "titel: O\n"}, address=FORGE)
    cite = Citations(about)
    cite(about.register.of(Opgave)[0], "titel")

    assert cite.notes() == ("[^1]: `opgaven/o.yaml`, regel 1",)


def test_the_name_of_a_file_is_no_command_in_a_log() -> None:
    """A name cannot be escaped between backticks; what a CI system would obey is broken."""
    found = inspected({"opgaven/##[error]o.yaml": "titel: O\n"})
    cite = Citations(Context(found))
    cite(found.register.of(Opgave)[0], "titel")

    assert cite.notes() == ("[^1]: `opgaven/# #[error]o.yaml`, regel 1",)


def test_without_a_way_to_find_lines_the_file_is_named() -> None:
    """A note without a known line leads to the top of the file."""
    found = inspected({"opgaven/o.yaml": "titel: O\n"})
    cite = Citations(Context(found))
    cite(found.register.of(Opgave)[0], "titel")

    assert cite.notes() == ("[^1]: `opgaven/o.yaml`, regel 1",)

"""Diagnostics: what was found, with what it has to do with."""

from support.repository import inspected

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.language_server.diagnostics import Diagnostic, Related, diagnostics
from aanzien_cli.language_server.workspace import Workspace

FILES = {
    "aanzien.yaml": "naam: T\ndisciplines: [jurist]\n",
    "opgaven/wonen.yaml": "titel: Wonen\n",
    "opgaven/wonen.md": "---\ntitel: Wonen\n---\n",
    "doelstellingen/d.yaml": "titel: D\nopgave: wonne\nindicatoren: [zzzzz]\n",
    "opdrachten/o.yaml": "titel: O\nbenodigde_disciplines: [jurits]\n",
}


def found(path: str, rule: str) -> list[Diagnostic]:
    """Give what is told of a file by one rule."""
    told = diagnostics(Workspace(inspected(FILES)))
    return [each for each in told.get(path, ()) if each.finding.rule == rule]


def test_a_finding_says_what_and_how() -> None:
    """The sentence, and on the next line how to mend it."""
    first, second = found("doelstellingen/d.yaml", "onbekende-verwijzing")
    assert first.message == "opgave 'wonne' bestaat niet\nbedoelt u 'wonen'?"
    assert second.related == ()


def test_what_was_probably_meant_is_shown() -> None:
    """A misspelt name leads to the record or the word that looks like it."""
    (first, _) = found("doelstellingen/d.yaml", "onbekende-verwijzing")
    (word,) = found("opdrachten/o.yaml", "onbekende-verwijzing")
    assert first.related == (
        Related("opgaven/wonen.md", Span(), "dit opgave-record is misschien bedoeld"),
    )
    assert word.related == (
        Related("aanzien.yaml", Span(2, 15, 2, 21), "deze naam is misschien bedoeld"),
    )


def test_what_was_meant_may_be_of_another_kind() -> None:
    """A field that may name several kinds leads to the one that has such a name."""
    files = {
        "doelstellingen/meer.yaml": "titel: M\nopgave: x\n",
        "besluiten/b.yaml": "soort: start\nonderwerp: [meerr]\n",
    }
    told = diagnostics(Workspace(inspected(files)))["besluiten/b.yaml"]
    (unknown,) = [each for each in told if each.finding.rule == "onbekende-verwijzing"]
    assert [each.path for each in unknown.related] == ["doelstellingen/meer.yaml"]


def test_an_id_that_stands_twice_shows_the_first() -> None:
    """Both files are one step away."""
    (twice,) = found("opgaven/wonen.yaml", "dubbel-id")
    assert twice.related == (Related("opgaven/wonen.md", Span(), "hier staat dit id al"),)


def test_hidden_signs_are_written_out() -> None:
    """What a message takes from a file cannot steer an editor."""
    files = {"doelstellingen/d.yaml": "titel: D\nopgave: wo\u202enen\n"}
    told = diagnostics(Workspace(inspected(files)))["doelstellingen/d.yaml"]
    assert told
    assert all("\u202e" not in each.message for each in told)


def test_a_finding_of_another_moment_is_told_without_its_relations() -> None:
    """Where the text has changed since, the place of a name may hold something else."""
    inspection = inspected(FILES)
    workspace = Workspace(inspection, {"doelstellingen/d.yaml": b"titel: D\n"})
    told = diagnostics(workspace)["doelstellingen/d.yaml"]
    assert [each.related for each in told if each.finding.rule == "onbekende-verwijzing"] == [
        (),
        (),
    ]

"""Plan: what a sheet would do to a repository, or what keeps it from doing so."""

from typing import Final

from support.brought_in import FILES, plan, said

from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange

ROWS: Final = (
    ("woningen", "Nieuwe woningen", "huizen", 1.0, None),
    ("groen", "Groen", "", None, "Effect"),
    ("lucht", "Schone lucht", None, 0.0, "effect"),
    (None, "", " ", None, None),
)
"""One that changes, one that stays, a new one, and nothing."""


def test_what_stays_changes_and_comes() -> None:
    """Each row says what becomes of its record, each change what stood there and what will."""
    outcome = plan(*ROWS)

    assert [(row.number, row.id, row.fate) for row in outcome.rows] == [
        (2, "woningen", Fate.CHANGED),
        (3, "groen", Fate.SAME),
        (4, "lucht", Fate.NEW),
    ]
    assert outcome.rows[0].changes == (
        FieldChange("eenheid", "woningen", "huizen"),
        FieldChange("decimalen", "0", "1"),
    )
    assert "indicator-zonder-norm" in {each.rule for each in outcome.added}


def test_what_changes_and_comes_is_written_and_nothing_else() -> None:
    """A record that is there keeps its comments; a new one says what else can be told."""
    files = plan(*ROWS).files

    assert sorted(files) == ["indicatoren/lucht.yaml", "indicatoren/woningen.yaml"]
    assert files["indicatoren/woningen.yaml"].decode().split("\n")[1:5] == [
        "# boven",
        "naam: Nieuwe woningen  # hier",
        "eenheid: huizen",
        "decimalen: 1",
    ]
    lucht = files["indicatoren/lucht.yaml"].decode()
    assert lucht.startswith("naam: Schone lucht\ndecimalen: 0\nsoort: effect\n\n# Wat u hier nog")


def test_records_without_a_row_stay_and_are_told() -> None:
    """A spreadsheet deletes nothing."""
    outcome = plan(("groen", "Groen", "", None, "effect"))

    assert outcome.left == ("woningen",)
    assert outcome.files == {}


def test_new_records_may_name_each_other() -> None:
    """References are looked up in the repository as it would be."""
    outcome = plan(("a", "A", "b"), ("b", "B", None), head=("Id", "Naam", "Tegenhanger van"))

    assert sorted(outcome.files) == ["indicatoren/a.yaml", "indicatoren/b.yaml"]


def test_the_text_of_a_markdown_file_is_changed_below_its_fields() -> None:
    """The toelichting of such a file is the text under the fields."""
    outcome = plan(("groen", "Over struiken."), head=("Id", "Toelichting"))

    assert outcome.files["indicatoren/groen.md"].endswith(b"---\n\nOver struiken.\n")


def test_a_file_that_cannot_be_read_is_left_alone() -> None:
    """Who cannot read a file does not change it, nor write another with its name."""
    outcome = plan(("stuk", "X"), head=("Id", "Naam"), files={"indicatoren/stuk.yaml": "naam: [\n"})

    assert said(outcome)[0][2].startswith("het bestand van dit record is niet te lezen")


def test_a_field_that_cannot_be_changed_neatly_is_told() -> None:
    """What is a block of fields where a text belongs, is changed by hand."""
    outcome = plan(
        ("a", "%"),
        head=("Id", "Eenheid"),
        files={"indicatoren/a.yaml": "naam: A\neenheid: {x: y}\n"},
    )

    assert said(outcome) == [
        (
            2,
            "B",
            (
                "dit veld is niet te wijzigen zonder iets anders te raken:"
                " pas het aan in 'indicatoren/a.yaml'"
            ),
        )
    ]


def test_merged_cells_are_refused_where_they_are_read() -> None:
    """All but the first of them are empty, and would take fields away."""
    rows = (("woningen", "Nieuwe woningen", "woningen", 0, None),)

    assert said(plan(*rows, merged=((1, 2, 2, 2),))) == [
        (2, "C", "de cellen C2 tot en met C3 zijn samengevoegd: splits ze, en vul elke cel in")
    ]
    assert plan(*rows, merged=((1, 7, 2, 8),)).problems == ()


def test_a_figure_elsewhere_that_cannot_be_read_any_more_stops_it() -> None:
    """Without its decimals a series may mean two things: in the record itself, and in its CSV."""
    files = {
        **FILES,
        "indicatoren/woningen.yaml": """\
            naam: Nieuwe woningen
            decimalen: 0
            nulmeting: {waarde: 1.645, peildatum: 2024-01-01}
        """,
        "metingen/woningen.csv": "periode;waarde\n2025;1.645\n",
    }
    outcome = plan(("woningen", ""), head=("Id", "Decimalen"), files=files)
    (elsewhere, here) = said(outcome)

    assert (elsewhere[0], here[:2]) == (0, (2, ""))
    assert elsewhere[2].startswith("metingen/woningen.csv: '1.645' past niet in 'waarde': dit kan")
    assert here[2].startswith("'1.645' past niet in")
    assert outcome.files == {}

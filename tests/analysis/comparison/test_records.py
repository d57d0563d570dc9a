"""Records: what came, went, moved or was renamed, and what no longer can be read."""

import pytest
from support.compared import compared, edited, told
from support.repository import Files

from aanzien_cli.analysis.comparison.change import Place, Topic

FILES: Files = {
    "opgaven/wonen.yaml": "titel: Wonen",
    "teams/a.yaml": "naam: A\nleden: [{persoon: p-1}, {persoon: p-2}, {persoon: p-3}]",
    "personen/p-1.yaml": "rol: jurist",
}


def records(before: Files, after: Files) -> list[tuple[str, ...]]:
    """Tell which records came and went."""
    return told(compared(before, after), Topic.RECORD)


def test_a_record_comes_and_goes() -> None:
    """A file that is new, and one that is gone, are told with the place where they stand."""
    after = {**FILES, "opgaven/groen.yaml": "titel: Groen"}
    found = compared(FILES, after).about(Topic.RECORD)
    assert [(each.what, each.id, each.title, each.before, each.after) for each in found] == [
        ("toegevoegd", "groen", "Groen", None, Place("opgaven/groen.yaml"))
    ]
    assert records(after, FILES) == [("vervallen", "groen")]


def test_another_kind_of_file_is_a_move() -> None:
    """A record that became Markdown is the same record in another place."""
    after = {
        "opgaven/wonen.md": "---\ntitel: Wonen\n---\n",
        **{path: text for path, text in FILES.items() if path != "opgaven/wonen.yaml"},
    }
    assert records(FILES, after) == [
        ("verplaatst", "wonen", "opgaven/wonen.yaml", "opgaven/wonen.md")
    ]


def test_voorheen_names_the_old_id() -> None:
    """A record that says what it was called is renamed, whatever else changed; also backwards."""
    after = {**FILES, "opgaven/thuis.yaml": "titel: Thuis\nvoorheen: [wonen, huis]"}
    del after["opgaven/wonen.yaml"]
    assert records(FILES, after) == [("hernoemd", "thuis", "wonen", "thuis")]
    assert records(after, FILES) == [("hernoemd", "wonen", "thuis", "wonen")]


def test_an_old_id_that_is_used_again_is_another_record() -> None:
    """Where the old id still has its own file, nothing was renamed."""
    after = {**FILES, "opgaven/thuis.yaml": "titel: Thuis\nvoorheen: [wonen]"}
    assert records(FILES, after) == [("toegevoegd", "thuis")]


def test_one_old_record_becomes_one_new() -> None:
    """Two files that claim one old id: the first by id gets it."""
    after = edited(
        dict(FILES),  # type: ignore[arg-type]
        opgaven__wonen="",
        opgaven__b="titel: B\nvoorheen: [wonen]",
        opgaven__a="titel: A\nvoorheen: [wonen]",
    )
    assert records(FILES, after) == [("hernoemd", "a", "wonen", "a"), ("toegevoegd", "b")]


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ("[{persoon: p-1}, {persoon: p-2}]", ("hernoemd", "b", "a", "b")),
        ("[{persoon: p-1}, {persoon: p-8}, {persoon: p-9}]", ("toegevoegd", "b")),
    ],
)
def test_a_team_is_known_by_its_people(members: str, expected: tuple[str, ...]) -> None:
    """A team that shares half of all members with one that vanished may be the same."""
    after = edited(dict(FILES), teams__a="", teams__b=f"naam: B\nleden: {members}")  # type: ignore[arg-type]
    found = records(FILES, after)
    assert found[-1][: len(expected)] == expected
    assert (found[-1][-1] == "mogelijk; 'voorheen' zegt het niet") == (expected[0] == "hernoemd")


def test_two_teams_do_not_become_the_same_one() -> None:
    """Of two that shared their people one may go on under another name; the other is gone."""
    members = "leden: [{persoon: p-1}, {persoon: p-2}]"
    before = {f"teams/{id_}.yaml": f"naam: {id_}\n{members}" for id_ in ("a", "c")}

    assert [each[:2] for each in records(before, {"teams/b.yaml": f"naam: b\n{members}"})] == [
        ("hernoemd", "b"),
        ("vervallen", "c"),
    ]


def test_a_team_without_members_is_like_no_other() -> None:
    """Two teams that name nobody have nobody in common."""
    assert records({"teams/a.yaml": "naam: A"}, {"teams/b.yaml": "naam: B"}) == [
        ("vervallen", "a"),
        ("toegevoegd", "b"),
    ]


def test_a_record_that_says_the_same_was_renamed() -> None:
    """The same content under another id is one record; a pseudonym is never guessed."""
    after = edited(dict(FILES), opgaven__wonen="", opgaven__thuis="titel:   Wonen")  # type: ignore[arg-type]
    assert records(FILES, after)[0][:4] == ("hernoemd", "thuis", "wonen", "thuis")
    after = edited(dict(FILES), personen__p_1="")  # type: ignore[arg-type]
    after = {**after, "personen/p-9.yaml": "rol: jurist"}
    del after["personen/p-1.yaml"]
    assert records(FILES, after) == [("vervallen", "p-1"), ("toegevoegd", "p-9")]


@pytest.mark.parametrize(
    ("norm", "what"),
    [
        ("{operator: '<=', waarde: '5,0'}", "hernoemd"),
        ("≤ 5", "hernoemd"),
        ("<= 6", "toegevoegd"),
    ],
)
def test_a_norm_may_be_printed_otherwise(norm: str, what: str) -> None:
    """An indicator under another id says the same when its norm asks the same."""
    before: Files = {"indicatoren/x.yaml": "naam: X\nnorm: <= 5"}
    after: Files = {"indicatoren/y.yaml": f"naam: X\nnorm: {norm}"}

    assert records(before, after)[-1][0] == what


def test_a_file_that_cannot_be_read_is_not_gone() -> None:
    """A broken file is told as broken; when it is mended it is told as readable again."""
    broken = {**FILES, "opgaven/wonen.yaml": "titel: ["}
    assert records(FILES, broken) == [("onleesbaar", "wonen")]
    assert records(broken, FILES) == [("weer leesbaar", "wonen")]


def test_a_series_of_figures_is_no_record_of_its_own() -> None:
    """A file with figures is told figure by figure."""
    after = {**FILES, "metingen/x.csv": "peildatum,waarde\n2025-01-01,3\n"}
    assert records(FILES, after) == []

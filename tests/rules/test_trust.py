"""Trust: what is agreed counts, and nothing milder."""

import pytest
from support.repository import Files, inspected, register

from aanzien_cli.rules.trust import settled

LINE = "rol: adviseur\nuitzonderingen:\n  - {regel: verlopen-uitzondering, reden: x"


@pytest.mark.parametrize(
    ("agreed", "asked", "is_told"),
    [
        ("}", "}", False),
        ("}", ", tot: 2026-12-31}", False),
        (", tot: 2026-12-31}", ", tot: 2026-06-30}", False),
        (", tot: 2026-06-30}", ", tot: 2026-12-31}", True),
        (", tot: 2026-06-30}", "}", True),
        (", tot: 2026-06-30}", ", tot: 2026-06-30}", False),
    ],
)
def test_an_exception_may_be_shorter_but_not_longer(
    agreed: str, asked: str, *, is_told: bool
) -> None:
    """What lasts as long as agreed, or less, counts."""
    files = {
        "personen/p-01.yaml": f"{LINE}{asked}\n",
        "personen/p-01.yaml in main": f"{LINE}{agreed}\n",
    }
    rules = [finding.rule for finding in inspected(files).findings]

    assert ("nog-niet-vastgesteld" in rules) == is_told


def test_an_exception_without_a_reason_agrees_to_nothing() -> None:
    """What never counted cannot be agreed on."""
    files = {
        "personen/p-01.yaml": f"{LINE}}}\n",
        "personen/p-01.yaml in main": f"{LINE}}}\n".replace(", reden: x", ""),
    }

    assert "nog-niet-vastgesteld" in {finding.rule for finding in inspected(files).findings}


SETTINGS = [
    ("regels: {profiel: gemeente}", "aanzien.yaml:1"),
    ("regels: {uit: [dubbel-id]}", "aanzien.yaml:1"),
    ("regels: {ernst: {dubbel-id: advies}}", "aanzien.yaml:1"),
    ("drempels: {signaal_dagen: 900}", "aanzien.yaml:1"),
    ("peildatum: 2020-01-01", "aanzien.yaml:1"),
    ("negeer: [oud]", "aanzien.yaml:1"),
    ("geschiedenis_in_submap: nee", "aanzien.yaml:1"),
]


@pytest.mark.parametrize(("line", "place"), SETTINGS)
@pytest.mark.parametrize("theirs", ["naam: Gemeente A\n", None], ids=["with", "without"])
def test_every_setting_is_looked_at(line: str, place: str, theirs: str | None) -> None:
    """A setting that is not agreed is told at its own line, also where there was no file at all."""
    files: dict[str, str] = {
        "aanzien.yaml": f"naam: Gemeente A\n{line}\n",
        "personen/p-01.yaml in main": "rol: adviseur\n",
    }
    if theirs:
        files["aanzien.yaml in main"] = theirs
    told = [f for f in inspected(files).findings if f.rule == "nog-niet-vastgesteld"]

    assert [f"{f.path}:{f.span.line - 1}" for f in told] == [place]


def test_a_setting_is_told_where_it_stands() -> None:
    """One that is deep in a file of many lines is pointed at itself, in a whole sentence."""
    ours = """\
        naam: Gemeente A
        regels:
          profiel: gemeente
          uit:
            - dubbel-id
            - te-veel-lagen
          ernst:
            losse-doelstelling: fout
            dubbel-id: advies
        drempels:
          lagen: 9
        negeer:
          - oud
        """
    theirs = "naam: Gemeente A\nregels: {uit: [dubbel-id], ernst: {losse-doelstelling: fout}}\n"
    found = inspected({"aanzien.yaml": ours, "aanzien.yaml in main": theirs}).findings
    told = [finding for finding in found if finding.rule == "nog-niet-vastgesteld"]

    assert [each.span.line for each in told] == [3, 6, 9, 11, 13]
    assert {each.message for each in told} == {
        "deze instelling staat niet zo in de vertrouwde revisie en telt nog niet mee"
    }


def test_nothing_but_the_settings_changes() -> None:
    """Every other record is the one that was read, and what nobody agreed to excuse is asked."""
    files = {"aanzien.yaml": "naam: A\ndrempels: {lagen: 9}\n", "opgaven/a.yaml": "titel: A\n"}
    ours = register(files)
    ours_after = settled(ours, register({"aanzien.yaml": "naam: A\n"}))

    assert [a is b for a, b in zip(ours.records, ours_after.records, strict=True)] == [
        record.kind != "organisatie" for record in ours.records
    ]


def test_an_exception_counts_for_the_record_that_it_was_agreed_for() -> None:
    """The same words at another record, or at one of another kind, are not agreed yet."""
    line = "uitzonderingen:\n  - {regel: opgave-zonder-doelstelling, reden: x}\n"
    files = {
        "opgaven/a.yaml": f"titel: A\n{line}",
        "opgaven/b.yaml": f"titel: B\n{line}",
        "opgaven/a.yaml in main": f"titel: A\n{line}",
        "personen/b.yaml in main": f"rol: adviseur\n{line}",
    }
    found = inspected(files).findings

    assert {f.path for f in found if f.rule == "nog-niet-vastgesteld"} == {"opgaven/b.yaml"}
    asked = {f.path for f in found if f.rule == "opgave-zonder-doelstelling"}
    assert asked == {"opgaven/b.yaml"}


def test_the_settings_are_those_agreed() -> None:
    """Thresholds come from the trusted revision, also when aanzien.yaml was removed."""
    strict: Files = {"aanzien.yaml": "naam: A\ndrempels: {signaal_dagen: 5}\n"}
    loose: Files = {"aanzien.yaml": "naam: A\ndrempels: {signaal_dagen: 900}\n"}
    trusted, none = register(strict), register({})

    assert settled(register(loose), trusted).drempels.signaal_dagen == 5
    assert settled(none, trusted).drempels.signaal_dagen == 5
    assert settled(register(loose), none).drempels == none.drempels
    assert settled(none, none).records == ()
    assert settled(none, None) is none


def test_a_severity_that_is_agreed_is_not_told() -> None:
    """What stands in the trusted revision in the same words may stand here."""
    line = "naam: Gemeente A\nregels: {ernst: {dubbel-id: advies}}\n"
    files = {"aanzien.yaml": line, "aanzien.yaml in main": line}

    assert "nog-niet-vastgesteld" not in {finding.rule for finding in inspected(files).findings}

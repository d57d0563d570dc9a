"""Judge: severities, exceptions and names of rules, as a repository sets them."""

import pytest
from support.repository import Files, inspected

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.severity import Severity

ORPHAN = {"doelstellingen/a.yaml": "titel: A\nopgave: bestaat-niet\n"}


def found(files: Files, rule: str) -> list[Finding]:
    """Give the findings of one rule."""
    return [finding for finding in inspected(files).findings if finding.rule == rule]


def with_settings(text: str) -> dict[str, str]:
    """Give an orphan doelstelling in an organisation with these settings."""
    return {"aanzien.yaml": f"naam: X\nregels:\n  {text}\n", **ORPHAN}


def with_exception(text: str) -> dict[str, str]:
    """Give an orphan doelstelling with an exception."""
    return {
        "doelstellingen/a.yaml": f"titel: A\nopgave: bestaat-niet\nuitzonderingen:\n  - {text}\n"
    }


def test_a_finding_has_the_severity_of_its_rule() -> None:
    """Without settings a rule says itself how much it matters."""
    (finding,) = found(ORPHAN, "onbekende-verwijzing")

    assert finding.severity is Severity.ERROR


def test_a_repository_may_weigh_a_rule_itself() -> None:
    """`ernst` in aanzien.yaml goes before the rule's own word."""
    (finding,) = found(
        with_settings("ernst: {onbekende-verwijzing: advies}"), "onbekende-verwijzing"
    )

    assert finding.severity is Severity.ADVICE


def test_a_rule_can_be_switched_off() -> None:
    """`uit` in aanzien.yaml silences a rule everywhere."""
    assert not found(with_settings("uit: [onbekende-verwijzing]"), "onbekende-verwijzing")


@pytest.mark.parametrize("setting", ["uit: [bestaat-net]", "ernst: {bestaat-net: fout}"])
def test_a_setting_for_a_rule_that_does_not_exist_is_told_of(setting: str) -> None:
    """A typing error in the name of a rule does not silently switch off nothing."""
    (setting_fault, _) = found(with_settings(setting), "onbekende-verwijzing")

    assert setting_fault.message == "regel 'bestaat-net' bestaat niet"
    assert setting_fault.path == "aanzien.yaml"


def test_a_question_cannot_be_made_an_error() -> None:
    """A heuristic rule asks; whoever weighs it as an error is told so, and it stays a warning."""
    files = {
        "aanzien.yaml": "naam: X\nregels: {ernst: {doelstelling-als-activiteit: fout}}\n",
        "opgaven/o.yaml": "titel: O",
        "doelstellingen/a.yaml": "titel: Zeven bruggen bouwen\nopgave: o\n",
    }
    (told,) = found(files, "ongeldige-waarde")
    (asked,) = found(files, "doelstelling-als-activiteit")

    assert "kan geen fout zijn" in told.message
    assert asked.severity is Severity.WARNING


def test_an_exception_with_a_reason_holds() -> None:
    """The finding is gone, and the exception was of use."""
    files = with_exception("{regel: onbekende-verwijzing, reden: komt nog, tot: 2026-03-01}")

    assert not found(files, "onbekende-verwijzing")
    assert not found(files, "ongebruikte-uitzondering")
    assert not found(files, "verlopen-uitzondering")


@pytest.mark.parametrize(
    ("exception", "told"),
    [
        ("{regel: onbekende-verwijzing}", "uitzondering-zonder-reden"),
        ("{regel: onbekende-verwijzing, reden: x, tot: 2026-02-28}", "verlopen-uitzondering"),
    ],
)
def test_an_exception_that_does_not_count_hides_nothing(exception: str, told: str) -> None:
    """Without a reason, or a day too late, the finding is back and the exception is told of."""
    files = with_exception(exception)

    assert found(files, "onbekende-verwijzing")
    assert found(files, told)


def test_an_exception_for_nothing_is_told_of() -> None:
    """What an exception covers must exist; one for a rule that is off is left alone."""
    idle = with_exception("{regel: dubbel-id, reden: x}")

    assert found(idle, "ongebruikte-uitzondering")
    off = {"aanzien.yaml": "naam: X\nregels: {uit: [dubbel-id]}\n", **idle}
    assert not found(off, "ongebruikte-uitzondering")


def test_an_exception_for_a_rule_that_does_not_exist_is_told_of() -> None:
    """The closest name is proposed."""
    faults = found(with_exception("{regel: dubbel-idd, reden: x}"), "onbekende-verwijzing")

    assert any(fault.fix == "bedoelt u 'dubbel-id'?" for fault in faults)


def test_a_rule_is_silent_about_a_field_that_could_not_be_read() -> None:
    """A list with a wrong item is not also said to be empty."""
    files = {
        "opgaven/o.yaml": "titel: O",
        "doelstellingen/a.yaml": "titel: A\nopgave: o\nindicatoren: kosten\n",
    }

    assert found(files, "ongeldige-waarde")
    assert not found(files, "doelstelling-zonder-indicator")


def test_the_end_of_a_stretch_inside_a_part_is_judged() -> None:
    """A reversed stretch of a member is pointed at in that member."""
    files = {
        "teams/a.yaml": "naam: A\nleden:\n  - {persoon: p-1, van: 2026-02-01, tot: 2026-01-31}\n"
    }
    (finding,) = found(files, "omgekeerde-periode")

    assert (finding.span.line, finding.message) == (
        3,
        "deze periode eindigt op 2026-01-31, voor het begin op 2026-02-01",
    )

"""Selection: a name that does not exist is told of, with the option it was typed after."""

import pytest

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.cli.selection import rule_named, selected
from aanzien_cli.rules.catalog import ALL_RULES

LIST = "bekijk alle regels met 'aanzien rule'"


@pytest.mark.parametrize(
    ("select", "ignore", "told"),
    [
        (["xyzzy"], [], f"--select: geen regel of element heet 'xyzzy': {LIST}"),
        ([], ["xyzzy"], f"--ignore: geen regel of element heet 'xyzzy': {LIST}"),
        ([], ["dubel-id"], "--ignore: geen regel of element heet 'dubel-id': bedoelt u"),
    ],
)
def test_an_unknown_name_is_told_with_its_option(
    select: list[str], ignore: list[str], told: str
) -> None:
    """The sentence names the option and what was typed, and the nearest name or where to look."""
    with pytest.raises(MisuseError) as refused:
        selected(ALL_RULES, select, ignore)
    assert str(refused.value).startswith(told)


@pytest.mark.parametrize("name", ["koning zonder land", "koning-zonder-land"])
def test_an_element_may_be_one_word(name: str) -> None:
    """A name with blanks can be typed with hyphens; a rule that is called so goes before it."""
    found = {rule.name for rule in selected(ALL_RULES, [name], [])}
    assert "koning-zonder-land" in found
    assert (len(found) > 1) is (" " in name)


def test_another_element_of_two_words_may_be_one_word_too() -> None:
    """Where no rule bears the name, the element is meant either way."""
    assert selected(ALL_RULES, ["menselijke-maat"], []) == selected(
        ALL_RULES, ["menselijke maat"], []
    )


def test_a_rule_is_found_by_name() -> None:
    """Its own name gives it; another is told of, with the nearest."""
    assert rule_named(ALL_RULES, "dubbel-id").name == "dubbel-id"
    with pytest.raises(MisuseError, match=r"er is geen regel 'dubel-id': bedoelt u 'dubbel-id'\?$"):
        rule_named(ALL_RULES, "dubel-id")
    with pytest.raises(MisuseError, match=r"'xyzzy': bekijk alle met 'aanzien rule'$"):
        rule_named(ALL_RULES, "xyzzy")

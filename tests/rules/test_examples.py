"""Every rule's docstring is run: its wrong example is caught, its right example passes."""

import pytest
from support.repository import Files, inspected

from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule

each_rule = pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.name)


def _found(files: Files) -> set[str]:
    return {finding.rule for finding in inspected(files).findings}


@each_rule
def test_wrong_example_is_caught(rule: Rule) -> None:
    """The rule catches its own wrong example."""
    wrong, _ = rule.examples

    assert rule.name in _found(wrong)


@each_rule
def test_right_example_passes(rule: Rule) -> None:
    """The rule finds nothing in its own right example."""
    _, right = rule.examples

    assert rule.name not in _found(right)


@each_rule
def test_the_difference_is_this_rule_alone(rule: Rule) -> None:
    """What the wrong example has too much, compared with the right one, is this rule's finding."""
    wrong, right = rule.examples

    assert _found(wrong) - _found(right) == {rule.name}

"""Selection: which rules `--select` and `--ignore` leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.cli.misuse import MisuseError
from aanzien_cli.domain.words.closest import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from aanzien_cli.rules.rule import Rule


def selected(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> Sequence[Rule]:
    """Give the rules that are chosen and not ignored, in their own order.

    Both name rules or elements, with commas between them; a rule's name goes before an element's.
    Raises MisuseError for a name that does not exist, and when no rule is left.
    """
    chosen = named(rules, select, "--select") if select else {rule.name for rule in rules}
    unwanted = named(rules, ignore, "--ignore")
    left = [rule for rule in rules if rule.name in chosen - unwanted]
    if not left:
        raise MisuseError("met deze --select en --ignore blijft er geen regel over")
    return left


def named(rules: Sequence[Rule], texts: Sequence[str], option: str) -> set[str]:
    """Give the names of the rules that texts name, each by itself or by its element.

    Raises MisuseError for a name that does not exist; `option` is what it was typed after.
    """
    return {name for word in _words(texts) for name in _meant(rules, word, option)}


def _words(texts: Sequence[str]) -> Iterator[str]:
    return (word.strip() for text in texts for word in text.split(","))


def _meant(rules: Sequence[Rule], word: str, option: str) -> set[str]:
    if word in {rule.name for rule in rules}:
        return {word}
    found = {rule.name for rule in rules if word in _element_names(rule)}
    if not found:
        raise MisuseError(_unknown(rules, word, option))
    return found


def _unknown(rules: Sequence[Rule], word: str, option: str) -> str:
    known = {name for rule in rules for name in (rule.name, *_element_names(rule))}
    hint = suggestion(word, known) or "bekijk alle regels met 'aanzien rule'"
    return f"{option}: geen regel of element heet '{word}': {hint}"


def _element_names(rule: Rule) -> tuple[str, str]:
    """Give the element as it is written, and as one word."""
    return rule.element.value, rule.element.value.replace(" ", "-")


def rule_named(rules: Sequence[Rule], name: str) -> Rule:
    """Give the rule with this name. Raises MisuseError when there is none."""
    found = next((rule for rule in rules if rule.name == name), None)
    if found is None:
        hint = suggestion(name, [rule.name for rule in rules]) or "bekijk alle met 'aanzien rule'"
        raise MisuseError(f"er is geen regel '{name}': {hint}")
    return found

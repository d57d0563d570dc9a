"""Page: what a rule asks, why, and how it looks wrong and right."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.reporting.json_text import json_text
from aanzien_cli.reporting.rule_text import RuleText
from aanzien_cli.reporting.rules.format import RuleFormat

SCHEMA_VERSION: Final = 1
_RULER: Final = 78
_HEURISTIC: Final = "Dit is een vermoeden: de regel stelt een vraag en is nooit een fout."
_FENCE: Final = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def render_rule(rule: RuleText, format_: RuleFormat) -> str:
    """Write the page of one rule."""
    if format_ is RuleFormat.JSON:
        return _json({"schema_version": SCHEMA_VERSION, **_data(rule)})
    if format_ is RuleFormat.MARKDOWN:
        return "\n".join(_markdown(rule)).rstrip() + "\n"
    return "\n".join(_text(rule)).rstrip() + "\n"


def render_pages(rules: Sequence[RuleText], format_: RuleFormat) -> str:
    """Write the page of every rule, one behind the other."""
    if format_ is RuleFormat.JSON:
        return render_rules(rules, format_)
    between = "\n" if format_ is RuleFormat.MARKDOWN else f"\n{'-' * _RULER}\n\n"
    return between.join(render_rule(rule, format_) for rule in rules)


def render_rules(rules: Sequence[RuleText], format_: RuleFormat) -> str:
    """Write a line for every rule, element by element."""
    if format_ is RuleFormat.JSON:
        listed = [_data(rule) for rule in rules]
        return _json({"schema_version": SCHEMA_VERSION, "rules": listed})
    lines = _markdown_list if format_ is RuleFormat.MARKDOWN else _text_list
    return "\n".join(lines(rules)).strip() + "\n"


def _json(data: Mapping[str, Any]) -> str:
    return json_text(data)


def _data(rule: RuleText) -> Mapping[str, Any]:
    return {
        "name": rule.name,
        "element": rule.element.value,
        "severity": rule.severity.value,
        "heuristic": rule.heuristic,
        "summary": rule.summary,
        "quote": rule.quote,
        "explanation": rule.explanation,
    }


def _text(rule: RuleText) -> Iterator[str]:
    yield rule.name
    yield f"{rule.element} · {rule.severity}"
    if rule.heuristic:
        yield _HEURISTIC
    yield from ("", _FENCE.sub(_indented, rule.explanation).replace("`", "").rstrip())
    if rule.quote:
        yield from ("", f"Uit de paper: “{rule.quote}”")
    yield from ("", *_exception(rule, ""))


def _indented(block: re.Match[str]) -> str:
    return "".join(f"    {line}\n" if line else "\n" for line in block[1].splitlines()).rstrip()


def _markdown(rule: RuleText) -> Iterator[str]:
    yield from (f"# {rule.name}", "", f"Element: {rule.element} · Ernst: {rule.severity}", "")
    if rule.heuristic:
        yield from (_HEURISTIC, "")
    yield rule.explanation
    if rule.quote:
        yield from ("", f"Uit de paper:\n\n> {rule.quote}")
    yield from ("", *_exception(rule, "`"))


def _exception(rule: RuleText, mark: str) -> Iterator[str]:
    """Say how to differ from a rule; what cannot be read or trusted has no exceptions."""
    if rule.element is not Element.BASIS:
        said = f"{mark}regel: {rule.name}{mark}, een reden en een einddatum"
        yield "Past dit hier niet? Leg in het record een uitzondering vast met"
        yield f"{said}: zie hoofdstuk 5 van de handleiding."


def _text_list(rules: Sequence[RuleText]) -> Iterator[str]:
    width = max((len(rule.name) for rule in rules), default=0)
    for element, group in groupby(rules, key=lambda rule: rule.element):
        yield from ("", element.value)
        for rule in group:
            yield f"  {rule.name:<{width}}  {rule.severity:<12}  {rule.summary}"


def _markdown_list(rules: Sequence[RuleText]) -> Iterator[str]:
    for element, group in groupby(rules, key=lambda rule: rule.element):
        yield from ("", f"## {element}", "")
        yield from ("| regel | ernst | vraagt |", "|---|---|---|")
        for rule in group:
            yield f"| {rule.name} | {rule.severity} | {rule.summary.replace('|', chr(92) + '|')} |"

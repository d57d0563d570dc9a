"""Hover: what is to be told about the thing under the cursor."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from aanzien_cli.analysis.records.words import in_words, title
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.domain.record import Record
from aanzien_cli.language_server.document import Document, holds
from aanzien_cli.language_server.naming import LISTS
from aanzien_cli.language_server.prose import Prose, Telling
from aanzien_cli.language_server.rule_names import rule_at
from aanzien_cli.language_server.shapes import names_of, text_of
from aanzien_cli.language_server.subject import subject_at
from aanzien_cli.language_server.workspace import Named, Workspace
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.rule import Rule

RULES: Final[Mapping[str, Rule]] = {rule.name: rule for rule in ALL_RULES}
_SHOWN: Final = ("status", "opgave", "team", "afdeling", "aanspreekpunt", "eenheid", "van", "tot")
_LONGEST: Final = 400


class Hover(NamedTuple):
    """What is told, and the span that it is about."""

    prose: Prose
    span: Span


def hover(workspace: Workspace, path: str, line: int, column: int) -> Hover | None:
    """Tell of the findings at a place, and of the record, rule or field that stands there."""
    document = workspace.document(path)
    found = [each for each in _findings(workspace, path) if holds(each.span, line, column)]
    told: list[Telling] = []
    span = found[0].span if found else None
    for name in dict.fromkeys(each.rule for each in found):
        told.extend(about_rule(name))
    if here := _standing(workspace, document, line, column):
        told.extend(here[0])
        span = span or here[1]
    return Hover(Prose(tuple(told)), span) if told and span else None


def _findings(workspace: Workspace, path: str) -> Iterator[Finding]:
    return (each for each in workspace.inspection.findings if each.path == path)


def _standing(
    workspace: Workspace, document: Document, line: int, column: int
) -> tuple[list[Telling], Span] | None:
    """Tell what is named here; else, of a rule that is named; else, what the field is for."""
    if named := rule_at(document, line, column):
        return list(about_rule(named[0])), named[1]
    subject = subject_at(workspace, document.path, line, column)
    if subject and (told := list(about_record(workspace, subject.named))):
        return told, subject.span
    return _field(document, line, column)


def _field(document: Document, line: int, column: int) -> tuple[list[Telling], Span] | None:
    for entry in document.at(line, column):
        if entry.key and holds(entry.key, line, column) and document.place.kind:
            names = names_of(entry.field)
            said = text_of(document.place.kind, names)
            return ([Telling(names[-1], said)], entry.key) if said else None
    return None


def about_rule(name: str) -> Iterator[Telling]:
    """Tell what a rule asks and why: its explanation up to the wrong example."""
    rule = RULES.get(name)
    if rule:
        why = rule.explanation.partition("\nFout:")[0].strip()
        yield Telling(name, why, is_ours=True)
        if rule.quote:
            yield Telling("Uit de paper", rule.quote)


def about_record(workspace: Workspace, named: Named) -> Iterator[Telling]:
    """Tell what a record is called, how it stands, and how its text begins."""
    kind, id_ = named
    record = workspace.register.get(BY_NAME[kind], id_) if kind in BY_NAME else None
    if record is None:
        yield from _about_word(workspace, named)
        return
    yield Telling(f"{kind}:{id_}", title(record))
    for name in _SHOWN:
        if value := in_words(getattr(record, name, None)):
            yield Telling(name, value)
    if record.toelichting:
        yield Telling("", _beginning(record))


def _about_word(workspace: Workspace, named: Named) -> Iterator[Telling]:
    organisatie = workspace.register.organisatie
    kind, id_ = named
    for each in getattr(organisatie, LISTS.get(kind, ""), ()):
        if each.id == id_:
            yield Telling(f"{kind}:{id_}", each.naam or id_)


def _beginning(record: Record) -> str:
    text = " ".join((record.toelichting or "").split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"

"""Rename: another id for a record, in its file name and everywhere that it is named."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.language_server import naming
from aanzien_cli.language_server.document import Document
from aanzien_cli.language_server.subject import subject_at
from aanzien_cli.language_server.texts import TextChange, item_added
from aanzien_cli.language_server.workspace import Named, Workspace
from aanzien_cli.loading.names import is_id, why_no_id

_QUOTES: Final = ("'", '"')
_BARE: Final = re.compile(r"[^\W_][\w -]*\Z")


class RefusedError(Exception):
    """A new name that cannot be given; its text says why, in Dutch."""


class Renaming(NamedTuple):
    """Changes of texts, and then of names of files: old and new path."""

    changes: tuple[TextChange, ...]
    files: tuple[tuple[str, str], ...]


class Renamable(NamedTuple):
    """The text that can be renamed here: its place, and the id that it stands for."""

    span: Span
    id: str


def renamable(workspace: Workspace, path: str, line: int, column: int) -> Renamable | None:
    """Give what can be renamed at a place: what is defined or named somewhere."""
    subject = subject_at(workspace, path, line, column)
    if subject is None or not _is_known(workspace, subject.named):
        return None
    return Renamable(subject.span, subject.named[1])


def _is_known(workspace: Workspace, named: Named) -> bool:
    return named[0] == "persoon" or naming.definition(named, workspace) is not None


def renamed(workspace: Workspace, path: str, line: int, column: int, new: str) -> Renaming:
    """Give all that changes with the id of what stands at a place. Raises RefusedError."""
    subject = subject_at(workspace, path, line, column)
    if subject is None or not _is_known(workspace, subject.named):
        raise RefusedError("hier staat geen id dat een andere naam kan krijgen")
    _check(workspace, subject.named, new)
    files = tuple(_files(workspace, subject.named, new))
    changes = (*_named_anew(workspace, subject.named, new), *_own(workspace, subject.named, new))
    return Renaming(tuple(sorted(set(changes), key=lambda each: each[:2])), files)


def moved(workspace: Workspace, old_path: str, new_path: str) -> tuple[TextChange, ...]:
    """Give what changes in texts when somebody gives the file of a record another name."""
    old, new = workspace.document(old_path).place, Document(new_path, b"").place
    if old.kind is None or old.kind is not new.kind or old_path not in workspace.files:
        return ()
    named = (old.kind.kind, old.id)
    if old.id == new.id or not is_id(new.id) or (named[0], new.id) in workspace.paths:
        return ()
    changes = (*_named_anew(workspace, named, new.id), *_own(workspace, named, new.id))
    return tuple(sorted(set(changes), key=lambda each: each[:2]))


def _check(workspace: Workspace, named: Named, new: str) -> None:
    kind, _ = named
    if kind in naming.LISTS:
        if not _BARE.match(new) or naming.definition((kind, new), workspace):
            raise RefusedError(f"'{new}' kan geen {kind} zijn, of bestaat al")
        return
    if not is_id(new):
        raise RefusedError(f"'{new}' kan geen id zijn: {why_no_id(new)}")
    taken = workspace.paths.get((kind, new))
    if taken:
        raise RefusedError(f"{kind} '{new}' bestaat al: zie {taken}")


def _files(workspace: Workspace, named: Named, new: str) -> Iterator[tuple[str, str]]:
    """Yield the file of a record, and of an indicator also that with its measurements."""
    kind, id_ = named
    for each in (kind, "meetreeks") if kind == "indicator" else (kind,):
        path = workspace.paths.get((each, id_))
        if path:
            yield path, f"{BY_NAME[each].folder}/{new}{path[path.rindex('.') :]}"


def _named_anew(workspace: Workspace, named: Named, new: str) -> Iterator[TextChange]:
    for mention in naming.occurrences(named, workspace):
        yield _replaced(workspace.document(mention.path), mention.span, new)


def _replaced(document: Document, span: Span, new: str) -> TextChange:
    """Keep the quotes of a value that is written in another way than it reads."""
    before = document.slice(span)
    quote = before[:1] if before.startswith(_QUOTES) else ""
    kind = before.strip("'\"").partition(":")[0] + ":" if quote and ":" in before else ""
    return TextChange(document.path, span, f"{quote}{kind}{new}{quote}")


def _own(workspace: Workspace, named: Named, new: str) -> Iterator[TextChange]:
    """Remember the old id where the record stands; a word of the organisation just changes."""
    kind, id_ = named
    found = naming.definition(named, workspace)
    if found is None:
        return
    document = workspace.document(found[0])
    if kind in naming.LISTS:
        yield _replaced(document, found[1], new)
        return
    record = workspace.register.get(BY_NAME[kind], id_)
    if record is None or id_ not in record.voorheen:
        change = item_added(document, "voorheen", (id_,))
        if change:
            yield change

"""Workspace: a folder as an editor has it: judged a moment ago, with text that is newer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.register import Register
from aanzien_cli.language_server.document import Document
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.use import ORGANISATION_FILE

Named = tuple[str, str]
"""A kind and an id."""


@dataclass(frozen=True)
class Workspace:
    """The last judgement of a folder, and by path the open texts, which may say more by now."""

    inspection: Inspection
    open: Mapping[str, bytes] = field(default_factory=dict)
    _documents: dict[str, Document] = field(default_factory=dict, init=False, repr=False)

    @property
    def register(self) -> Register:
        """The records as they were judged."""
        return self.inspection.register

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        """The bytes of every record, by path, and of what is open besides."""
        return {**self.inspection.sources, **self.open}

    def document(self, path: str) -> Document:
        """Give a file; one that nobody has read is empty."""
        if path not in self._documents:
            self._documents[path] = Document(path, self.files.get(path, b""))
        return self._documents[path]

    def holding(self, text: str) -> Iterator[Document]:
        """Yield the files of records that hold a text, in order of path."""
        wanted = text.encode("utf-8", "replace")
        for path in sorted(self.files):
            if place(path).kind and wanted in self.files[path]:
                yield self.document(path)

    @cached_property
    def paths(self) -> Mapping[Named, str]:
        """The path of every record that exists, also of one that cannot be read."""
        found: dict[Named, str] = {}
        for path in sorted(self.files):
            stands = place(path)
            if stands.kind and path != ORGANISATION_FILE:
                found.setdefault((stands.kind.kind, stands.id), path)
        return found

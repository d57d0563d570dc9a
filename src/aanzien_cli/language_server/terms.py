"""Terms: what we say about a folder, in the types of the protocol."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from lsprotocol import types

from aanzien_cli.domain.findings.location import Span
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.language_server.columns import Encoding, from_units, to_units
from aanzien_cli.language_server.definition import Stretch
from aanzien_cli.language_server.diagnostics import Diagnostic
from aanzien_cli.language_server.document import Document
from aanzien_cli.language_server.folder import Folder
from aanzien_cli.language_server.hover import RULES
from aanzien_cli.language_server.texts import TextChange
from aanzien_cli.language_server.workspace import Workspace

SOURCE: Final = "aanzien"
_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


class Editor(NamedTuple):
    """What the editor can do: the units it counts in, and what it shows and carries out.

    `manual` is where the pages of the manual are, when the editor was told so.
    """

    encoding: Encoding = "utf-16"
    shows_markdown: bool = False
    moves_files: bool = False
    manual: str = ""


class Terms(NamedTuple):
    """A folder as it stands now, and the editor that asks about it."""

    folder: Folder
    workspace: Workspace
    editor: Editor

    def position(self, document: Document, line: int, column: int) -> types.Position:
        """Give a place, from 1 and in code points, as the editor counts: from 0, in its units."""
        units = to_units(document.line(line), column - 1, self.editor.encoding)
        return types.Position(line - 1, units)

    def range(self, path: str, span: Span) -> types.Range:
        """Give a span of a file."""
        document = self.workspace.document(path)
        return types.Range(
            self.position(document, span.line, span.column),
            self.position(document, span.end_line, span.end_column),
        )

    def place(self, path: str, position: types.Position) -> tuple[int, int]:
        """Give the line and the column, from 1, that an editor means."""
        line = self.workspace.document(path).line(position.line + 1)
        return position.line + 1, from_units(line, position.character, self.editor.encoding) + 1

    def span(self, path: str, asked: types.Range) -> Span:
        """Give the span that an editor means."""
        return Span(*self.place(path, asked.start), *self.place(path, asked.end))

    def location(self, stretch: Stretch) -> types.Location:
        """Give a stretch of a file."""
        return types.Location(self.folder.uri(stretch.path), self.range(*stretch))

    def diagnostic(self, told: Diagnostic) -> types.Diagnostic:
        """Give a finding."""
        finding = told.finding
        related = [
            types.DiagnosticRelatedInformation(self.location(Stretch(path, span)), message)
            for path, span, message in told.related
        ]
        return types.Diagnostic(
            range=self.range(finding.path, finding.span),
            message=told.message,
            severity=_SEVERITIES[finding.severity],
            code=finding.rule,
            code_description=_described(finding.rule, self.editor.manual),
            source=SOURCE,
            related_information=related or None,
        )

    def edit(
        self, changes: Iterable[TextChange], files: Iterable[tuple[str, str]] = ()
    ) -> types.WorkspaceEdit:
        """Give changes of texts, and then of names of files."""
        per_path: dict[str, list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit]]
        per_path = {}
        for change in changes:
            edit = types.TextEdit(self.range(change.path, change.span), change.text)
            per_path.setdefault(change.path, []).append(edit)
        texts = [
            types.TextDocumentEdit(self._named(path), edits) for path, edits in per_path.items()
        ]
        moves = [types.RenameFile(self.folder.uri(old), self.folder.uri(new)) for old, new in files]
        return types.WorkspaceEdit(document_changes=[*texts, *moves])

    def _named(self, path: str) -> types.OptionalVersionedTextDocumentIdentifier:
        buffer = self.folder.buffers.get(path)
        version = buffer.version if buffer else None
        return types.OptionalVersionedTextDocumentIdentifier(self.folder.uri(path), version)


def _described(name: str, manual: str) -> types.CodeDescription | None:
    """Point at the page of a rule, where the editor was told that there is a manual."""
    rule = RULES.get(name)
    if rule is None or not manual:
        return None
    page = f"{rule.element.value.replace(' ', '-')}.md"
    return types.CodeDescription(f"{manual.rstrip('/')}/regels/{page}#{rule.name}")

"""Changes: what an editor is handed to carry out: another id, a fix, an exception."""

from collections.abc import Sequence
from typing import Final

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from aanzien_cli.domain.words.visible import visible
from aanzien_cli.language_server import actions, rename
from aanzien_cli.language_server.actions import Action
from aanzien_cli.language_server.answers import answer
from aanzien_cli.language_server.diagnostics import diagnostics
from aanzien_cli.language_server.folder import file_of, path_in
from aanzien_cli.language_server.server import Server
from aanzien_cli.language_server.terms import Terms

_REFUSED: Final = -32803
"""What the protocol calls RequestFailed."""
_CANNOT: Final = "uw tekstprogramma kan geen bestanden hernoemen, dus een id ook niet"


def add_to(server: Server) -> None:
    """Let the server change texts, through the editor."""
    kinds = [types.CodeActionKind.QuickFix]
    answer(server, types.TEXT_DOCUMENT_PREPARE_RENAME, _renamable)
    answer(server, types.TEXT_DOCUMENT_RENAME, _renamed, types.RenameOptions(prepare_provider=True))
    answer(server, types.TEXT_DOCUMENT_CODE_ACTION, _actions, types.CodeActionOptions(kinds))
    pattern = types.FileOperationPattern("**/*.{yaml,yml,md}")
    filters = [types.FileOperationFilter(pattern)]
    options = types.FileOperationRegistrationOptions(filters)
    server.feature(types.WORKSPACE_WILL_RENAME_FILES, options)(_moved)


def _renamable(
    terms: Terms, path: str, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    place = terms.place(path, params.position)
    found = rename.renamable(terms.workspace, path, *place)
    if found is None:
        return None
    return types.PrepareRenamePlaceholder(terms.range(path, found.span), visible(found.id))


def _renamed(terms: Terms, path: str, params: types.RenameParams) -> types.WorkspaceEdit:
    place = terms.place(path, params.position)
    try:
        found = rename.renamed(terms.workspace, path, *place, params.new_name)
    except rename.RefusedError as error:
        raise JsonRpcException(visible(str(error)), _REFUSED) from error
    if found.files and not terms.editor.moves_files:
        raise JsonRpcException(_CANNOT, _REFUSED)
    return terms.edit(found.changes, found.files)


async def _moved(server: Server, params: types.RenameFilesParams) -> types.WorkspaceEdit | None:
    """Let references follow a record of which somebody renames the file."""
    for file in params.files:
        found, new = server.find(file.old_uri), file_of(file.new_uri)
        terms = await server.terms(found[0]) if found else None
        if found and terms and new:
            new_path = path_in(found[0].root, new) or ""
            changes = rename.moved(terms.workspace, found[1], new_path)
            if changes:
                return terms.edit(changes)
    return None


def _actions(terms: Terms, path: str, params: types.CodeActionParams) -> Sequence[types.CodeAction]:
    span = terms.span(path, params.range)
    found = list(actions.actions(terms.workspace, path, span))
    told = {each.finding: each for each in diagnostics(terms.workspace).get(path, ())}
    return [_action(terms, each, terms.diagnostic(told[each.finding])) for each in found]


def _action(terms: Terms, action: Action, told: types.Diagnostic) -> types.CodeAction:
    return types.CodeAction(
        title=visible(action.title),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[told],
        is_preferred=action.is_fix or None,
        edit=terms.edit(action.changes),
    )

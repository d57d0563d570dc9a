"""Lifecycle: what an editor tells: it begins, texts open, change and close, files change."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from lsprotocol import types

from aanzien_cli.language_server.folder import Buffer, file_of, is_repository
from aanzien_cli.language_server.server import Server

_MANUAL: Final = "handleiding"
_WATCHED: Final = ("**/*.yaml", "**/*.yml", "**/*.md", "**/*.csv")


def add_to(server: Server) -> None:
    """Let the server listen."""
    server.feature(types.INITIALIZED)(_begun)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_files_changed)
    server.feature(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS)(_folders_changed)


def begin(server: Server, params: types.InitializeParams) -> None:
    """Note the folders that are open in the editor."""
    folders = [each.uri for each in params.workspace_folders or ()]
    named = folders or ([params.root_uri] if params.root_uri else [])
    server.roots = [file for uri in named if (file := file_of(uri))]
    options = params.initialization_options
    manual = options.get(_MANUAL) if isinstance(options, dict) else None
    server.manual = manual if isinstance(manual, str) else ""


def _begun(server: Server, params: types.InitializedParams) -> None:
    """Judge what is a repository already, and ask to be told of files that change on disk."""
    del params
    _judge(server, server.roots)
    workspace = server.client_capabilities.workspace
    watching = workspace.did_change_watched_files if workspace else None
    if watching and watching.dynamic_registration:
        server.client_register_capability(types.RegistrationParams([_watch()]))


def _judge(server: Server, roots: Sequence[Path]) -> None:
    """Judge what is a repository already, before any of its files is opened."""
    for root in filter(is_repository, roots):
        server.folder(root)


def _watch() -> types.Registration:
    watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
    options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
    return types.Registration("bestanden", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    item = params.text_document
    _put(server, item.uri, item.version, item.text)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    """Take the newest text; changes are always sent whole, as we asked."""
    document = params.text_document
    if params.content_changes:
        _put(server, document.uri, document.version, params.content_changes[-1].text)


def _put(server: Server, uri: str, version: int, text: str) -> None:
    found = server.find(uri)
    if found:
        folder, path = found
        folder.put(path, Buffer(uri, version, text.encode("utf-8", "replace")))
        server.keep_up(folder)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    """Read the file from disk again."""
    if found := server.find(params.text_document.uri):
        folder, path = found
        folder.put(path, None)
        server.keep_up(folder)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    _touched(server, [params.text_document.uri])


def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    _touched(server, [change.uri for change in params.changes])


def _folders_changed(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Judge a folder that somebody adds to the window, and be silent of one that is taken away."""
    added, gone = (
        [file for each in folders or () if (file := file_of(each.uri))]
        for folders in (params.event.added, params.event.removed)
    )
    kept = [root for root in server.roots if root not in gone]
    server.roots = [*kept, *(root for root in added if root not in kept)]
    server.leave(gone)
    _judge(server, added)


def _touched(server: Server, uris: Sequence[Any]) -> None:
    """Judge the folders again in which these files stand; they may have been committed."""
    found = {id(each[0]): each[0] for uri in uris if (each := server.find(uri))}
    for folder in found.values():
        folder.judge.forget_past()
        folder.touch()
        server.keep_up(folder)

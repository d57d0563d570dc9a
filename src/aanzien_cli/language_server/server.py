"""Server: the folders an editor is at work in, judged again after each change."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Final, TypeVar, cast

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from aanzien_cli import __version__
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.language_server.columns import Encoding
from aanzien_cli.language_server.diagnostics import diagnostics
from aanzien_cli.language_server.folder import Folder, file_of, path_in, root_of
from aanzien_cli.language_server.judging import Judge, Judged, StaleError
from aanzien_cli.language_server.terms import Editor, Terms
from aanzien_cli.language_server.workspace import Workspace

T = TypeVar("T")

Day = Callable[[], tuple[date, bool]]
"""Gives the day of a judgement, and whether a folder may be fixed on another."""

PAUSE: Final = 0.15
"""How long nobody must have typed, in seconds, before a folder is judged again."""


class Server(LanguageServer):
    """Speaks with one editor, over the pipe that it was started with."""

    def __init__(self, judged_on: Day) -> None:
        """Take who knows the day; the folders follow from the files that are opened."""
        super().__init__("aanzien", __version__, types.TextDocumentSyncKind.Full)
        self.judged_on = judged_on
        self.roots: list[Path] = []
        self.folders: dict[Path, Folder] = {}
        self.manual = ""
        self.watching: asyncio.Task[None] | None = None
        logging.getLogger("pygls").setLevel(logging.CRITICAL)  # said by `log`, where it is seen

    @property
    def editor(self) -> Editor:
        """What the editor said that it can do."""
        can = self.client_capabilities
        hover = can.text_document.hover if can.text_document else None
        edit = can.workspace.workspace_edit if can.workspace else None
        operations = edit.resource_operations if edit else None
        return Editor(
            cast("Encoding", self.workspace.position_encoding),
            types.MarkupKind.Markdown in ((hover and hover.content_format) or ()),
            types.ResourceOperationKind.Rename in (operations or ()),
            self.manual,
        )

    def report_server_error(self, error: Exception, source: object) -> None:
        """Log what could not be understood or answered; nobody is shown a dialogue."""
        del source
        self.log(f"een bericht is niet verwerkt: {type(error).__name__}")

    def log(self, sentence: str, kind: types.MessageType = types.MessageType.Warning) -> None:
        """Say something in the log that the editor keeps of this server."""
        self.window_log_message(types.LogMessageParams(kind, visible(sentence)))

    def find(self, uri: str) -> tuple[Folder, str] | None:
        """Give the folder that a file belongs to, and its path in there; None for other files."""
        file = file_of(uri)
        root = root_of(file, self.roots) if file else None
        path = path_in(root, file) if file and root else None
        return (self.folder(root), path) if root and path else None

    def folder(self, root: Path) -> Folder:
        """Give a folder; one that is new is judged."""
        if root not in self.folders:
            self.folders[root] = Folder(root, Judge(root))
            self.keep_up(self.folders[root])
        return self.folders[root]

    def leave(self, gone: Sequence[Path]) -> None:
        """Forget what lies in folders that are closed, unless one of its files is still open."""
        for root, folder in list(self.folders.items()):
            is_gone = any(root.is_relative_to(each) for each in gone)
            if is_gone and not folder.buffers and not any(map(root.is_relative_to, self.roots)):
                del self.folders[root]
                folder.stop()
                for path in sorted(folder.told):
                    params = types.PublishDiagnosticsParams(folder.uri(path), [])
                    self.text_document_publish_diagnostics(params)

    async def terms(self, folder: Folder) -> Terms | None:
        """Wait for the first judgement of a folder, and give it as it stands now."""
        await folder.ready.wait()
        workspace = folder.workspace
        return Terms(folder, workspace, self.editor) if workspace else None

    def keep_up(self, folder: Folder) -> None:
        """See to it that a folder is judged as it stands now, soon."""
        if folder.judging is None or folder.judging.done():
            folder.judging = asyncio.get_running_loop().create_task(self._keep_up(folder))

    async def _keep_up(self, folder: Folder) -> None:
        """Judge until nothing has changed meanwhile; what is out of date is dropped."""
        seen = -1
        while seen != folder.age:
            seen = folder.age
            await asyncio.sleep(PAUSE)
            if seen == folder.age:
                await self._judge(folder, seen)

    async def _judge(self, folder: Folder, age: int) -> None:
        unsaved, day = folder.unsaved, self.judged_on()

        def judge() -> Judged:
            return folder.judge.judge(unsaved, day, lambda: folder.age == age)

        try:
            judged = await in_thread(judge)
        except StaleError:
            return
        except Exception as error:  # noqa: BLE001 -- what was known before stays of use
            self.log(f"'{folder.root}' is niet beoordeeld: {type(error).__name__}: {error}")
            folder.ready.set()
            return
        if folder.age == age:
            for sentence in judged.failures:
                self.log(sentence, types.MessageType.Error)
            self._tell(folder, folder.take(judged.inspection))

    def _tell(self, folder: Folder, workspace: Workspace) -> None:
        """Publish the findings of all files, and an empty list where there were some before."""
        terms = Terms(folder, workspace, self.editor)
        found = diagnostics(workspace)
        for path in sorted({*found, *folder.told}):
            buffer = folder.buffers.get(path)
            told = [terms.diagnostic(each) for each in found.get(path, ())]
            version = buffer.version if buffer else None
            params = types.PublishDiagnosticsParams(folder.uri(path), told, version)
            self.text_document_publish_diagnostics(params)
        folder.told = frozenset(found)


async def in_thread(work: Callable[[], T]) -> T:
    """Do work beside the conversation, in a thread that nobody waits for at the end."""
    done: Future[T] = Future()
    done.set_running_or_notify_cancel()

    def run() -> None:
        try:
            done.set_result(work())
        except Exception as error:  # noqa: BLE001 -- raised again by who waits
            done.set_exception(error)

    Thread(target=run, daemon=True).start()
    return await asyncio.wrap_future(done)

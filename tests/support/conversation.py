"""Conversation: an editor that talks with the language server over pipes, in one process."""

import json
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any, BinaryIO

from aanzien_cli.language_server.serving import serve

Json = dict[str, Any]
FILES = {
    "aanzien.yaml": "naam: Testdorp\ndisciplines: [jurist, data]\n",
    "opgaven/wonen.yaml": "titel: Prettig 😀 wonen\n",
    "doelstellingen/meer.yaml": "titel: Meer\nopgave: wonen\n",
}
ABLE: Json = {
    "general": {"positionEncodings": ["utf-32", "utf-16"]},
    "textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}},
    "workspace": {
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["rename"]},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    },
}

PATIENCE = 20
"""Seconds after which a test gives up on an answer."""


class Conversation:
    """An editor of a few lines: it asks, is told, and ends."""

    def __init__(self, alive: Callable[[int], bool] = lambda _: True) -> None:
        """Start the server in a thread; `left` fills when it wants to end the program."""
        heard, self._say_to = os.pipe()
        self._hear_from, said = os.pipe()
        self.left: Queue[str] = Queue()
        self._said: BinaryIO = os.fdopen(self._say_to, "wb", buffering=0)
        self._messages: Queue[Json] = Queue()
        self._number = 0
        self.notices: list[Json] = []
        pipes = (os.fdopen(heard, "rb"), os.fdopen(said, "wb"))
        self._pipes = pipes
        day = date(2026, 3, 1)
        work = (lambda: (day, True), alive, lambda: self.left.put("weg"), pipes)
        self._server = Thread(target=serve, args=work, daemon=True)
        self._reader = Thread(target=self._read, daemon=True)
        self._server.start()
        self._reader.start()

    def _read(self) -> None:
        with os.fdopen(self._hear_from, "rb") as stream:
            while header := stream.readline():
                length = int(header.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._messages.put(json.loads(stream.read(length)))

    def send(self, message: Json) -> None:
        """Send a message as it is."""
        self.send_bytes(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def send_bytes(self, body: bytes) -> None:
        """Send bytes with the header that belongs to them."""
        self._said.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, **params: object) -> None:
        """Tell something that asks no answer."""
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 -- whatever it answers
        """Ask something, and give the result, or the error, of the answer."""
        self._number += 1
        number = self._number
        self.send({"id": number, "method": method, "params": params})
        while True:
            message = self._messages.get(timeout=PATIENCE)
            if message.get("id") == number and "method" not in message:
                return message.get("result", message.get("error"))
            self.notices.append(message)

    def wait(self, wanted: Callable[[Json], bool]) -> Json:
        """Give the first message that is wanted, of those that came and those that will."""
        for number, message in enumerate(self.notices):
            if wanted(message):
                return self.notices.pop(number)
        while True:
            message = self._messages.get(timeout=PATIENCE)
            if wanted(message):
                return message
            self.notices.append(message)

    def diagnostics(self, uri: str, wanted: Callable[[list[Json]], bool]) -> list[Json]:
        """Wait until the findings of a file are as they are wanted."""

        def is_it(message: Json) -> bool:
            is_told = message.get("method") == "textDocument/publishDiagnostics"
            return is_told and message["params"]["uri"] == uri and wanted(_list(message))

        return _list(self.wait(is_it))

    def begin(self, *roots: Path, capabilities: Json | None = None, **options: object) -> Json:
        """Say hello from an editor with these folders open."""
        folders = [{"uri": root.as_uri(), "name": root.name} for root in roots]
        said: Json = self.ask(
            "initialize",
            capabilities=capabilities or {},
            **{
                "processId": os.getpid(),
                "rootUri": None,
                "workspaceFolders": folders,
                **options,
            },
        )
        self.notify("initialized")
        return said

    def end(self) -> None:
        """Close the pipe, and wait until the server has ended."""
        if not self._said.closed:
            self._said.close()
        self._server.join(PATIENCE)
        for pipe in self._pipes:
            pipe.close()
        self._reader.join(PATIENCE)

    @property
    def is_over(self) -> bool:
        """Whether the server has ended."""
        self._server.join(PATIENCE)
        return not self._server.is_alive()

    def later(self, uri: str) -> list[Json]:
        """Give what is told of a file until it has been silent for a while."""
        found: list[Json] = []
        try:
            while True:
                message = self._messages.get(timeout=0.5)
                if message.get("params", {}).get("uri") == uri:
                    found.append(message)
        except Empty:
            return found


def _list(message: Json) -> list[Json]:
    found: list[Json] = message["params"]["diagnostics"]
    return found


def opened(editor: Conversation, file: Path, text: str | None = None) -> str:
    """Open a file with a text, or as it is on disk."""
    said = file.read_text(encoding="utf-8") if text is None else text
    item = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": said}
    editor.notify("textDocument/didOpen", textDocument=item)
    return file.as_uri()


def at(uri: str, line: int, character: int, **more: object) -> dict[str, Any]:
    """Point at a place, from 0."""
    return {
        "textDocument": {"uri": uri},
        "position": {"line": line, "character": character},
        **more,
    }


def changed(editor: Conversation, uri: str, version: int, text: str) -> None:
    """Send the whole text again."""
    editor.notify(
        "textDocument/didChange",
        textDocument={"uri": uri, "version": version},
        contentChanges=[{"text": text}],
    )


def finding(editor: Conversation, uri: str) -> Json:
    """Wait for the finding that a reference of a file leads nowhere."""
    code = "onbekende-verwijzing"
    told = editor.diagnostics(uri, lambda found: any(each["code"] == code for each in found))
    return next(each for each in told if each["code"] == code)

"""The command lsp: a real process, driven by an editor of others and by one that is killed."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient, client_capabilities, make_test_lsp_client
from support.conversation import FILES
from support.on_disk import put
from support.program import environment

from aanzien_cli.cli.lsp import alive, lsp
from aanzien_cli.cli.misuse import MisuseError

WATCHED = """
import os, sys
from aanzien_cli.__main__ import run
WRITING = os.O_WRONLY | os.O_RDWR
FORBIDDEN = {"socket.bind", "socket.connect", "os.rename", "os.remove", "os.mkdir", "os.link"}

def look(event, arguments):
    writes = event == "open" and isinstance(arguments[0], (str, bytes)) and arguments[2] & WRITING
    if event in FORBIDDEN or writes:
        os.write(2, f"{event}{arguments}".encode())

sys.addaudithook(look)
sys.exit(run(["lsp", "--peildatum", "2026-03-01"]))
"""
"""The server, with somebody who tells of each socket it opens and each file that it writes."""
KILLED = """
import json, os, subprocess, sys, time
server = subprocess.Popen(
    [sys.executable, "-c", sys.argv[1]], stdin=subprocess.PIPE, stdout=int(sys.argv[2]),
    pass_fds=[int(sys.argv[2])],
)
if sys.argv[3] == "held":
    wait = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    subprocess.Popen(wait, stdin=int(sys.argv[4]), pass_fds=[server.stdin.fileno()])
params = {"processId": os.getpid(), "rootUri": None, "capabilities": {}}
body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": params}).encode()
server.stdin.write(b"Content-Length: %d\\r\\n\\r\\n%s" % (len(body), body))
server.stdin.flush()
time.sleep(600)
"""
"""An editor that starts the server, says hello and does nothing more."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a few records on disk."""
    return put(tmp_path, FILES)


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


async def _until(client: LanguageClient, uri: str, wanted: Callable[[set[Any]], bool]) -> None:
    """Wait until the rules that are told of a file are those that are wanted."""
    while not wanted({each.code for each in client.diagnostics.get(uri, ())}):
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)


async def _session(folder: Path) -> list[str]:
    """Open a file with a fault, mend it as the server offers, and say goodbye."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _params: None)
    env = environment(PYTHONDONTWRITEBYTECODE="1")
    await client.start_io(sys.executable, "-c", WATCHED, env=env)
    params = types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code"),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "map")],
        process_id=os.getpid(),
    )
    await client.initialize_session(params)
    uri = (folder / "doelstellingen/meer.yaml").as_uri()
    text = "titel: Meer\nopgave: wonne\n"
    item = types.TextDocumentItem(uri, "yaml", 1, text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    await _until(client, uri, lambda rules: "onbekende-verwijzing" in rules)
    (told,) = [each for each in client.diagnostics[uri] if each.code == "onbekende-verwijzing"]
    named = types.TextDocumentIdentifier(uri)
    asked = types.CodeActionParams(named, told.range, types.CodeActionContext([told]))
    offered = await client.text_document_code_action_async(asked) or ()
    newest = types.TextDocumentContentChangeWholeDocument(text.replace("wonne", "wonen"))
    version = types.VersionedTextDocumentIdentifier(2, uri)
    client.text_document_did_change(types.DidChangeTextDocumentParams(version, [newest]))
    await _until(client, uri, lambda rules: "onbekende-verwijzing" not in rules)
    await client.shutdown_session()
    return [each.title for each in offered]


def test_an_editor_of_others_works_with_it(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Open, findings, a fix, no findings, goodbye; no socket, and not a byte is written."""
    before = _contents(folder)

    titles = asyncio.run(asyncio.wait_for(_session(folder), 60))

    assert titles[0] == "vervang wonne door wonen"
    assert _contents(folder) == before
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal, and no such pipe")
@pytest.mark.parametrize("pipe", ["closed", "held"])
def test_it_ends_when_its_editor_is_killed(pipe: str) -> None:
    """Also where another program holds the pipe to it, so that it never closes."""
    heard, said = os.pipe()
    other, hold = os.pipe()
    editor = subprocess.Popen(
        [sys.executable, "-c", KILLED, WATCHED, str(said), pipe, str(other)],
        env=environment(),
        pass_fds=[said, other],
    )
    os.close(said)
    os.close(other)
    with os.fdopen(heard, "rb") as stream:
        first = stream.readline()
        editor.send_signal(signal.SIGKILL)
        editor.wait()
        rest = stream.read()  # ends when the server does
    os.close(hold)

    assert first.startswith(b"Content-Length: ")
    assert b'"serverInfo": {"name": "aanzien"' in rest


def test_a_process_that_is_gone_is_seen() -> None:
    """One that is there, one that is not, and one that cannot be."""
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    assert alive(os.getpid())
    assert alive(1)
    assert alive(10**30)
    assert alive(gone.pid) is (sys.platform == "win32")


def test_windows_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """There the same call would end the process."""
    monkeypatch.setattr(sys, "platform", "win32")
    assert alive(10**6)


def test_it_ends_when_nobody_speaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe that closes at once is no mistake; what stands behind standard output stays open."""
    heard, said = os.pipe()
    answered, answers = os.pipe()
    os.close(said)
    with os.fdopen(heard) as stdin, os.fdopen(answers, "w") as stdout:
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "stdout", stdout)
        lsp(peildatum="2026-03-01")
        stdout.write("open")
    with os.fdopen(answered) as stream:
        assert stream.read() == "open"


def test_who_types_it_in_a_terminal_is_told_what_it_is_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It would wait for ever for an editor."""
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    with pytest.raises(MisuseError, match="voor tekstprogramma's"):
        lsp()

"""Many edits: after ten thousand of them the editor is told what a fresh check would tell."""

import random
from functools import partial
from pathlib import Path
from typing import Final

from language_server.test_random_edits import FILES, PIECES, typed
from support.conversation import ABLE, Conversation, Json, changed, opened
from support.on_disk import put
from support.repository import Files, inspected
from support.rounds import rounds

from aanzien_cli.language_server.diagnostics import diagnostics
from aanzien_cli.language_server.workspace import Workspace

BURSTS: Final = 25
EDITS: Final = 400
LONGEST: Final = 3_000
Told = list[tuple[str, int, int, str]]


def edits_of(path: str, seed: int, text: str) -> list[str]:
    """Give a text as it is after each of many edits, and grown too long begins anew."""
    chance = random.Random(f"{path} {seed}")  # noqa: S311 -- the same edits every time
    texts = [text]
    for _ in range(EDITS):
        edit = (chance.random(), chance.choice((0.0, 0.0, 0.02, 0.1)), chance.choice(PIECES))
        before = texts[-1] if len(texts[-1]) < LONGEST else str(FILES[path])
        texts.append(typed(before, edit))
    return texts[1:]


def is_of(version: int, message: Json) -> bool:
    """Whether a message is about this version of a text."""
    return bool(message.get("params", {}).get("version") == version)


def told(found: list[Json]) -> Told:
    """Give what an editor is told, in short."""
    return sorted(
        (each["code"], *each["range"]["start"].values(), each["message"]) for each in found
    )


def expected(files: Files, path: str) -> Told:
    """Give what a check of the files as they are now tells of one of them."""
    found = diagnostics(Workspace(inspected(files))).get(path, ())
    return sorted(
        (each.finding.rule, each.finding.span.line - 1, each.finding.span.column - 1, each.message)
        for each in found
    )


def test_ten_thousand_edits_end_in_the_findings_of_the_last_text(
    tmp_path: Path, editor: Conversation
) -> None:
    """In bursts, as somebody types, in all files in turn; with the same edits every time."""
    put(tmp_path, FILES)
    editor.begin(tmp_path, capabilities=ABLE)
    uris = {path: opened(editor, tmp_path / path) for path in FILES}
    texts, version = dict(FILES), 1
    for burst in range(rounds(BURSTS)):
        path = sorted(FILES)[burst % len(FILES)]
        for text in edits_of(path, burst, str(texts[path])):
            texts[path] = text
            version += 1
            changed(editor, uris[path], version, text)
        message = editor.wait(partial(is_of, version))
        files = {name: str(each).encode("utf-8", "replace") for name, each in texts.items()}

        assert message["params"]["uri"] == uris[path]
        assert told(message["params"]["diagnostics"]) == expected(files, path), burst
    assert version > BURSTS * EDITS

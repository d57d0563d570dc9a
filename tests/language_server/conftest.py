"""Fixtures: a folder on disk, and an editor that has the language server at its side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.conversation import FILES, Conversation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a few records on disk."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def editor() -> Iterator[Conversation]:
    """Give an editor, and let it end."""
    conversation = Conversation()
    yield conversation
    conversation.end()

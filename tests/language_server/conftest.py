"""Fixtures: a folder on disk, and an editor that has the language server at its side."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.conversation import FILES, Conversation
from support.on_disk import put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a few records on disk."""
    return put(tmp_path, FILES)


@pytest.fixture
def editor() -> Iterator[Conversation]:
    """Give an editor, and let it end."""
    conversation = Conversation()
    yield conversation
    conversation.end()

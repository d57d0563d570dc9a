"""Prose: what an editor is told, as Markdown or, where it shows none, as plain text."""

from dataclasses import dataclass
from typing import NamedTuple

from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.domain.words.visible import visible


class Telling(NamedTuple):
    """A paragraph with a word that stands out; `is_ours` says that its text is our Markdown."""

    head: str
    text: str
    is_ours: bool = False


@dataclass(frozen=True)
class Prose:
    """Some paragraphs."""

    tellings: tuple[Telling, ...]

    def markdown(self) -> str:
        """Write them so that nothing of a user's file becomes markup."""
        return "\n\n".join(map(_as_markdown, self.tellings))

    def plain(self) -> str:
        """Write them as text."""
        return "\n\n".join(map(_as_text, self.tellings))


def _as_markdown(told: Telling) -> str:
    text = told.text if told.is_ours else escaped(" ".join(told.text.split()))
    return _joined(f"**{escaped(told.head)}**" if told.head else "", text, told)


def _as_text(told: Telling) -> str:
    text = told.text if told.is_ours else " ".join(told.text.split())
    return _joined(visible(told.head), text if told.is_ours else visible(text), told)


def _joined(head: str, text: str, told: Telling) -> str:
    between = "\n\n" if told.is_ours else ": "
    return between.join(filter(None, (head, text)))

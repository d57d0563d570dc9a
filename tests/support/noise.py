"""Noise: comments, blank lines and other ways to write a file, that change nothing of what it says.

Each piece that is put in is like no other, so that it can be taken out again: what an edit makes
of a file with noise in it is then what it makes of the file without.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import yaml
from hypothesis import strategies as st

_OPEN: Final = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken, yaml.FlowEntryToken)
_CLOSE: Final = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
_OWN_LINE: Final = ("{0}# ~{1}~\n", "\n{0}# ~{1}~ geen: veld\n\n", "{0}#~{1}~ [\n{0}\n")
_BEHIND: Final = (" # ~{1}~", "   # ~{1}~ en: meer  ")
_WITHIN: Final = ("\n{0}            # ~{1}~ ]\n            ", " # ~{1}~\n\n            ")


class Noisy(NamedTuple):
    """A text with noise in it, and what was put in."""

    text: str
    pieces: tuple[str, ...]

    def without(self, text: str) -> str:
        """Take the noise out of what became of the text.

        At the end of a file without an end to its last line, a piece lacks that end too.
        """
        for piece in self.pieces:
            forms = (piece, piece.removesuffix("\n"), piece.rstrip("\n"))
            text = text.replace(next((each for each in forms if each in text), piece), "", 1)
        return text


@st.composite
def noisy(draw: st.DrawFn, text: str) -> Noisy:
    """Draw a YAML text with noise between any two of its tokens where a comment may stand."""
    places = [*_places(text)]
    chosen = draw(st.lists(st.sampled_from(places), max_size=12, unique=True))
    pieces: dict[int, str] = {}
    for number, (at, forms) in enumerate(sorted(chosen), start=1):
        indent = draw(st.sampled_from(["", "  ", "     "]))
        pieces[at] = draw(st.sampled_from(forms)).format(indent, number)
    parts, done = [], 0
    for at, piece in pieces.items():
        parts += [text[done:at], piece]
        done = at
    return Noisy("".join((*parts, text[done:])), tuple(pieces.values()))


def _places(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield where noise may stand, and which: on its own line, behind a line, within brackets."""
    for found in re.finditer(r"^", text, re.MULTILINE):
        yield found.start(), _OWN_LINE
    for found in re.finditer(r"(?<=[^\n])$", text, re.MULTILINE):
        yield found.start(), _BEHIND
    for token in yaml.scan(text.replace("\t", " ")):
        is_number = isinstance(token, yaml.FlowEntryToken) and text[token.end_mark.index] != " "
        if isinstance(token, _OPEN) and not is_number:  # the comma of 0,8 is no token to its writer
            yield token.end_mark.index, _WITHIN
        elif isinstance(token, _CLOSE):
            yield token.start_mark.index, _WITHIN


def split(path: str, text: str) -> tuple[str, str, str]:
    """Give what stands before, in and after the part of a file that is YAML."""
    if path.endswith(".md"):
        head, front, body = text.split("---\n", 2)
        return f"{head}---\n", front, f"---\n{body}"
    return ("", text, "") if path.endswith(".yaml") else (text, "", "")


@st.composite
def noisy_files(draw: st.DrawFn, files: Mapping[str, str]) -> Mapping[str, Noisy]:
    """Draw noise in the YAML of every file."""
    found = {}
    for path, text in files.items():
        before, inside, after = split(path, text)
        noise = draw(noisy(inside)) if inside else Noisy("", ())
        found[path] = Noisy(before + noise.text + after, noise.pieces)
    return found


class Writing(NamedTuple):
    """How a text is written: its line ends, a mark at its start, an end to its last line."""

    line_end: str
    mark: bool
    ended: bool

    def write(self, text: str) -> bytes:
        """Write a text in this way."""
        whole = text if self.ended else text.removesuffix("\n")
        start = b"\xef\xbb\xbf" if self.mark else b""
        return start + whole.replace("\n", self.line_end).encode()

    def read(self, content: bytes) -> str:
        """Read what was written so; anything written in another way stays as it is."""
        text = content.removeprefix(b"\xef\xbb\xbf").decode() if self.mark else content.decode()
        if self.line_end == "\r\n":
            assert "\n" not in text.replace("\r\n", "")
        return text.replace(self.line_end, "\n")


WRITINGS: Final = st.builds(Writing, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.booleans())

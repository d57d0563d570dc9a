"""Invalid: how a value type says, in Dutch, what it expected."""

from typing import Final

from pydantic_core import PydanticCustomError

WRITE: Final = "write"
"""The key of the context that tells what should stand there beyond doubt."""
GUESS: Final = "guess"
"""The key of the context that tells what should probably stand there."""


def invalid(
    code: str, sentence: str, fix: str = "", *, write: str = "", guess: str = ""
) -> PydanticCustomError:
    """Make the error of a value type; it is a ValueError that pydantic puts a place to.

    `sentence` is Dutch, starts in lower case, has no final stop, and says what was expected;
    it never holds the value found. `fix` tells how to write it and stands in the context; so does
    `write`, what should stand there beyond doubt, or `guess`, what probably should. Without a
    `fix` of its own the user is told of the one, or asked about the other.
    """
    fix = fix or (f"schrijf {write}" if write else f"bedoelt u {guess}?" if guess else "")
    found = {key: text for key, text in (("fix", fix), (WRITE, write), (GUESS, guess)) if text}
    return PydanticCustomError(code, sentence, found or None)


def mend(error: PydanticCustomError) -> str:
    """Give the fix that an error of `invalid` carries, or the empty text."""
    return str((error.context or {}).get("fix", ""))

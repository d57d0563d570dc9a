"""Invalid: how a value type says, in Dutch, what it expected."""

from pydantic_core import PydanticCustomError


def invalid(code: str, sentence: str, fix: str = "") -> PydanticCustomError:
    """Make the error of a value type; it is a ValueError that pydantic puts a place to.

    `sentence` is Dutch, starts in lower case, has no final stop, and says what was expected;
    it never holds the value found. `fix` tells how to write it and stands in the context.
    """
    return PydanticCustomError(code, sentence, {"fix": fix} if fix else None)


def mend(error: PydanticCustomError) -> str:
    """Give the fix that an error of `invalid` carries, or the empty text."""
    return str((error.context or {}).get("fix", ""))

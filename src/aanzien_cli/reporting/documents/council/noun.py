"""Noun: a thing that is counted in a sentence, where one or none of them asks for other words."""

from typing import NamedTuple


class Noun(NamedTuple):
    """A thing that is counted, with the word for the only one of them, and for none at all."""

    one: str
    more: str
    the_only: str = "de enige"
    none: str = "geen enkele"

    def of(self, good: int, total: int) -> str:
        """Say of how many something holds, as one would: `geen van de 2 teams`."""
        if total == 1:
            return f"{self.the_only if good else self.none} {self.one}"
        return f"{good or 'geen'} van de {total} {self.more}"

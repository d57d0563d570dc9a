"""Fte sum: fte added up, and printed so that a reader can add them up too."""

from decimal import Decimal
from typing import Final, NamedTuple

from aanzien_cli.domain.quantities.getal import format_getal

_MOST_TERMS: Final = 10


class FteSum(NamedTuple):
    """A sum of fte that remembers its terms."""

    terms: tuple[Decimal, ...] = ()

    @property
    def total(self) -> Decimal:
        """The sum, in fte."""
        return sum(self.terms, Decimal(0))

    def __str__(self) -> str:
        """Print the sum as a sum: `0,6 + 0,5 = 1,1`; one term, or none, is just a number."""
        total = print_fte(self.total)
        if len(self.terms) <= 1:
            return total
        shown = [print_fte(term) for term in self.terms[:_MOST_TERMS]]
        more = len(self.terms) - len(shown)
        rest = [f"… (nog {more})"] if more else []
        return f"{' + '.join([*shown, *rest])} = {total}"


def print_fte(fte: Decimal) -> str:
    """Print fte with at least one decimal and no zeros behind it: `4,0`, `0,65`."""
    short = fte.normalize()
    places = max(1, -int(short.as_tuple().exponent))
    return format_getal(short, places)

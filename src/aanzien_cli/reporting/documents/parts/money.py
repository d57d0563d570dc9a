"""Money: the budget of an opgave per year, where it comes from and what becomes of the rest."""

from dataclasses import dataclass

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.words import UNKNOWN, euros
from aanzien_cli.reporting.render.template import Md, literal


@dataclass(frozen=True)
class Money:
    """Money for a year, where it comes from and what is agreed about what is left."""

    year: str
    amount: Md
    origin: str
    back: str


def money(opgave: Opgave, cite: Citations) -> tuple[Money, ...]:
    """Give the budget per year, as rows."""
    return tuple(
        Money(
            year,
            Md(
                literal(euros(each.bedrag))
                + cite.at(opgave.path, f"budget.{number}.bedrag", f"budget {year}")
            ),
            each.afkomstig_van or "niet opgeschreven",
            each.terugvloei_afspraak or "niet afgesproken",
        )
        for number, each in enumerate(opgave.budget)
        for year in (str(each.jaar) if each.jaar else UNKNOWN,)
    )

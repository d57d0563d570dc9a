"""Names: what an opgave or a discipline is called where there is little room."""

from collections.abc import Iterable

from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.register import Register


def short_name(opgave: Opgave, register: Register) -> str:
    """Give the thema of an opgave, or its title where another opgave has that thema as well."""
    themas = [each.thema for each in register.of(Opgave)]
    return opgave.thema if opgave.thema and themas.count(opgave.thema) == 1 else opgave.titel


def discipline_names(ids: Iterable[str], register: Register) -> tuple[str, ...]:
    """Give what the organisation calls some disciplines; one that it does not know keeps its id."""
    listed = register.organisatie.disciplines if register.organisatie else ()
    names = {each.id: each.naam or each.id for each in listed}
    return tuple(names.get(each, each) for each in ids)

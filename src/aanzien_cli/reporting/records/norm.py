"""Norm: the limit of an indicator in a few words."""

from aanzien_cli.domain.grenswaarde import Grenswaarde
from aanzien_cli.reporting.records.words import in_words


def norm_in_words(norm: Grenswaarde) -> str:
    """Say a norm as it was printed, or from its numbers."""
    if norm.tekst:
        return norm.tekst
    if norm.ondergrens is not None and norm.bovengrens is not None:
        return f"tussen {in_words(norm.ondergrens)} en {in_words(norm.bovengrens)}"
    limits = (norm.waarde, norm.ondergrens, norm.bovengrens)
    value = next((each for each in limits if each is not None), None)
    return " ".join(filter(None, (norm.operator, in_words(value)))) or "zonder getal"

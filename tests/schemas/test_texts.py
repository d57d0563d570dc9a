"""Texts: the words that stand with a field in the source."""

from typing import ClassVar

from pydantic import BaseModel

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.reporting.json_schema.texts import field_texts, model_text


class Boven(BaseModel):
    """Iets boven.

    Met meer uitleg.
    """

    kind: ClassVar[str] = "boven"
    eerste: str
    """Het eerste."""
    zonder: str


class Onder(Boven):
    """Iets onder."""

    tweede: str | None = None
    """Het tweede, op
    twee regels."""
    eerste: str = "anders"
    """Het eerste, anders gezegd."""

    def verb(self) -> str:
        """Be no field."""
        return self.eerste


def test_the_text_below_a_field_is_found() -> None:
    """Inherited fields count too, the nearest text wins, and a field without a text has none."""
    assert field_texts(Onder) == {
        "eerste": "Het eerste, anders gezegd.",
        "tweede": "Het tweede, op twee regels.",
    }


def test_the_text_of_a_class_is_one_line() -> None:
    """Line breaks and indents are for the source."""
    assert model_text(Boven) == "Iets boven. Met meer uitleg."


def test_every_field_of_every_record_has_a_text() -> None:
    """No field of a record goes without a sentence, but for those that no author writes."""
    without = {
        f"{kind.kind}.{name}"
        for kind in KINDS
        for name in kind.model_fields
        if not field_texts(kind).get(name, "").endswith(".") and name not in ("id", "path")
    }
    assert without == set()

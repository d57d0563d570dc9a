"""ReadBy: a field that one function reads."""

from typing import Annotated

import pytest
from pydantic import BaseModel, ValidationError

from aanzien_cli.domain.quantities.invalid import invalid
from aanzien_cli.domain.quantities.read_by import ReadBy


def _half(value: object) -> int:
    if isinstance(value, int) and value % 2 == 0:
        return value // 2
    raise invalid("oneven", "hier hoort een even getal")


class Thing(BaseModel):
    one: Annotated[int, ReadBy(_half, {"type": "integer", "multipleOf": 2})]
    other: Annotated[int, ReadBy(_half, {"type": "integer"})] | None = None


def test_the_function_alone_reads_the_value() -> None:
    """What it gives is the value; the type of the field is for other code."""
    thing = Thing.model_validate({"one": 6, "other": 8})

    assert (thing.one, thing.other) == (3, 4)
    assert thing.model_dump(mode="json") == {"one": 3, "other": 4}


def test_what_it_refuses_has_a_place() -> None:
    """The sentence of the function is told of the field it was asked to read."""
    with pytest.raises(ValidationError) as caught:
        Thing.model_validate({"one": "zes"})

    (error,) = caught.value.errors(include_url=False)
    assert (error["loc"], error["msg"]) == (("one",), "hier hoort een even getal")


def test_an_editor_is_told_what_may_be_written() -> None:
    """Each field is described as it was marked, however often that is asked."""
    first, second = (Thing.model_json_schema()["properties"] for _ in range(2))

    assert first == second
    assert first["one"] == {"title": "One", "type": "integer", "multipleOf": 2}

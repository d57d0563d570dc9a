"""Targets: what the fuzzer feeds is also fed here, from the corpus and by hypothesis."""

import pytest
from fuzz.targets import TARGETS, seeds
from hypothesis import given, settings
from hypothesis import strategies as st

from aanzien_cli.loading.parsing.plain_yaml import Reading

SPLIT = 3


@pytest.mark.parametrize("name", TARGETS)
def test_the_corpus_breaks_no_target(name: str) -> None:
    """What the fuzzer starts from is sound, whole and cut off at a third."""
    given_ = seeds(name)

    assert len(given_) >= (60 if name != "messages" else 5)
    for seed in given_:
        TARGETS[name](seed)
        TARGETS[name](seed[: len(seed) // SPLIT])


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=200))
def test_no_bytes_break_a_target(name: str, data: bytes) -> None:
    """A machine without atheris asks the same of bytes that nobody wrote."""
    assert_holds(name, data)


def assert_holds(name: str, data: bytes) -> None:
    """Feed a target; what does not hold is an AssertionError of its own."""
    TARGETS[name](data)


def test_a_target_can_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    """A target that lets anything pass would prove nothing: a number in plain data is told of."""
    wrong = Reading()
    setattr(wrong, "data", {"fte": 1})  # noqa: B010 -- its type forbids what is tried here
    monkeypatch.setattr("fuzz.targets.read_yaml", lambda _: wrong)

    with pytest.raises(AssertionError):
        TARGETS["plain-yaml"](b"fte: 1")

"""Able: who can do what falls short, in words; apart from those of whom nobody knows it."""

from collections.abc import Callable, Iterator, Sequence

from aanzien_cli.analysis.capacity.bottleneck import Bottleneck


def able_in_words(found: Bottleneck, named: Callable[[Sequence[str]], str]) -> str:
    """Say who can do it, and of whom no discipline is known; `named` says several people."""
    return "; ".join(_said(found, named)) or "niemand in een team kan dit"


def _said(found: Bottleneck, named: Callable[[Sequence[str]], str]) -> Iterator[str]:
    sure = [person for person in found.people if person not in found.unsure]
    if sure:
        yield f"alleen {named(sure)} {'kan' if len(sure) == 1 else 'kunnen'} dit"
    if found.unsure:
        what = "diegene kan" if len(found.unsure) == 1 else "zij kunnen"
        yield f"van {named(found.unsure)} is niet bekend wat {what}"

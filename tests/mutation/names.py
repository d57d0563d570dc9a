"""Names: what a mutant is called, and the function that it stands in."""

from typing import Final

SEPARATOR: Final = "__mutmut_"


def function_of(mutant: str) -> str:
    """Give the function that a mutant changes, as mutmut calls it."""
    return mutant.partition(SEPARATOR)[0]


def is_near(test: str, mutant: str) -> bool:
    """Whether a test carries the name of a module, a rule or an element, and so may notice."""
    *_, folder, module, function = function_of(mutant).split(".")
    rule, element = function.removeprefix("x_").replace("_", "-"), folder.replace("_", " ")
    return any(near in test for near in (f"test_{module}", f"[{rule}]", f"[{element}]"))

"""Usage: what is wrong with a command line is said in Dutch, with what was meant."""

import pytest
from support.program import Said


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "Gebruik: aanzien"),
        (("chek",), "het commando 'chek' bestaat niet: bedoelt u 'check'?"),
        (("xyzzy",), "het commando 'xyzzy' bestaat niet\n"),
        (("check", "--selct", "a"), "bedoelt u '--select'?"),
        (("check", "a", "b"), "dit had aanzien niet verwacht: b"),
        (("check", "--color", "alway"), "'--color' kent 'alway' niet: bedoelt u 'always'?"),
        (("check", "--color", "8"), "kies auto, always of never"),
        (("check", "-o"), "de optie '-o' vraagt een waarde"),
        (("check", "--quiet=3"), "de optie '--quiet' krijgt geen waarde"),
        (("show",), "ID ontbreekt."),
        (("list", "opgavn"), "de soort 'opgavn' bestaat niet: bedoelt u 'opgaven'?"),
        (("list", "xyzzy"), "kies organisatie, opgave,"),
        (("-C", "nergens", "check"), "-C 'nergens': die map of dat bestand bestaat niet"),
        (("check", "nergens"), "de map 'nergens' bestaat niet"),
        (("rule", "koning"), "er is geen regel 'koning'"),
        (("check", "--select", "xyzzy"), "geen regel of element heet 'xyzzy'"),
        (("check", "--peildatum", "2026-02-30"), "februari 2026 heeft 28 dagen"),
    ],
)
def test_misuse_is_2(said: Said, arguments: tuple[str, ...], told: str) -> None:
    """A command line that cannot be carried out gets a Dutch sentence and 2."""
    code, output, complaint = said(*arguments)
    assert (code, output) == (2, "")
    assert told in complaint
    assert "Traceback" not in complaint

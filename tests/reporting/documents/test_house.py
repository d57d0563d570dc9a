"""House: colours that can be read, and addresses that lead to a file."""

import pytest
from repository import inspected

from aanzien_cli.domain.huisstijl import contrast
from aanzien_cli.reporting.documents.house import house_style
from aanzien_cli.reporting.render.style import Style


def said(yaml: str) -> list[str]:
    """Give what is wrong with a house style."""
    found = inspected({"aanzien.yaml": f"naam: G\nhuisstijl: {{{yaml}}}\n"}).findings
    return [each.message for each in found if each.path == "aanzien.yaml"]


def test_contrast_is_that_of_wcag() -> None:
    """Black on white is 21, and the grey that just passes is 4,54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize(
    ("yaml", "sentence"),
    [
        ("kleur: '#ffd500'", "wit op deze kleur heeft een contrast van 1,4, en 4,5 is nodig"),
        ("kleur: blauw", "een kleur is een hekje met zes tekens"),
        ("kleur: '#12345'", "een kleur is een hekje met zes tekens"),
        ("bestanden_url: 'http://x.nl/{pad}'", "dit is geen webadres voor bestanden"),
        ("bestanden_url: 'https://x.nl/{pad}) [x](javascript:a'", "geen webadres"),
        ("bestanden_url: 'https://x.nl/{onbekend}'", "geen webadres"),
    ],
)
def test_what_cannot_be_read_or_followed_is_a_finding(yaml: str, sentence: str) -> None:
    """A light colour, no colour or no address is said so, with the reason."""
    assert any(sentence in message for message in said(yaml)), said(yaml)


def test_a_good_house_style_is_used() -> None:
    """Colour and texts come into the style; the colour for the dark can be read there."""
    yaml = (
        "kleur: '#7A1F5C', kop: Ons huis, voet: Vragen,"
        " bestanden_url: 'https://x.nl/{commit}/{pad}#L{regel}'"
    )
    register = inspected({"aanzien.yaml": f"naam: G\nhuisstijl: {{{yaml}}}\n"}).register
    style = house_style(register)

    assert (style.brand, style.header, style.footer) == ("#7a1f5c", "Ons huis", "Vragen")
    assert contrast(style.brand_dark, "#14181f") >= 4.5


def test_without_a_house_style_there_is_ours() -> None:
    """An organisation that chose nothing, or is not there, gets the usual looks."""
    assert house_style(inspected({"aanzien.yaml": "naam: G\n"}).register) == Style()
    assert house_style(inspected({"opgaven/o.yaml": "titel: O\n"}).register) == Style()

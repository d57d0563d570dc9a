"""House: colours that can be read, and addresses that lead to a file."""

import pytest
from support.house_files import LOGO, REGULAR
from support.repository import inspected

from aanzien_cli.domain.parts.huisstijl import contrast
from aanzien_cli.reporting.documents.context import CannotTellError
from aanzien_cli.reporting.documents.house import house_order, house_style
from aanzien_cli.reporting.render.style import Letters, Picture, Style

FILES = {"huisstijl/logo.svg": LOGO, "huisstijl/a.ttf": REGULAR, "huisstijl/b.otf": b"geen letter"}
LOGO_AND_LETTER = "logo: huisstijl/logo.svg, lettertype: {tekst: huisstijl/a.ttf}"


def styled(yaml: str) -> dict[str, str | bytes]:
    """Give a folder with a house style, and some files for it."""
    return {"aanzien.yaml": f"naam: G\nhuisstijl: {{{yaml}}}\n", **FILES}


def said(yaml: str) -> list[str]:
    """Give what is wrong with a house style, and how to mend it."""
    found = inspected(styled(yaml)).findings
    return [f"{each.message}; {each.fix}" for each in found if each.path == "aanzien.yaml"]


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
        ("logo: ../x.svg", "een logo is een bestand in de map 'huisstijl'"),
        (
            "logo: huisstijl/../x.svg",
            "eindigt op .svg of .png; schrijf bijvoorbeeld huisstijl/logo.svg",
        ),
        ("logo: /etc/logo.svg", "een logo is een bestand in de map 'huisstijl'"),
        ("logo: huisstijl/diep/x.svg", "een logo is een bestand in de map 'huisstijl'"),
        ("logo: huisstijl/a.ttf", "een logo is een bestand in de map 'huisstijl'"),
        ("logo: huisstijl/weg.png", "dit bestand is er niet; zet het neer als huisstijl/weg.png"),
        ("lettertype: {tekst: huisstijl/logo.svg}", "eindigt op .ttf of .otf"),
        ("lettertype: {tekst: huisstijl/a.ttf, vet: huisstijl/b.otf}", "dit is geen lettertype"),
        ("lettertype: {}", "tekst"),
        ("volgorde: {raadsrapportage: [kort, opgave]}", "bedoelt u 'opgaven'?"),
        ("volgorde: {databoek: [uitleg, overzicht, uitleg]}", "een deel van het verslag twee keer"),
        ("volgorde: {raadsraportage: [kort]}", "bedoelt u 'raadsrapportage'?"),
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


def test_a_finding_stands_where_the_file_is_named() -> None:
    """The line of the field is given, for a logo as well as for a font."""
    letters = "  lettertype:\n    tekst: huisstijl/b.otf\n"
    text = f"naam: G\nhuisstijl:\n  logo: huisstijl/weg.svg\n{letters}"
    found = inspected({"aanzien.yaml": text, **FILES}).findings
    wrong = [each for each in found if each.rule == "ongeldige-waarde"]

    assert [each.span.line for each in wrong] == [3, 5]


def test_a_logo_and_fonts_are_used() -> None:
    """The bytes come along; without words of its own a logo says whose it is."""
    plain = house_style(inspected(styled(LOGO_AND_LETTER)).register)
    named = house_style(inspected(styled(f"logo_tekst: Een zwaan, {LOGO_AND_LETTER}")).register)

    assert plain.logo == Picture(LOGO, ".svg", "Logo van G")
    assert plain.letters == {"tekst": Letters(REGULAR, ".ttf")}
    assert named.logo == Picture(LOGO, ".svg", "Een zwaan")


def test_a_report_without_its_logo_is_not_made() -> None:
    """A file that cannot be used ends with a sentence that names the field."""
    yaml = "lettertype: {tekst: huisstijl/a.ttf, vet: huisstijl/b.otf}"

    with pytest.raises(CannotTellError, match=r"huisstijl\.lettertype\.vet in aanzien\.yaml"):
        house_style(inspected(styled(yaml)).register)


def test_the_order_of_the_parts_is_that_of_the_organisation() -> None:
    """Each report has an order of its own; who chose none has none."""
    register = inspected(styled("volgorde: {teams: [basis, teams]}")).register

    assert house_order(register, "teams") == ("basis", "teams")
    assert house_order(register, "spiegel") == ()
    assert house_order(inspected({"aanzien.yaml": "naam: G\n"}).register, "teams") == ()


def test_without_a_house_style_there_is_ours() -> None:
    """An organisation that chose nothing, or is not there, gets the usual looks."""
    assert house_style(inspected({"aanzien.yaml": "naam: G\n"}).register) == Style()
    assert house_style(inspected({"opgaven/o.yaml": "titel: O\n"}).register) == Style()

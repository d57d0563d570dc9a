"""Svg: a picture may draw, and nothing else."""

import pytest
from support.house_files import LOGO, svg

from aanzien_cli.analysis.house.svg import svg_fault

BOMB = (
    '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>'
    '<svg xmlns="http://www.w3.org/2000/svg"><title>&b;</title></svg>'
)
TWICE = "".join(
    f'<g id="g{n}"><use href="#g{n + 1}"/><use href="#g{n + 1}"/></g>' for n in range(30)
)


def steps(number: int) -> str:
    """Give parts of which each draws the next one."""
    return "".join(f'<g id="g{n}"><use href="#g{n + 1}"/></g>' for n in range(number))


def test_fifty_references_in_a_row_are_the_most() -> None:
    """That is far more than a drawing program makes of symbols in symbols."""
    assert svg_fault(svg(steps(51))) == ""
    assert "te vaak door" in svg_fault(svg(steps(52)))


def test_a_picture_of_a_drawing_program_passes() -> None:
    """Shapes, gradients, own style rules, references within and notes of a program draw only."""
    notes = (
        '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"/>'
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>'
    )

    assert svg_fault(LOGO) == ""
    assert svg_fault(svg(f"{notes}<path d='M0 0h1' xml:space='preserve'/>")) == ""
    assert svg_fault(svg("<rect fill='url(#weg)'/><desc>url(https://x)</desc>")) == ""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "dit is geen SVG: regel 1"),
        (b"\x89PNG", "dit is geen SVG: regel 1"),
        (b"<svg>\n<g>", "dit is geen SVG: het begint niet met <svg> van www.w3.org"),
        (svg("<g>")[:-6], "dit is geen SVG: regel 1"),
        (b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "het begint niet met <svg>"),
        (BOMB.encode(), "heeft een DOCTYPE"),
        (b"<?xml-stylesheet href='x.css'?>" + svg(""), "opdracht aan een ander programma"),
        (b'<?xml version="1.0" encoding="UTF-7"?>' + svg(""), "is niet in UTF-8"),
        (svg("<script/>").decode().encode("utf-16"), "gebruikt <script>"),
        (svg("<script>alert(1)</script>"), "gebruikt <script>"),
        (svg("<foreignObject/>"), "gebruikt <foreignObject>"),
        (svg("<image href='#a'/>"), "gebruikt <image>"),
        (svg("<a href='#a'/>"), "gebruikt <a>"),
        (svg("<set attributeName='href' to='x'/>"), "gebruikt <set>"),
        (svg("<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>"), "gebruikt <script>"),
        (svg("<p xmlns='urn:x'/>"), "gebruikt <p>"),
        (svg("<text>Aldermeer</text>"), "zet die in uw tekenprogramma om in vormen"),
        (svg("", "onload='alert(1)'"), "gebruikt 'onload'"),
        (svg("<path ONCLICK='x'/>"), "gebruikt 'ONCLICK'"),
        (svg("", "xml:base='https://x.example/'"), "gebruikt 'base'"),
        (svg("<use href='https://x.example/a.svg#b'/>"), "iets buiten zichzelf"),
        (svg("<use xlink:href='a.svg#b'/>"), "iets buiten zichzelf"),
        (svg("<use href='data:image/svg+xml,x'/>"), "iets buiten zichzelf"),
        (svg("<path fill='url( \"https://x.example/a\" )'/>"), "iets buiten zichzelf"),
        (svg("<path style='fill:URL(a.svg#b)'/>"), "iets buiten zichzelf"),
        (svg("<path style='background:\\75rl(x)'/>"), "wijzen naar iets anders"),
        (svg("<style>@import 'a.css';</style>"), "wijzen naar iets anders"),
        (svg("<style>.a{}<![CDATA[ .b{fill:url(//x/y)} ]]></style>"), "wijzen naar iets anders"),
        (svg("<style>.a{fill:url(a.png)}</style>"), "iets buiten zichzelf"),
        (svg("<g id='a'/><g id='a'/>"), "twee delen van dit plaatje heten 'a'"),
        (svg("<g id='a'><use href='#a'/></g>"), "in een kring"),
        (svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), "in een kring"),
        (svg("<use href='#x'/>", "id='x'"), "in een kring"),
        (svg(TWICE), "tekent meer dan 20000 vormen"),
        (svg("<path/>" * 20_000), "tekent meer dan 20000 vormen"),
        (svg("<g>" * 50 + "</g>" * 50), "dieper dan 50 lagen"),
    ],
)
def test_what_does_more_than_draw_is_refused(content: bytes, sentence: str) -> None:
    """A program, an address, a definition that grows or a circle is refused with the reason."""
    assert sentence in svg_fault(content)

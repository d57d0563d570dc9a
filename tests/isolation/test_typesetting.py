"""Typesetting: a real PDF, tagged and lasting, and Dutch where there is none."""

import io
import json
import re
import sys
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from reporting.render.pages import CHART, EVERYTHING, HOSTILE
from support.house_files import BOLD, LOGO, REGULAR, font, png

from aanzien_cli.isolation import typst_child
from aanzien_cli.isolation.child import IsolationError
from aanzien_cli.isolation.typesetting import typeset
from aanzien_cli.isolation.typst_child import RefusedError, compiled, main
from aanzien_cli.reporting.render.style import Letters, Picture, Style
from aanzien_cli.reporting.render.template import literal
from aanzien_cli.reporting.render.tree import parse
from aanzien_cli.reporting.render.typeset import About, to_typeset

ABOUT = About("Gemeente Voorbeeld", "Een verslag", date(2026, 3, 1))
EPOCH = 1_772_323_200


def model(markdown: str) -> dict[str, Any]:
    """Give the data of a page with one chart."""
    return dict(to_typeset(parse(markdown, {"a.svg": CHART}), Style(), ABOUT))


def heading(level: int) -> dict[str, Any]:
    """Give a heading."""
    return {"t": "heading", "level": level, "id": f"k{level}", "c": [{"t": "text", "v": "K"}]}


def test_a_pdf_is_tagged_and_says_what_it_is() -> None:
    """Title, language, structure and the two standards are in the file."""
    with pikepdf.open(io.BytesIO(typeset(model(EVERYTHING), {"a.svg": CHART}, EPOCH))) as pdf:
        assert pdf.Root.Lang == "nl-NL"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["dc:title"] == "Titel – Gemeente Voorbeeld"
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")


def styled(style: Style) -> bytes:
    """Give the PDF of a small page with a style."""
    page = to_typeset(parse("# Titel\n\nEen **vet** en *schuin* ● woord.\n", {}), style, ABOUT)
    return typeset(page, {}, EPOCH, style)


@pytest.mark.parametrize(("content", "suffix"), [(LOGO, ".svg"), (png(900, 20), ".png")])
def test_a_logo_is_a_figure_with_words(content: bytes, suffix: str) -> None:
    """High or wide, the logo is in the structure with what it says, each time the same."""
    style = Style(logo=Picture(content, suffix, "Wapen van 漢"))

    first, second = styled(style), styled(style)

    assert first == second
    with pikepdf.open(io.BytesIO(first)) as pdf:
        assert "Wapen van [U+6F22]" in {
            str(each["/Alt"])
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        }


def test_own_fonts_are_embedded() -> None:
    """A font of the house is used, and what it lacks is drawn with ours."""
    fonts = {"tekst": Letters(REGULAR, ".ttf"), "koppen": Letters(BOLD, ".ttf")}

    assert styled(Style(letters=fonts)).startswith(b"%PDF-")


@pytest.mark.parametrize("is_hollow", [False, True])
def test_a_font_is_called_as_it_calls_itself(tmp_path: Path, *, is_hollow: bool) -> None:
    """The name in the file is used; what the typesetter cannot read is told with its field."""
    names = (b"cmap", b"head", b"hhea", b"hmtx", b"maxp", b"name", b"glyf")
    content = font(dict.fromkeys(names, b"\0")) if is_hollow else REGULAR
    (tmp_path / "tekst").mkdir()
    (tmp_path / "tekst" / "tekst.ttf").write_bytes(content)
    asked = {"page": {**model("# Titel\n"), "charts": {}}, "letters": ["tekst"], "timestamp": EPOCH}

    if is_hollow:
        with pytest.raises(RefusedError, match=r"lettertype\.tekst' is niet te lezen"):
            compiled(asked, tmp_path)
    else:
        assert compiled(asked, tmp_path).startswith(b"%PDF-")


def test_a_picture_that_cannot_be_drawn_is_a_sentence() -> None:
    """A PNG whose points are not there is told as the logo that it is."""
    broken = png().replace(b"IDAT", b"IDAX")

    with pytest.raises(IsolationError, match="het logo kan niet worden gelezen"):
        styled(Style(logo=Picture(broken, ".png", "Wapen")))


def test_the_same_page_gives_the_same_bytes() -> None:
    """Two runs, in two folders, make one file."""
    first, second = (typeset(model(EVERYTHING), {"a.svg": CHART}, EPOCH) for _ in range(2))

    assert first == second


def test_no_function_of_the_page_takes_all_of_it_along() -> None:
    """What is called for each part gets that part, or a long page costs its square."""
    source = resources.files("aanzien_cli.isolation").joinpath("page.typ").read_text("utf-8")
    functions = source[: source.index("#set document")].splitlines()
    naming = [line for line in functions if re.search(r"(?<!`)\bd\b(?!`)", line)]

    assert naming[0] == "#let d = json(bytes(sys.inputs.data))"
    assert [line for line in naming[1:] if not re.fullmatch(r"#let \w+ = d\.\w+", line)] == []


def test_hostile_words_are_set_as_words() -> None:
    """Nothing that a file says is read as code, and every character can be drawn."""
    words = "\n\n".join(f"{literal(text)}[^{n}]" for n, text in enumerate(HOSTILE))
    notes = "\n\n".join(f"[^{n}]: {literal(text)}" for n, text in enumerate(HOSTILE))
    headings = "\n\n".join(f"## {literal(text)}" for text in HOSTILE)

    pdf = typeset(model(f"# T\n\n{words}\n\n{headings}\n\n{notes}\n"), {}, EPOCH)

    assert pdf.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"meta": {"title": "漢"}}, "een teken staat niet in het lettertype"),
        ({"blocks": [{"t": "figure", "src": "a.svg", "alt": "", "caption": ""}]}, "beschrijving"),
        ({"blocks": [{"t": "link", "href": "#weg", "c": []}]}, "wijst nergens naar"),
        ({"blocks": [{"t": "onbekend"}]}, "Typst zegt"),
        ({"blocks": [heading(1), heading(3)]}, "slaat een niveau over"),
    ],
)
def test_what_typst_refuses_is_told_in_dutch(
    change: dict[str, Any], sentence: str, tmp_path: Path
) -> None:
    """A page that would not be accessible is no PDF but a sentence."""
    page = model("# Titel\n")
    page |= {"charts": {"a.svg": "0.svg"}} | change
    page["meta"] = {**model("# Titel\n")["meta"], **change.get("meta", {})}
    (tmp_path / "0.svg").write_text(CHART, encoding="utf-8")

    with pytest.raises(RefusedError, match=f"de PDF kan niet worden gemaakt.*{sentence}"):
        compiled({"page": page, "timestamp": EPOCH}, tmp_path)


def test_a_warning_counts_as_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A font that is not there is no reason to take another one."""
    (tmp_path / "page.typ").write_text('#set text(font: "Weg")\n#set document(title: "T")\n= T\n')
    (tmp_path / "fonts").mkdir()
    folder = tmp_path / "map"
    folder.mkdir()
    monkeypatch.setattr(typst_child, "_HERE", tmp_path)

    with pytest.raises(RefusedError, match="het lettertype is er niet"):
        compiled({"page": model("# T\n"), "timestamp": EPOCH}, folder)


def test_a_refusal_comes_back_from_the_child() -> None:
    """The sentence of the child is the sentence of the error."""
    page = model("# Titel\n")
    page["blocks"] = [{"t": "onbekend"}]

    with pytest.raises(IsolationError, match="de PDF kan niet worden gemaakt; Typst zegt"):
        typeset(page, {}, EPOCH)


@pytest.mark.parametrize(("block", "code"), [({"t": "hr"}, 0), ({"t": "onbekend"}, 1)])
def test_the_child_answers_one_question(
    block: dict[str, str],
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """A page on standard input gives a PDF on standard output, or a sentence and code 1."""
    page = {**model("# Titel\n"), "blocks": [block], "charts": {}}
    asked = json.dumps({"page": page, "timestamp": EPOCH}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(asked)))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.chdir(tmp_path)

    assert main() == code
    assert isinstance(sys.stdout, io.TextIOWrapper)
    sys.stdout.buffer.seek(0)
    assert sys.stdout.buffer.read(5) == (b"" if code else b"%PDF-")
    assert (b"Typst zegt" in capfdbinary.readouterr().err) is bool(code)

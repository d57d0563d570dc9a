"""Files: what a house style names has to be there, and has to be what it is said to be."""

import pytest
from support.house_files import BOLD, LOGO, REGULAR, png

from aanzien_cli.analysis.house.files import Unusable, named_files, unusable
from aanzien_cli.domain.own_file import OwnFile
from aanzien_cli.domain.parts.huisstijl import Huisstijl

ALL = Huisstijl.model_validate(
    {
        "logo": "huisstijl/logo.svg",
        "lettertype": {
            "tekst": "huisstijl/a.ttf",
            "vet": "huisstijl/b.otf",
            "cursief": "huisstijl/c.ttf",
            "koppen": "huisstijl/d.ttf",
        },
    }
)
FILES = {
    "huisstijl/logo.svg": OwnFile(LOGO),
    "huisstijl/a.ttf": OwnFile(REGULAR),
    "huisstijl/b.otf": OwnFile(BOLD),
    "huisstijl/c.ttf": OwnFile(REGULAR),
    "huisstijl/d.ttf": OwnFile(BOLD),
}


def test_what_is_in_order_is_not_told() -> None:
    """Files that are there and what they should be give nothing; neither does naming none."""
    assert [*unusable(ALL, FILES)] == []
    assert [*unusable(Huisstijl(), {})] == []
    assert named_files(ALL) == {
        "logo": "huisstijl/logo.svg",
        "lettertype.tekst": "huisstijl/a.ttf",
        "lettertype.vet": "huisstijl/b.otf",
        "lettertype.cursief": "huisstijl/c.ttf",
        "lettertype.koppen": "huisstijl/d.ttf",
    }
    assert named_files(Huisstijl(logo="huisstijl/x.png")) == {"logo": "huisstijl/x.png"}


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (OwnFile(None, "symlink"), "dit bestand is een koppeling (symlink)"),
        (OwnFile(None, "not-a-file"), "dit is geen gewoon bestand"),
        (OwnFile(None, "too-large"), "dit bestand is groter dan 1024 kB"),
        (OwnFile(None, "unreadable"), "dit bestand kan niet worden geopend"),
        (OwnFile(png()), "dit is geen SVG: regel 1 is niet te lezen"),
        (OwnFile(LOGO + b" " * 300_000), "dit plaatje is groter dan 256 kB"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(found: OwnFile, message: str) -> None:
    """The field and the reason are given, and no other file is blamed."""
    (wrong,) = unusable(ALL, {**FILES, "huisstijl/logo.svg": found})

    fix = "" if found.content else "zet het bestand zelf op deze plaats"
    assert wrong == Unusable("logo", message, fix)


def test_a_picture_of_dots_is_judged_as_one() -> None:
    """A PNG that can be shown is no finding, and one that claims to be huge is."""
    style = Huisstijl(logo="huisstijl/logo.png")
    (wrong,) = unusable(style, {"huisstijl/logo.png": OwnFile(png(claimed=2_000_001))})

    assert [*unusable(style, {"huisstijl/logo.png": OwnFile(png())})] == []
    assert wrong.field == "logo"
    assert "2000001" in wrong.message


def test_each_file_is_told_of_by_itself() -> None:
    """A font that is not there and one that is garbage are two findings."""
    files = {**FILES, "huisstijl/d.ttf": OwnFile(b"x")}
    del files["huisstijl/b.otf"]

    assert [*unusable(ALL, files)] == [
        Unusable("lettertype.vet", "dit bestand is er niet", "zet het neer als huisstijl/b.otf"),
        Unusable(
            "lettertype.koppen", "dit is geen lettertype, of een deel van het bestand ontbreekt", ""
        ),
    ]

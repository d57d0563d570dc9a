"""Effective: what counts in the end, and whether somebody chose it."""

from decimal import Decimal

from support.repository import register

from aanzien_cli.domain.parts.drempels import Drempels
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.seen import Setting
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.effective import effective

NAMES = {rule.name for rule in ALL_RULES}


def found(register_: Register, chosen: set[str] = NAMES) -> dict[str, Setting]:
    """Give the settings by name."""
    return {setting.name: setting for setting in effective(register_, chosen)}


def test_without_aanzien_yaml_all_is_default() -> None:
    """Every rule has its own severity, every threshold its documented value."""
    settings = found(register({}))

    assert {each.origin for each in settings.values()} == {"default"}
    assert settings["regels.profiel"].value == "basis"
    assert settings["negeer"] == Setting("negeer", ())
    assert settings["drempels.lagen"].value == Drempels().lagen
    assert [settings[f"regels.ernst.{rule.name}"].value for rule in ALL_RULES] == [
        rule.severity.value for rule in ALL_RULES
    ]


def test_what_was_chosen_names_its_field() -> None:
    """A number that equals its default was chosen all the same."""
    lines = f"drempels: {{lagen: {Drempels().lagen}, koning_zonder_land: 0.6}}\n"
    settings = found(register({"aanzien.yaml": f"naam: X\n{lines}regels: {{profiel: basis}}\n"}))

    assert settings["drempels.lagen"][2:4] == ("file", "drempels.lagen")
    assert settings["drempels.koning_zonder_land"].value == Decimal("0.6")
    assert settings["regels.profiel"].origin == "file"
    assert settings["drempels.signaal_dagen"].origin == "default"


def test_what_is_ignored_is_told() -> None:
    """The patterns themselves, and that they were chosen."""
    settings = found(register_with("naam: X\nnegeer: [archief/]\n"))

    assert settings["negeer"] == Setting("negeer", ("archief/",), "file", "negeer")


def test_a_question_is_never_an_error() -> None:
    """What counts is told, and not what was asked for in vain."""
    heuristic = next(rule.name for rule in ALL_RULES if rule.heuristic)
    text = f"naam: X\nregels:\n  uit: [dubbel-id]\n  ernst: {{{heuristic}: fout}}\n"
    settings = found(register_with(text))

    assert settings[f"regels.ernst.{heuristic}"].value == "waarschuwing"
    assert settings[f"regels.ernst.{heuristic}"].origin == "file"
    assert settings["regels.ernst.dubbel-id"] == Setting(
        "regels.ernst.dubbel-id", "uit", "file", "regels.uit.0"
    )


def register_with(text: str) -> Register:
    """Give the register of an aanzien.yaml alone."""
    return register({"aanzien.yaml": text})


def test_an_option_goes_before_the_file() -> None:
    """A rule that is not run is off, whatever the file says of it."""
    text = "naam: X\nregels: {ernst: {dubbel-id: advies}}\n"
    settings = found(register_with(text), {"onbekend-veld"})

    assert settings["regels.ernst.dubbel-id"][1:4] == ("uit", "option", "--select, --ignore")
    assert settings["regels.ernst.onbekend-veld"].value == "fout"

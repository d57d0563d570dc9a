"""Names: what can be an id, on every computer, and what is the same id twice."""

import pytest
from support.repository import loaded

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.loading.names import is_id, name_faults, to_id, why_no_id


def twice(*names: str) -> list[PlacedFault]:
    """Give what is told of files that are one file elsewhere."""
    paths = [f"opgaven/{name}" for name in names]
    return [each for each in name_faults(paths) if each.rule == "dubbel-id"]


@pytest.mark.parametrize(
    "other",
    [
        "Wonen.yaml",
        "wonen.md",
        "wonen .yaml",
        "wonen..yaml",
        "\uff57\uff4f\uff4e\uff45\uff4e.yaml",
        "WONEN.yml",
    ],
)
def test_files_that_are_one_elsewhere_collide(other: str) -> None:
    """Case, a dot or blank at the end, full width: the second is told of, and names the first."""
    (told,) = twice("wonen.yaml", other)

    assert told.path == f"opgaven/{other}"
    assert "zie opgaven/wonen.yaml" in told.message


def test_an_accent_apart_or_in_its_letter_is_one_name() -> None:
    """Disks of Apple compare names without that difference; git holds both."""
    (told,) = twice("caf\u00e9.yaml", "cafe\u0301.yaml")

    assert told.message.endswith("; alleen het accent is anders opgeslagen")
    assert twice("caf\u00e9.yaml", "cafe.yaml") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("huisstijl/Logo.svg", "huisstijl/logo.svg"),
        ("huisstijl/LOGO.SVG", "huisstijl/logo.svg"),
        ("Huisstijl/logo.svg", "huisstijl/logo.svg"),
        ("huisstijl/logo.svg", "huisstijl/\uff4cogo.svg"),
        ("huisstijl/cafe\u0301.png", "huisstijl/caf\u00e9.png"),
    ],
)
def test_pictures_that_are_one_elsewhere_collide(one: str, other: str) -> None:
    """A clone on Windows or macOS would keep one of the two, and so another logo, in silence."""
    files = {one: b"", other: b"", "huisstijl/logo.png": b""}
    (told,) = [each for each in loaded(files).faults if each.rule == "dubbel-id"]
    ignored = loaded({**files, "aanzien.yaml": "naam: X\nnegeer: ['*uisstijl']\n"}).faults

    assert told.path == other
    assert told.message.startswith(f"dit is op Windows en macOS hetzelfde bestand als {one}")
    assert told.message.endswith("; alleen het accent is anders opgeslagen") == ("caf" in one)
    assert "dubbel-id" not in {each.rule for each in ignored}


@pytest.mark.parametrize("name", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_name_of_windows_is_no_id(name: str) -> None:
    """There is no such file on Windows, whatever its suffix; the finding says so."""
    (told,) = name_faults([f"opgaven/{name}.yaml"])

    assert not is_id(name)
    assert (told.rule, told.fix) == ("ongeldig-id", "geef het bestand een andere naam")
    assert "Windows houdt deze naam" in told.message
    assert why_no_id("Wonen") == "gebruik kleine letters, cijfers en streepjes"


def test_an_id_of_a_title_says_what_it_can() -> None:
    """Accents and capitals go; what is left may still be a name of Windows."""
    assert to_id("Été in één") == "ete-in-een"
    assert not is_id(to_id("Con"))


def test_a_list_of_the_organisation_names_each_once() -> None:
    """Two bodies, disciplines or perspectives with one id make a reference to it ambiguous."""
    text = (
        "naam: X\ndisciplines: [energie, {id: ENERGIE}, recht]\n"
        "bestuur: [{id: raad}, {id: college}, {id: college, soort: raad}]\n"
        "perspectieven: [{id: a}]\n"
    )
    told = loaded({"aanzien.yaml": text}).faults

    assert [(each.rule, each.field) for each in told] == [
        ("dubbel-id", ("bestuur", 2)),
        ("dubbel-id", ("disciplines", 1)),
    ]
    assert told[0].message == "id 'college' staat al in 'bestuur', als nummer 2"

"""Contacts: whether a partner hears one voice on each subject."""

from collections.abc import Iterator

from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.partner import Contact, Partner
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.sameness import folded
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.PORTFOLIO,
    quote="diverse boodschappen vanuit één organisatie bij samenwerkingspartners wordt neergelegd",
)
def partner_met_meer_aanspreekpunten(partner: Partner, _register: Register) -> Iterator[Fault]:
    """Een partner heeft over één onderwerp één aanspreekpunt.

    Anders hoort de partner van elke afdeling een ander verhaal, en weet niemand wat er is beloofd.
    Over verschillende onderwerpen mogen verschillende mensen spreken.

    Fout:

    ```yaml
    # partners/woonborg.yaml
    naam: Woonborg
    aanspreekpunten:
      - {onderwerp: verduurzaming, persoon: p-01}
      - {onderwerp: verduurzaming, persoon: p-02}
    ```

    Goed:

    ```yaml
    # partners/woonborg.yaml
    naam: Woonborg
    aanspreekpunten:
      - {onderwerp: verduurzaming, persoon: p-01}
      - {onderwerp: nieuwbouw, persoon: p-02}
    ```
    """
    subjects: dict[str, dict[str, int]] = {}
    for number, contact in enumerate(partner.aanspreekpunten):
        who = _who(contact)
        if who:
            subjects.setdefault(_key(contact), {}).setdefault(who, number)
    for key, people in subjects.items():
        if len(people) > 1:
            about = f"over '{key}'" if key else "zonder onderwerp"
            yield Fault(
                f"aanspreekpunten.{[*people.values()][1]}",
                f"{about} heeft deze partner {len(people)} aanspreekpunten: {', '.join(people)}",
                fix="kies er één, of zeg in 'onderwerp' waarin de gesprekken verschillen",
            )


def _key(contact: Contact) -> str:
    return " ".join(folded(contact.onderwerp or "").split())


def _who(contact: Contact) -> str:
    """Give the person, or else the afdeling, that talks with the partner."""
    return f"'{contact.persoon or contact.afdeling}'" if contact.persoon or contact.afdeling else ""

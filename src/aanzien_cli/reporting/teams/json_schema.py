"""JSON schema: the shape of what `aanzien teams --output-format json` writes."""

from typing import Final, get_args

from aanzien_cli.analysis.stability.verdict import Verdict
from aanzien_cli.domain.team import Teamsoort
from aanzien_cli.reporting.json_shape import (
    Shape,
    count,
    day,
    many,
    maybe,
    number,
    one_of,
    output,
    part,
    per_key,
    text,
    truth,
    words,
)
from aanzien_cli.reporting.teams.json_ import SCHEMA_VERSION

NAME: Final = "teamoverzicht"


def teams_schema() -> Shape:
    """Give the schema."""
    gone = {"id": text("Het id."), "day": maybe(day("De dag dat het er niet meer was."))}
    fields = {
        "since": maybe(day("De dag waarmee is vergeleken.")),
        "teams": many("De teams, in de volgorde van de bestanden.", _team()),
        "gone": many(
            "De teams die er niet meer zijn.", part("Een team van vroeger.", {**gone, **_past()})
        ),
        "notes": words("Waar dit op rust."),
    }
    return output(NAME, "Teamoverzicht", "aanzien teams", SCHEMA_VERSION, fields)


def _team() -> Shape:
    return part(
        "Een team.",
        {
            "id": text("Het id."),
            "path": text("Het pad van het bestand, met '/'."),
            "naam": text("De naam."),
            "soort": maybe(one_of("Het soort team.", get_args(Teamsoort))),
            "verdict": one_of("Het oordeel in een woord.", [each.value for each in Verdict]),
            "reason": text("De reden van het oordeel."),
            "retention": maybe(_retention()),
            "exodus": maybe(_exodus()),
            "handover_days": maybe(count("Hoeveel dagen wie ging en wie kwam samenwerkten.")),
            "familiarity": maybe(number("Hoe bekend de kern met elkaar is, van 0 tot 1.")),
            "new": maybe(number("Het aandeel nieuwe leden, van 0 tot 1.")),
            "dedicated": _dedicated(),
            "missing_disciplines": words("De disciplines die het team mist."),
            "dependency": maybe(_dependency()),
            "holders": per_key("Per discipline hoeveel leden haar hebben.", count("Hoeveel.")),
            "mandate": words("De besluiten die het team zelf neemt."),
            "notes": words("Wat er verder opvalt."),
            **_past(),
        },
    )


def _retention() -> Shape:
    who = text("Het pseudoniem.")
    left = {
        "persoon": who,
        "day": maybe(day("De dag.")),
        "planned": truth("Of dat de afspraak was."),
    }
    came = {"persoon": who, "day": maybe(day("De dag."))}
    return part(
        "Wie er bleef.",
        {
            "start": maybe(day("De dag waarmee is vergeleken.")),
            "end": maybe(day("De dag tot waar.")),
            "core_then": count("Het aantal kernleden toen."),
            "core_now": count("Het aantal kernleden nu."),
            "stayed": count("Hoeveel er bleven."),
            "share": maybe(number("Het deel dat bleef, van 0 tot 1.")),
            "yearly": maybe(number("Hetzelfde, omgerekend naar een jaar.")),
            "shrunk": maybe(number("Wat u zou schatten bij zo weinig mensen.")),
            "outflow": maybe(number("Het deel dat vertrok.")),
            "inflow": maybe(number("Het deel dat erbij kwam.")),
            "mean_size": maybe(number("Het gemiddelde aantal kernleden.")),
            "departures": many("Wie vertrok.", part("Een vertrek.", left)),
            "arrivals": many("Wie erbij kwam.", part("Een nieuw lid.", came)),
        },
    )


def _exodus() -> Shape:
    return part(
        "Mensen die tegelijk vertrokken.",
        {
            "first": maybe(day("De eerste dag.")),
            "last": maybe(day("De laatste dag.")),
            "personen": words("Wie."),
            "core": count("Van hoeveel kernleden."),
        },
    )


def _dedicated() -> Shape:
    return part(
        "Wie grotendeels voor dit team werkt.",
        {
            "members": count("Hoeveel leden."),
            "of": count("Van hoeveel leden."),
            "unknown": count("Van hoeveel leden dat niet te zeggen is."),
        },
    )


def _dependency() -> Shape:
    return part(
        "Hoe afhankelijk het werk is van anderen.",
        {
            "asked_fte": number("Hoeveel fte er wordt gevraagd."),
            "short_fte": number("Hoeveel fte het team zelf mist."),
            "share": maybe(number("Het deel dat het team mist, van 0 tot 1.")),
            "members_without_fte": count("Hoeveel leden geen fte noemen."),
        },
    )


def _past() -> Shape:
    former = {
        "id": text("Het oude id."),
        "until": maybe(day("Tot welke dag.")),
        "declared": truth("Of het bestand het zegt."),
    }
    return {
        "known_from": maybe(day("Vanaf welke dag het verleden bekend is.")),
        "former_names": many("Hoe het team eerder heette.", part("Een oude naam.", former)),
        "spells": many("Wie er wanneer lid was.", _spell()),
    }


def _spell() -> Shape:
    return part(
        "Een lidmaatschap.",
        {
            "persoon": text("Het pseudoniem."),
            "start": maybe(day("De eerste dag.")),
            "end": maybe(day("De dag waarop het lid er niet meer is.")),
            "core": truth("Of dit lid bij de kern hoort."),
            "rol": maybe(text("De rol.")),
            "source": text("Waar dit vandaan komt: de datums of git."),
            "censored": truth("Of het begin voor het bekende verleden ligt."),
        },
    )

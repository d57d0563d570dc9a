"""JSON schema: the shape of what `aanzien capacity --output-format json` writes."""

from typing import Final

from aanzien_cli.analysis.capacity.per import Per
from aanzien_cli.reporting.capacity.json_ import SCHEMA_VERSION
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

NAME: Final = "capaciteit"


def capacity_schema() -> Shape:
    """Give the schema."""
    fields = {
        "per": one_of("Van wie.", [each.value for each in Per]),
        "periods": words("De perioden."),
        "rows": many("Aanbod en vraag, per onderwerp en periode.", _row()),
        "bottlenecks": many("De disciplines die samen tekortschieten.", _bottleneck()),
        "throughput": many("Wat een team onderhanden heeft en klaar krijgt.", _throughput()),
        "land": many("Wat een opgave nodig heeft en krijgt.", _land()),
        "gaps": many("Wat uitlenen vraagt van een afdeling.", _gap()),
        "open_choices": many("De keuzes die wachten.", _choice()),
        "notes": words("Wat niet is meegeteld of is aangenomen."),
        "what_if": maybe(_answer()),
    }
    return output(NAME, "Capaciteit", "aanzien capacity", SCHEMA_VERSION, fields)


def _row() -> Shape:
    return part(
        "Een onderwerp in een periode; uren op 10 afgerond.",
        {
            "id": text("Het id."),
            "title": text("De naam."),
            "period": text("De periode."),
            "supply_hours": count("Het aanbod."),
            "switching_hours": count("Wat wisselen kost; is er al af."),
            "regular_hours": count("Het reguliere werk."),
            "running_hours": count("Wat lopende opdrachten vragen."),
            "ready_hours": count("Wat opdrachten vragen die gereed staan."),
            "load": maybe(number("De vraag als deel van het aanbod.")),
            "ceiling": number("Tot welk deel er wordt ingepland."),
            "chance_of_overload": maybe(number("De kans op te veel, van 0 tot 1.")),
            "demand_p80_hours": maybe(count("Hooguit zoveel vraag in 80 % van de gevallen.")),
            "demand_p95_hours": maybe(count("Hooguit zoveel vraag in 95 % van de gevallen.")),
            "wait": maybe(number("Hoe lang werk wacht, in maal zijn eigen duur.")),
            "asked_fte": many("De termen van de vraag, in fte.", {"type": "number"}),
            "available_fte": many("De termen van het aanbod, in fte.", {"type": "number"}),
            "verdict": text("Waar het op neerkomt; leeg als het past."),
        },
    )


def _bottleneck() -> Shape:
    return part(
        "Een knelpunt.",
        {
            "period": text("De periode."),
            "disciplines": words("De disciplines."),
            "people": words("Wie dit kan."),
            "unsure": words("Van wie daarvan geen discipline bekend is."),
            "asked_hours": count("Wat er wordt gevraagd."),
            "able_hours": count("Wat zij kunnen."),
            "shortage_hours": count("Het tekort."),
            "message": text("Hetzelfde in een zin."),
        },
    )


def _throughput() -> Shape:
    return part(
        "De opdrachten van een team in het jaar voor de peildatum, als er iets klaar is.",
        {
            "team": text("Het id van het team."),
            "start": day("De eerste dag."),
            "end": day("De dag na de laatste."),
            "in_hand": number("Hoeveel opdrachten er gemiddeld onderhanden zijn."),
            "finished": count("Hoeveel er klaar zijn, afgerond of gestopt."),
            "lead_days": number("De dagen per opdracht die daaruit volgen (wet van Little)."),
            "measured_days": number("De dagen per opdracht volgens de begin- en einddatums."),
            "differs": truth("Of die twee te ver uiteenliggen."),
            "undated": count("Hoeveel opdrachten door een ontbrekende dag niet meetellen."),
        },
    )


def _land() -> Shape:
    return part(
        "Een opgave in een periode.",
        {
            "opgave": text("Het id van de opgave."),
            "period": text("De periode."),
            "needed_fte": maybe(number("Wat er nodig is.")),
            "asked_fte": maybe(number("Wat er is gevraagd.")),
            "promised_fte": maybe(number("Wat er is toegezegd.")),
            "delivered_fte": maybe(number("Wat er is geleverd.")),
            "ratio": maybe(number("Het geleverde deel van wat nodig is.")),
        },
    )


def _gap() -> Shape:
    return part(
        "Een afdeling die uitleent.",
        {
            "afdeling": text("Het id van de afdeling."),
            "period": text("De periode."),
            "day": day("De krapste dag."),
            "staff_fte": maybe(number("De bezetting.")),
            "lent_fte": per_key("Wat er naar welk team gaat.", {"type": "number"}),
            "regular_fte": maybe(number("Het reguliere werk.")),
            "short_fte": maybe(number("Het tekort.")),
            "short_statutory_fte": maybe(number("Het tekort aan wettelijk werk.")),
            "falls": maybe(_loss("Wat er valt.")),
        },
    )


def _loss(description: str) -> Shape:
    return part(
        description,
        {
            "work": words("Het werk dat valt."),
            "fits": truth("Of wat overblijft past."),
            "short_fte": number("Wat er dan nog ontbreekt."),
            "proven": truth("Of zeker is dat het met minder niet kan."),
        },
    )


def _choice() -> Shape:
    return part(
        "Een keuze die wacht.",
        {
            "kind": text("De soort record."),
            "id": text("Het id."),
            "since": day("De dag van de vraag."),
            "days": count("Hoeveel dagen geleden."),
        },
    )


def _answer() -> Shape:
    shift = {
        "opdracht": text("Het id van de opdracht."),
        "before": maybe(text("Wanneer zij nu begint.")),
        "after": maybe(text("Wanneer zij dan begint.")),
    }
    return part(
        "Het antwoord op --what-if.",
        {
            "fte": number("Hoeveel fte er gaat."),
            "from": text("Van welke afdeling."),
            "to": text("Naar welk team."),
            "start": day("Vanaf welke dag."),
            "period": text("De periode waarover is gerekend."),
            "absent_fte": maybe(number("Hoeveel fte daarvan de afdeling niet heeft.")),
            "falls_before": maybe(_loss("Wat er nu valt.")),
            "falls": maybe(_loss("Wat er dan valt.")),
            "shifts": many("Wat er schuift.", part("Een opdracht die schuift.", shift)),
            "flow_before": maybe(_flow("Hoe het werk nu stroomt.")),
            "flow": maybe(_flow("Hoe het werk dan stroomt.")),
            "team_fte": number("Wat het team heeft."),
            "team_asked_fte": number("Wat er van het team wordt gevraagd."),
        },
    )


def _flow(description: str) -> Shape:
    return part(
        description,
        {
            "left_fte": maybe(number("Wat er over is.")),
            "load": maybe(number("De belasting.")),
            "wait": maybe(number("Hoe lang werk wacht, in maal zijn eigen duur.")),
            "backlog_hours": count("Wat er blijft liggen."),
        },
    )

"""JSON schema: the shape of what `aanzien indicators --output-format json` writes."""

from typing import Final, get_args

from aanzien_cli.analysis.indicators.status import Status
from aanzien_cli.domain.indicator import Brontype, Indicatorsoort
from aanzien_cli.domain.parts.grenswaarde import Richting
from aanzien_cli.reporting.indicators.json_ import SCHEMA_VERSION
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
    text,
    truth,
    words,
)

NAME: Final = "databoek"


def indicators_schema() -> Shape:
    """Give the schema."""
    thresholds = {
        "trend_toeval": number("Hoe groot de kans op toeval hoogstens is bij een trend."),
        "norm_op_koers": number("Vanaf welke kans een indicator op koers is."),
        "norm_uit_koers": number("Onder welke kans een indicator uit koers is."),
        "vooruitblik_perioden": count("Hoeveel metingen er hoogstens vooruit wordt gekeken."),
    }
    fields = {
        "thresholds": part("De drempels waarmee is geoordeeld.", thresholds),
        "indicators": many("De indicatoren, per doelstelling.", _indicator()),
        "notes": words("Wat niet kon worden bekeken."),
    }
    return output(NAME, "Databoek", "aanzien indicators", SCHEMA_VERSION, fields)


def _indicator() -> Shape:
    return part(
        "Een indicator.",
        {
            "id": text("Het id."),
            "path": text("Het pad van het bestand, met '/'."),
            "name": text("De naam."),
            "definition": maybe(text("Wat er wordt gemeten, en bij wie.")),
            "unit": maybe(text("De eenheid van de cijfers.")),
            "kind": maybe(one_of("Wat de indicator meet.", get_args(Indicatorsoort))),
            "direction": maybe(one_of("Wanneer het beter gaat.", get_args(Richting))),
            "goals": words("De doelstellingen die de indicator dient."),
            "source": maybe(_source()),
            "baseline": maybe(_baseline()),
            "series": many("De cijfers tot en met de peildatum, van oud naar nieuw.", _point()),
            "other_unit": many("De cijfers in een andere eenheid; zij tellen niet mee.", _point()),
            "missing": many("De momenten zonder cijfer.", _missing()),
            "norm": maybe(part("De norm.", _norm())),
            **_statistics(),
            "breaks": many("De breuken in de reeks.", _break()),
            "notes": words("Wat een cijfer kan hebben vertekend."),
            "findings": many("Wat de regels daarover vonden.", _finding()),
        },
    )


def _statistics() -> Shape:
    return {
        "verdict": part("Het oordeel over de norm.", _verdict()),
        "verdict_before_revision": maybe(
            part("Het oordeel met de cijfers die eerder waren gepubliceerd.", _verdict())
        ),
        "milestones": many(
            "De tussennormen, elk met een oordeel.",
            part("Een tussennorm.", {**_norm(), **_verdict()}),
        ),
        "methods": part(
            "Wat andere methoden ervan maken.",
            {
                "lineair": maybe(_progress("Langs een rechte lijn.")),
                "cagr": maybe(_progress("Met groei per jaar.")),
                "handhaven": maybe(truth("Of het laatste cijfer de norm haalt.")),
            },
        ),
        "trend": _trend(),
        "usual": maybe(_usual()),
        "age_days": maybe(count("Hoeveel dagen het nieuwste cijfer oud is.")),
        "most_age_days": maybe(count("Hoe oud het hoogstens mag zijn.")),
        "is_stale": maybe(truth("Of het nieuwste cijfer verouderd is.")),
    }


def _source() -> Shape:
    return part(
        "De bron van de cijfers.",
        {
            "type": maybe(one_of("Het soort bron.", get_args(Brontype))),
            "name": maybe(text("De naam.")),
            "table": maybe(text("De tabel.")),
            "measure": maybe(text("Het onderwerp in die tabel.")),
            "region": maybe(text("De regio.")),
            "dimensions": words("De andere keuzes in de tabel."),
            "url": maybe(text("Het webadres.")),
            "licence": maybe(text("De licentie.")),
            "keeper": maybe(text("Wie de bron bijhoudt.")),
        },
    )


def _baseline() -> Shape:
    return part(
        "De nulmeting.",
        {
            "value": number("Het getal."),
            "text": text("Het getal zoals het is geschreven."),
            "when": maybe(text("De dag of periode.")),
            "source": maybe(text("Waar het cijfer vandaan komt.")),
        },
    )


def _point() -> Shape:
    return part(
        "Een cijfer.",
        {
            "when": text("De dag of periode, zoals die is geschreven."),
            "day": day("De dag waarover het gaat; van een periode de laatste."),
            "value": number("Het getal."),
            "text": text("Het getal zoals het is geschreven."),
            "unit": maybe(text("De eenheid.")),
            "provisional": truth("Of het cijfer voorlopig is."),
            "numerator": maybe(number("Het aantal gevallen.")),
            "denominator": maybe(number("Van hoeveel gevallen.")),
            "comparable": truth("Of het cijfer van na de laatste breuk is."),
        },
    )


def _missing() -> Shape:
    return part(
        "Een moment zonder cijfer.",
        {"when": text("De dag of periode."), "reason": text("De reden; leeg als die er niet is.")},
    )


def _norm() -> Shape:
    return {
        "norm": text("Wat de norm vraagt."),
        "term": maybe(day("Wanneer de norm gehaald moet zijn.")),
        "set_by": maybe(text("Wie de norm heeft vastgesteld.")),
        "set_on": maybe(day("Wanneer dat was.")),
        "set_with": words("De partners die meespraken."),
    }


def _verdict() -> Shape:
    return {
        "status": one_of("Het oordeel in een woord.", [each.value for each in Status]),
        "reason": text("De reden; leeg als de kans genoeg zegt."),
        "chance": maybe(number("De kans dat de norm op tijd wordt gehaald, van 0 tot 1.")),
        "expected": maybe(number("Wat er op de termijn wordt verwacht.")),
        "band": maybe(number("De halve breedte van de band van 80 %.")),
        "ahead": maybe(number("Hoeveel metingen de termijn vooruit ligt.")),
        "judged_by": maybe(text("Het moment van het cijfer dat de doorslag gaf.")),
        "interval": maybe(many("Waartussen een klein aantal kan liggen.", {"type": "number"})),
    }


def _progress(description: str) -> Shape:
    return part(
        description,
        {
            "share": number("Hoe ver het is naar de norm; 1 is er."),
            "end": number("De waarde op de termijn, als het zo doorgaat."),
        },
    )


def _trend() -> Shape:
    return part(
        "De trend sinds de laatste breuk.",
        {
            "figures": count("Op hoeveel cijfers de trend rust."),
            "p": maybe(number("Hoe vaak toeval zo'n verloop geeft, van 0 tot 1.")),
            "direction": maybe(one_of("Of de cijfers stijgen of dalen.", ("up", "down"))),
            "meaning": maybe(one_of("Of dat beter of slechter is.", ("beter", "slechter"))),
            "slope": maybe(number("Hoe steil, per tijdseenheid.")),
            "slope_interval": maybe(many("Waartussen de helling ligt.", {"type": "number"})),
            "per": text("De tijdseenheid."),
        },
    )


def _usual() -> Shape:
    return part(
        "De gewone beweging van de cijfers.",
        {
            "mean": number("Het gemiddelde."),
            "low": number("De ondergrens."),
            "high": number("De bovengrens."),
            "fixed": truth("Of de grenzen vaststaan: vanaf twaalf cijfers."),
            "signals": words("Wat er opvalt."),
            "assurance": maybe(text("Of de reeks de norm altijd, soms of nooit haalt.")),
        },
    )


def _break() -> Shape:
    return part(
        "Een breuk.",
        {
            "day": day("De dag vanaf waar."),
            "reason": text("Waarom cijfers niet te vergelijken zijn."),
        },
    )


def _finding() -> Shape:
    return part(
        "Een bevinding.",
        {
            "rule": text("De naam van de regel."),
            "message": text("Wat er aan de hand is."),
            "line": count("De regel in het bestand."),
        },
    )

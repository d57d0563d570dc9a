"""Many opgaven: files of an organisation with more on page one than a page has room for."""

from typing import Final

_LONG: Final = (
    "Er is te weinig mankracht bij de afdeling die het vooronderzoek doet, en de aannemer wacht"
    " op een besluit dat al in de zomer genomen had moeten worden door iemand anders"
)
_SERIES: Final = "metingen: [{periode: 2021, waarde: 9}, {periode: 2022, waarde: 8}, "


def many_opgaven(count: int) -> dict[str, str]:
    """Give files in which every opgave is off, short of people, asks a choice and may hurt."""
    files = {"aanzien.yaml": "naam: Gemeente Grootstad\ntype: gemeente\n"}
    for number in range(count):
        files |= _one(f"{number:02}")
    return files


def _one(id_: str) -> dict[str, str]:
    name = f"nummer {id_} met een naam die niet kort is"
    return {
        f"opgaven/o{id_}.yaml": f"titel: Opgave {name}\nstatus: lopend\n"
        "benodigde_fte: [{periode: 2026-K1, fte: 4}]\n",
        f"doelstellingen/d{id_}.yaml": f"titel: Doel {id_}\nopgave: o{id_}\n"
        f"indicatoren: [i{id_}]\n",
        f"indicatoren/i{id_}.yaml": f"naam: Indicator {name}\nrichting: hoger_beter\n{_SERIES}"
        "{periode: 2023, waarde: 7}, {periode: 2024, waarde: 6}]\n"
        "norm: {operator: '>=', waarde: 20, termijn: 2026-12-31}\n",
        f"opdrachten/w{id_}.yaml": f"titel: Werk {name}\ndoelstellingen: [d{id_}]\n"
        "status: in_uitvoering\n"
        f"voortgang: {{tijd: rood, geld: oranje, oorzaak: '{_LONG}'}}\n"
        f"neveneffecten: [{{omschrijving: Bewoners van buurt {id_} wachten langer}}]\n",
        f"besluiten/b{id_}.yaml": f"titel: Mag het plan voor {name} doorgaan?\nsoort: start\n"
        f"niveau: raad\ngevraagd_op: 2026-01-05\nonderwerp: [w{id_}]\n",
        f"signalen/s{id_}.yaml": f"tekst: '{_LONG}'\nbron: balie\ndatum: 2025-06-01\n",
        f"toetsen/t{id_}.yaml": f"opdracht: w{id_}\nuitgevoerd_op: 2026-02-01\n"
        "uitkomst: weerlegd\n",
    }

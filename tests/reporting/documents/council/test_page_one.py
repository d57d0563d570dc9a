"""Page one: what is off, what is asked, where people are short and who may be hurt."""

import pytest
from reporting.documents.council.council_files import OPGAVE, WORK, bare, told
from support.repository import PEILDATUM, with_history

from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.reporting.documents.citing import Citations
from aanzien_cli.reporting.documents.context import Context
from aanzien_cli.reporting.documents.council.questions import questions
from aanzien_cli.reporting.documents.council.shortage import is_known, shortages, unknown_needs
from aanzien_cli.reporting.documents.council.suffering import suffering
from aanzien_cli.reporting.documents.council.trouble import standing


def test_the_worst_comes_first() -> None:
    """Red stands above orange, on whatever it is, with its cause or that nobody wrote it down."""
    files = {
        **OPGAVE,
        "opdrachten/a.yaml": f"{WORK}voortgang: {{tijd: oranje, geld: groen}}",
        "opdrachten/b.yaml": f"{WORK}voortgang: {{tijd: rood, kwaliteit: rood, oorzaak: Ziekte}}",
        "opdrachten/c.yaml": f"{WORK}voortgang: {{tijd: groen}}",
        "opdrachten/d.yaml": f"{WORK}voortgang: {{geld: groen}}",
        "opdrachten/e.yaml": WORK,
        "opdrachten/f.yaml": f"{WORK}".replace("in_uitvoering", "idee"),
    }
    found = standing(*told(files))
    assert [(each.light, each.on, bare(each.cause)) for each in found.off] == [
        ("■ buiten de afspraak", "tijd en kwaliteit", "Ziekte"),
        ("▲ in gevaar", "tijd", "niet opgeschreven"),
    ]
    assert found.off[0].opgave == "Wonen in X"
    assert found.rest == (
        "Bij de 2 andere lopende opdrachten gaat alles op schema.",
        "Van 1 lopende opdracht schreef niemand op hoe het gaat.",
    )


@pytest.mark.parametrize(
    ("works", "expected"),
    [
        ([], ("Er loopt geen opdracht.",)),
        (["voortgang: {tijd: groen}"], ("Bij de lopende opdracht gaat alles op schema.",)),
        (["voortgang: {tijd: rood}"], ()),
        (
            ["voortgang: {tijd: groen}", "voortgang: {tijd: rood}"],
            ("Bij de andere lopende opdracht gaat alles op schema.",),
        ),
    ],
)
def test_the_rest_is_said_in_the_right_number(works: list[str], expected: tuple[str, ...]) -> None:
    """None, one and more each have their own sentence."""
    files = {f"opdrachten/o{number}.yaml": WORK + text for number, text in enumerate(works)}
    assert standing(*told({**OPGAVE, **files})).rest == expected


def test_an_opgave_that_ended_is_not_off() -> None:
    """Work for what has ended is no news on the first page."""
    files = {
        **OPGAVE,
        "opgaven/a.yaml": "titel: Wonen\nstatus: afgerond",
        "opdrachten/o.yaml": f"{WORK}voortgang: {{tijd: rood}}",
    }
    assert standing(*told(files)).off == ()


def test_a_choice_waits_with_somebody() -> None:
    """Those of the council are asked one by one, those of others are counted per level."""
    files = {
        "besluiten/a.yaml": "titel: Bouwen?\nsoort: start\nniveau: raad\ngevraagd_op: 2026-02-28",
        "besluiten/b.yaml": "soort: stop\nniveau: raad\ngevraagd_op: 2026-03-01",
        "besluiten/c.yaml": "soort: stop\nniveau: college\ngevraagd_op: 2026-02-01",
        "besluiten/d.yaml": "soort: start\nniveau: team\ngevraagd_op: 2026-02-01",
        "besluiten/e.yaml": "soort: norm\ngevraagd_op: 2026-02-28",
        "besluiten/f.yaml": "soort: norm\ngevraagd_op: 2026-02-27\ntitel: F",
        "inzetafspraken/z.yaml": "van_afdeling: q\nnaar: t\nstatus: gevraagd\n"
        "gevraagd_op: 2026-02-01",
    }
    found = questions(*told(files))
    assert [bare(each) for each in found.asked] == [
        "Beslis: Bouwen? Gevraagd op 28 februari 2026, 1 dag geleden.",
        "Beslis: b. Gevraagd op 1 maart 2026, vandaag.",
    ]
    assert found.elsewhere == (
        "Bij het college wacht 1 keuze, al 28 dagen.",
        "Bij een team wacht 1 keuze, al 28 dagen.",
        "Zonder dat er staat bij wie wachten 2 keuzes, de langste al 2 dagen.",
        "Bij de afdelingen, over het uitlenen van mensen, wacht 1 keuze, al 28 dagen.",
    )


def test_an_eased_norm_is_put_to_the_council() -> None:
    """A norm that asks less since it was measured, without a besluit, is a question."""
    head = "naam: Wachten\nrichting: lager_beter\nmetingen: [{periode: 2024, waarde: 6}]\nnorm: "
    register = with_history(
        {
            "indicatoren/i.yaml op 2025-02-01": f"{head}<= 4",
            "indicatoren/i.yaml": f"{head}<= 5",
            "indicatoren/j.yaml": "naam: Ander",
        }
    )
    cite = Citations(Context(Inspection(register, ())))
    assert [bare(each) for each in questions(register, cite).asked] == [
        (
            "Bevestig of herstel de norm voor ‘Wachten’. Die ging van ≤ 4 naar ≤ 5, en er staat"
            " geen besluit bij."
        )
    ]


SHORT = {
    **OPGAVE,
    "aanzien.yaml": "naam: X\ndisciplines: [{id: jurist, naam: Juristen}, {id: bouw}]",
    "opgaven/a.yaml": "titel: Wonen\nstatus: lopend\nbenodigde_fte: [{periode: 2026-K1, fte: 2}]",
    "opgaven/b.yaml": "titel: B\nstatus: lopend\nbenodigde_fte: [{periode: 2026-K1, fte: 0}]",
    "opgaven/c.yaml": "titel: C",
    "teams/t.yaml": "naam: Team\nleden: [{persoon: p-1, fte: 1, disciplines: [jurist]}]",
    "teams/u.yaml": "naam: Ander\nleden: [{persoon: p-2, fte: 1, disciplines: [bouw]}]",
    "opdrachten/o.yaml": f"{WORK}team: t\nclaims:\n"
    "  - {periode: 2026-K1, fte: 1.2, discipline: jurist}\n"
    "  - {periode: 2026-K2, fte: 2, discipline: jurist}\n"
    "  - {periode: 2026-K3, fte: 1.5, discipline: jurist}",
    "opdrachten/p.yaml": f"{WORK}team: u\nclaims:\n"
    "  - {periode: 2026-K1, fte: 1.1, discipline: bouw}",
}


def test_people_are_short_in_three_ways() -> None:
    """Per opgave of this period, per team in its worst period, and per set of disciplines."""
    register, cite = told(SHORT)
    assert [bare(each) for each in shortages(register, cite)] == [
        "Wonen: er is 2,0 fte nodig, en er werkte niemand mee in het eerste kwartaal van 2026.",
        (
            "Team: de opdrachten vragen 2,0 fte en er is 1,0 fte, in het tweede kwartaal van 2026."
            " Ook in 2 andere perioden."
        ),
        "Ander: de opdrachten vragen 1,1 fte en er is 1,0 fte, in het eerste kwartaal van 2026.",
        "Vakgebieden die tekortkomen in het eerste kwartaal van 2026: bouw (1,0 van 1,1 fte).",
        "Vakgebieden die tekortkomen in het tweede kwartaal van 2026: Juristen (1,0 van 2,0 fte).",
    ]
    assert unknown_needs(register) == 1


def test_nobody_is_short_where_nothing_is_asked() -> None:
    """Without an organisation or claims there is nothing to say."""
    register, cite = told({"teams/t.yaml": "naam: Team"})
    assert shortages(register, cite) == ()
    assert not is_known(register)
    assert is_known(
        told({"opgaven/a.yaml": "titel: A\nbenodigde_fte: [{periode: 2026, fte: 1}]"})[0]
    )
    assert is_known(told({"opdrachten/o.yaml": "titel: O\nclaims: [{periode: 2026, fte: 1}]"})[0])


COUNTER = "soort: tegenindicator\nrichting: lager_beter\n"


FIGURES = "metingen: [{periode: 2023, waarde: 1}, {periode: 2024, waarde: 2},"
HURT = {
    **OPGAVE,
    "indicatoren/erger.yaml": f"naam: Klachten\n{COUNTER}{FIGURES} {{periode: 2025, waarde: 3}}]",
    "indicatoren/beter.yaml": f"naam: Rust\n{COUNTER}{FIGURES} {{periode: 2025, waarde: 1}}]",
    "indicatoren/leeg.yaml": f"naam: Leeg\n{COUNTER}eenheid: '%'",
    "opdrachten/o.yaml": f"{WORK}automatische_ingreep: {{ja: ja}}\nneveneffecten:\n"
    "  - {omschrijving: Mensen wachten., getroffenen: ouders, tegenindicator: leeg}\n"
    "  - {omschrijving: Buren klagen}\n"
    "  - {omschrijving: Gezien, tegenindicator: erger}",
    "opdrachten/p.yaml": f"{WORK}automatische_ingreep: {{ja: ja, herstelroute: bellen}}",
    "opdrachten/q.yaml": f"{WORK}automatische_ingreep: {{ja: nee}}",
}


def test_who_may_be_hurt_is_told() -> None:
    """Figures that got worse, systems without people, effects nobody measures, unheard words."""
    assert [bare(each) for each in suffering(*told(HURT))] == [
        "Klachten: dit wordt slechter, van 1 (2023) naar 3 (2025).",
        "Bij ‘Bouwen’ beslist een systeem, en er kijkt niemand mee en er is geen weg terug.",
        "Bij ‘Bouwen’ beslist een systeem, en er kijkt niemand mee.",
        "Dit kan gebeuren, en niemand meet het: Mensen wachten. Wie het treft: ouders.",
        "Dit kan gebeuren, en niemand meet het: Buren klagen.",
    ]
    known = {
        **HURT,
        "indicatoren/erger.yaml": HURT["indicatoren/erger.yaml"] + "\neenheid: klachten",
    }
    assert bare(suffering(*told(known))[0]).endswith("naar 3 klachten (2025).")


def test_a_signal_without_an_answer_is_heard() -> None:
    """What waits longer than the threshold is quoted, cut where it is long."""
    long = "woord " * 40
    files = {
        "signalen/a.yaml": f"tekst: {long}\ndatum: 2026-01-01\nbron: balie",
        "signalen/b.yaml": "tekst: Kort\ndatum: 2026-01-01",
        "signalen/c.yaml": "tekst: Nieuw\ndatum: 2026-02-20",
        "signalen/d.yaml": "tekst: Klaar\ndatum: 2026-01-01\nafgehandeld_op: 2026-01-02",
        "signalen/e.yaml": "tekst: Zonder dag",
    }
    found = [bare(each) for each in suffering(*told(files))]
    assert len(found) == 2
    assert found[0].startswith("Een signaal van de balie ligt al 59 dagen zonder antwoord: ‘woord")
    assert found[0].endswith("woord …’")
    assert found[1] == "Een signaal ligt al 59 dagen zonder antwoord: ‘Kort’"
    crowd = {f"signalen/{n}.yaml": f"tekst: T{n}\ndatum: 2025-01-01" for n in range(9)}
    assert len(suffering(*told(crowd))) == 9
    assert PEILDATUM.year == 2026

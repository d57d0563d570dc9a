"""Facts: the seven causes, what is missing, and the exceptions that hold."""

from reporting.documents.council.council_files import OPGAVE, WORK, bare, told

from aanzien_cli.reporting.documents.council.causes import causes
from aanzien_cli.reporting.documents.council.gaps import gaps
from aanzien_cli.reporting.documents.departures import departures

CAUSES = {
    "opgaven/a.yaml": "titel: A\nstatus: lopend\nbelemmerende_regels: [x]\n"
    "eindverantwoordelijke: directeur",
    "opgaven/b.yaml": "titel: B\nstatus: afgerond\nbelemmerende_regels: [y]",
    "doelstellingen/d.yaml": "titel: D\nopgave: a",
    "opdrachten/o.yaml": f"{WORK}team: t\nvaste_oplossing: ja\n"
    "raakvlakken: {wetgeving: Wet, uitvoerbaarheid: Goed}\nuitvoeringstoets: {met: [balie]}\n"
    "neveneffecten: [{omschrijving: E}]",
    "teams/t.yaml": "naam: T\nmandaat: {besluiten: [alles]}",
    "teams/k.yaml": "naam: K\nsoort: professioneel",
    "teams/oud.yaml": "naam: Oud\ntot: 2025-01-01",
    "afdelingen/q.yaml": "naam: Q\nafgerekend_op: afdeling",
    "afdelingen/r.yaml": "naam: R\nafgerekend_op: beide",
    "signalen/s.yaml": "tekst: S\ndatum: 2026-02-01\nafgehandeld_op: 2026-02-02",
    "signalen/oud.yaml": "tekst: S\ndatum: 2024-02-01",
    "besluiten/b.yaml": "soort: start\nonderwerp: [o]\nbesloten_op: 2026-01-01\nbetrokkenen: [t]",
    "besluiten/c.yaml": "soort: start\nonderwerp: [o]\nbesloten_op: 2024-01-01",
}


FACTS = [
    (
        "▲ let op",
        (
            "Bij de enige lopende opdracht staat welke wetten meespelen en wat het van de"
            " uitvoering vraagt. 1 regel staat een opgave in de weg."
        ),
    ),
    ("● in orde", "In een jaar kreeg het enige signaal een antwoord of een vervolg."),
    (
        "● in orde",
        ("Bij de enige opdracht met een vaste oplossing is vooraf gevraagd of het uitvoerbaar is."),
    ),
    (
        "▲ let op",
        (
            "1 van de 2 afdelingshoofden wordt ook op de opgave beoordeeld. De enige opgave"
            " heeft precies één eindverantwoordelijke."
        ),
    ),
    (
        "● in orde",
        (
            "Bij het enige besluit van het laatste jaar deed iedereen mee die voor het werk"
            " nodig is."
        ),
    ),
    ("● in orde", "Het enige team mag zelf besluiten nemen."),
    ("▲ let op", "Geen enkel gevolg dat niet de bedoeling is, wordt gemeten."),
]


def test_the_seven_causes_are_questions_with_facts() -> None:
    """Each tells how many of how many, and whether that is all of them."""
    register, _ = told(CAUSES)
    found = causes(register)
    assert [each.number for each in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [(each.light, each.facts) for each in found] == FACTS


def test_what_nothing_tells_of_is_neither_good_nor_bad() -> None:
    """Without facts a cause has no verdict; more than one obstacle is plural."""
    register, _ = told({"opgaven/a.yaml": "titel: A\nstatus: gestopt"})
    assert {(each.light, each.facts) for each in causes(register)} == {
        ("○ niet te zeggen", "Hierover staat niets in de map.")
    }
    register, _ = told({"opgaven/a.yaml": "titel: A\nbelemmerende_regels: [x, y]"})
    assert causes(register)[0].facts == "2 regels staan een opgave in de weg."


def test_none_of_some_is_said_in_words() -> None:
    """`0 van de 2` is no Dutch: none of them is, and the verb is that of one."""
    register, _ = told({"teams/a.yaml": "naam: A", "teams/b.yaml": "naam: B"})

    assert causes(register)[5].facts == "Geen van de 2 teams mag zelf besluiten nemen."


COMPLETE = (
    "naam: Af\nnulmeting: {waarde: 1, peildatum: 2025-01-01}\nnorm: 5\nbron: CBS\n"
    "metingen: [{periode: 2025, waarde: 3}]"
)
INCOMPLETE = {
    **OPGAVE,
    "doelstellingen/d.yaml": "titel: D\nopgave: a\nindicatoren: [af, leeg, oud]",
    "indicatoren/af.yaml": COMPLETE,
    "indicatoren/leeg.yaml": "naam: Leeg\nnulmeting: n.n.b.",
    "indicatoren/oud.yaml": "naam: Oud\nfrequentie: jaar\nnorm: 5\ndatabron: {type: cbs}\n"
    "nulmeting: 1\nmetingen: [{periode: 2020, waarde: 3}]",
    "opdrachten/o.yaml": WORK,
    "teams/stuk.yaml": "naam: [",
}


def test_what_is_missing_is_told() -> None:
    """Of figures that are steered on, of needs and progress, and of files."""
    found = gaps(*told(INCOMPLETE))
    assert [(bare(each.name), each.missing) for each in found.figures] == [
        (
            "Leeg",
            (
                "niet gemeten (geen meting vastgelegd); er is geen norm; er is geen nulmeting; de"
                " bron staat er niet bij"
            ),
        ),
        ("Oud", "het laatste cijfer gaat over 2020"),
    ]
    assert found.others == (
        "Van 1 opgave staat niet hoeveel mensen er nodig zijn.",
        "Van 1 lopende opdracht staat niet hoe het gaat.",
        "1 bestand kon niet worden gelezen.",
    )
    broken = {**INCOMPLETE, "teams/kapot.yaml": "naam: ["}
    assert gaps(*told(broken)).others[-1] == "2 bestanden konden niet worden gelezen."
    assert gaps(*told({"aanzien.yaml": "naam: X"})).others == ()


def test_exceptions_that_hold_are_told() -> None:
    """With a reason and until when; one that is over, or about one person, is left out."""
    files = {
        "teams/t.yaml": "naam: T\nuitzonderingen:\n"
        "  - {regel: team-eenzijdig, reden: Klein, tot: 2026-03-01}\n"
        "  - {regel: lid-verdeeld, reden: Altijd}\n"
        "  - {regel: lid-verdeeld, reden: Voorbij, tot: 2026-02-28}\n"
        "  - {regel: lid-verdeeld}",
        "personen/p-1.yaml": "uitzonderingen: [{regel: x, reden: privé}]",
        "inzetafspraken/z.yaml": "van_afdeling: q\nnaar: t\n"
        "uitzonderingen: [{regel: uitgestelde-keuze, reden: Wacht}]",
    }
    assert [
        (bare(each.about), each.rule, each.reason, each.until) for each in departures(*told(files))
    ] == [
        ("z", "uitgestelde-keuze", "Wacht", "geen einddatum"),
        ("T", "team-eenzijdig", "Klein", "1 mrt 2026"),
        ("T", "lid-verdeeld", "Altijd", "geen einddatum"),
    ]


def test_a_period_is_told_as_people_say_it() -> None:
    """A quarter that is long ago stands there in words, and not as it is written in the file."""
    late = INCOMPLETE["indicatoren/oud.yaml"].replace("2020", "2020-K3")
    found = gaps(*told({**INCOMPLETE, "indicatoren/oud.yaml": late}))

    assert found.figures[-1].missing == "het laatste cijfer gaat over 3e kwartaal 2020"

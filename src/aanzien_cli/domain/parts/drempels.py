"""Drempels: every threshold of the rules and reports, with its default and source."""

from decimal import Decimal

from aanzien_cli.domain.quantities.hoeveelheid import Aandeel, Fte, Geheel, Getal
from aanzien_cli.domain.record import Deel


class Drempels(Deel):
    """De grenswaarden waarmee regels en rapporten oordelen; wie er geen noemt, krijgt deze."""

    koning_zonder_land: Aandeel = Decimal("0.5")
    """Het aandeel van de benodigde fte dat geleverd moet zijn op een urgente opgave.

    Bron: eigen keuze.
    """
    uitgestelde_keuze_dagen: Geheel = 30
    """Na hoeveel dagen een open inzetafspraak of besluit een uitgestelde keuze is.

    Bron: eigen keuze.
    """
    bestuur_betrokken_dagen: Geheel = 30
    """Binnen hoeveel dagen een gat aan het bestuur is voorgelegd. Bron: eigen keuze."""
    planningsplafond: Aandeel = Decimal("0.85")
    """Het aandeel van de capaciteit dat hoogstens wordt ingepland.

    Bron: wachttijdformule van Sakasegawa (1977).
    """
    planningsplafond_klein_team: Aandeel = Decimal("0.80")
    """Hetzelfde, voor een team van één of twee mensen.

    Bron: wachttijdformule van Kingman (1961).
    """
    overbelasting_kans: Aandeel = Decimal("0.20")
    """De kans op overbelasting waarboven een opdracht niet past. Bron: eigen keuze."""
    schakelverlies: Aandeel = Decimal("0.17")
    """Het aandeel van de tijd dat verloren gaat bij twee of meer opdrachten.

    Bron: Tregubov e.a. (2017).
    """
    opdrachten_per_team: Geheel = 1
    """Hoeveel opdrachten een team tegelijk uitvoert. Bron: de paper, stabiele opdrachtenteams."""
    doorlooptijd_verschil: Aandeel = Decimal("0.30")
    """Hoeveel gemeten doorlooptijden mogen afwijken van wat er onderhanden is en klaar komt.

    Bron: eigen keuze, bij de wet van Little (1961).
    """
    slapende_opdracht_dagen: Geheel = 180
    """Na hoeveel dagen zonder toets, meting of wijziging een opdracht slaapt. Bron: eigen keuze."""
    deeltaak_fte: Fte = Decimal("0.2")
    """Vanaf hoeveel fte een andere opdracht substantieel is. Bron: eigen keuze."""
    lagen: Geheel = 4
    """Het hoogste aantal lagen tussen team en bestuur. Bron: eigen keuze."""
    dubbel_werk_gelijkenis: Aandeel = Decimal("0.85")
    """Vanaf welke gelijkenis twee titels op dubbel werk wijzen, van 0 tot 1. Bron: eigen keuze."""
    verkokering: Aandeel = Decimal("1.0")
    """Vanaf welk aandeel fte uit één afdeling een opgave verkokerd is. Bron: eigen keuze."""
    weggeorganiseerd_keren: Geheel = 2
    """Na hoeveel verplaatsingen een opdracht weggeorganiseerd heet. Bron: eigen keuze."""
    perspectieven_min: Geheel = 2
    """Het kleinste aantal perspectieven achter een besluit.

    Bron: de paper, netwerkgestuurde portfolio's.
    """
    kernbehoud_dagen: Geheel = 365
    """Over hoeveel dagen terug het behoud van de kern telt. Bron: eigen keuze."""
    kernbehoud_waarschuwing: Aandeel = Decimal("0.80")
    """Het aandeel van de kern dat na een jaar nog in het team hoort te zitten.

    Bron: behoud in drie echte registers.
    """
    kernbehoud_fout: Aandeel = Decimal("0.60")
    """Het aandeel waaronder een team instabiel is. Bron: behoud in drie echte registers."""
    kernbehoud_vertrekken_min: Geheel = 2
    """Het kleinste aantal vertrekken waarbij een team instabiel kan heten. Bron: eigen keuze."""
    massale_uitstroom: Aandeel = Decimal("0.40")
    """Het aandeel van de kern dat samen vertrekt bij massale uitstroom. Bron: eigen keuze."""
    massale_uitstroom_min: Geheel = 2
    """Het kleinste aantal vertrekken bij massale uitstroom. Bron: eigen keuze."""
    massale_uitstroom_dagen: Geheel = 60
    """Binnen hoeveel dagen die vertrekken vallen. Bron: eigen keuze."""
    jong_team_dagen: Geheel = 90
    """Tot hoeveel dagen na de start een team jong is. Bron: eigen keuze."""
    team_onbevestigd_dagen: Geheel = 730
    """Na hoeveel dagen zonder wijziging of bevestiging naar de samenstelling wordt gevraagd.

    Bron: eigen keuze.
    """
    lid_nieuw_dagen: Geheel = 90
    """Tot hoeveel dagen een lid nieuw is. Bron: eigen keuze."""
    rouleert_dagen: Geheel = 400
    """Tot welke mediane deelname, in dagen, een team rouleert. Bron: eigen keuze."""
    toewijding: Aandeel = Decimal("0.8")
    """Vanaf welk aandeel van de werktijd een lid is toegewezen aan het team. Bron: eigen keuze."""
    afwezigheid_melddagen: Geheel = 14
    """Hoeveel dagen vooraf een afwezigheid is gemeld. Bron: eigen keuze."""
    afhankelijkheden: Geheel = 2
    """Het hoogste aantal afhankelijkheden buiten het team. Bron: eigen keuze."""
    eerste_toets_dagen: Geheel = 90
    """Binnen hoeveel dagen na de start de eerste toets valt. Bron: eigen keuze."""
    toetscyclus_dagen: Geheel = 90
    """Het hoogste aantal dagen tussen twee toetsen. Bron: eigen keuze."""
    toetscyclus_speling: Aandeel = Decimal("0.25")
    """Het deel van de cyclus dat een toets later mag zijn. Bron: eigen keuze."""
    toets_besluit_dagen: Geheel = 30
    """Binnen hoeveel dagen na een toets er een besluit is. Bron: eigen keuze."""
    nooit_weerlegd_toetsen: Geheel = 8
    """Na hoeveel toetsen zonder weerlegging een vraag volgt. Bron: eigen keuze."""
    signaal_dagen: Geheel = 30
    """Binnen hoeveel dagen een signaal is doorgezet of beantwoord.

    Bron: eigen keuze, bij oorzaak 2 van de TCU (2021).
    """
    indicatoren_min: Geheel = 4
    """Het kleinste aantal indicatoren per ambitie. Bron: de paper, praktijk 3."""
    indicatoren_max: Geheel = 6
    """Het grootste aantal indicatoren per ambitie. Bron: de paper, praktijk 3."""
    trendpunten: Geheel = 3
    """Het kleinste aantal metingen voor een trend. Bron: eigen keuze."""
    inzicht_actie_dagen: Geheel = 90
    """Binnen hoeveel dagen op een gemiste norm een besluit volgt. Bron: eigen keuze."""
    trend_toeval: Aandeel = Decimal("0.10")
    """Hoe groot de kans op toeval hoogstens is om van een trend te spreken. Bron: eigen keuze."""
    norm_op_koers: Aandeel = Decimal("0.60")
    """Vanaf welke kans dat de norm wordt gehaald, een indicator op koers is.

    Bron: nagerekend op 453 reeksen van echte indicatoren.
    """
    norm_uit_koers: Aandeel = Decimal("0.20")
    """Onder welke kans dat de norm wordt gehaald, een indicator uit koers is.

    Bron: nagerekend op 453 reeksen van echte indicatoren.
    """
    vooruitblik_perioden: Geheel = 6
    """Hoeveel metingen vooruit er hoogstens wordt gekeken.

    Bron: nagerekend op 453 reeksen van echte indicatoren.
    """
    kleine_aantallen: Geheel = 20
    """Onder hoeveel gevallen een cijfer op kleine aantallen rust. Bron: eigen keuze."""
    laat_vastgelegd_dagen: Geheel = 180
    """Na hoeveel dagen een cijfer laat is vastgelegd. Bron: eigen keuze."""
    nulmeting_laat_dagen: Geheel = 90
    """Na hoeveel dagen een nulmeting laat is vastgelegd. Bron: eigen keuze."""
    gunstige_nulmeting: Aandeel = Decimal("0.20")
    """Het slechtste deel van eerdere waarden waarin een nulmeting niet hoort te vallen.

    Bron: eigen keuze.
    """
    gunstige_nulmeting_punten: Geheel = 4
    """Hoeveel eerdere waarden er dan ten minste zijn. Bron: eigen keuze."""
    eenheid_sprong: Getal = Decimal(8)
    """Vanaf welke factor tussen twee metingen de eenheid verdacht is.

    Bron: eigen keuze; een factor tien, met ruimte voor een verandering van het cijfer zelf.
    """
    regio_verouderd_dagen: Geheel = 90
    """Na hoeveel dagen een ingevuld stuk van een verslag verouderd is. Bron: eigen keuze."""
    groep_min: Geheel = 5
    """De kleinste groep die openbaar wordt getoond. Bron: eigen keuze, tegen herleidbaarheid."""

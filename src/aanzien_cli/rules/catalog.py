"""Catalog: every rule that aanzien ships, listed by hand; this file is the table of contents."""

from typing import Final

from aanzien_cli.rules.basis import exceptions, fields, files, privacy, references, reports
from aanzien_cli.rules.data import bbv, databoek, meting, norm, nulmeting, sturing
from aanzien_cli.rules.koning_zonder_land import choices, giving, land
from aanzien_cli.rules.menselijke_maat import mens, neveneffect, tegenindicator
from aanzien_cli.rules.opgavegericht import (
    coherence,
    doelstelling,
    golden_thread,
    integral,
    preparation,
    purpose,
    responsibility,
)
from aanzien_cli.rules.portfolio import carrying, contacts, decisions
from aanzien_cli.rules.rule import Rule
from aanzien_cli.rules.teams import composition, dedication, lifespan, ownership
from aanzien_cli.rules.toetsing import toetsen, toetsplan, uitkomst

ALL_RULES: Final[tuple[Rule, ...]] = (
    # basis
    files.onleesbaar_bestand,
    files.overgeslagen_bestand,
    files.dubbele_sleutel,
    files.dubbel_id,
    files.ongeldig_id,
    fields.onbekend_veld,
    fields.ontbrekend_veld,
    fields.ongeldige_waarde,
    fields.yaml_valkuil,
    privacy.persoonsgegeven,
    fields.omgekeerde_periode,
    references.onbekende_verwijzing,
    exceptions.uitzondering_zonder_reden,
    exceptions.verlopen_uitzondering,
    exceptions.ongebruikte_uitzondering,
    reports.verouderde_rapportregio,
    # opgavegericht
    golden_thread.opdracht_zonder_doelstelling,
    golden_thread.opgave_zonder_doelstelling,
    golden_thread.doelstelling_zonder_opdracht,
    golden_thread.middelen_zonder_doel,
    doelstelling.doelstelling_zonder_indicator,
    doelstelling.doelstelling_zonder_effectindicator,
    doelstelling.doelstelling_als_activiteit,
    purpose.doelstelling_zonder_plan,
    purpose.doelstelling_zonder_ruimte,
    purpose.doel_niet_controleerbaar,
    coherence.doelstellingen_in_kring,
    coherence.losse_doelstelling,
    preparation.opdracht_zonder_uitvoeringstoets,
    responsibility.eindverantwoordelijkheid_onduidelijk,
    responsibility.te_veel_lagen,
    integral.mogelijk_dubbel_werk,
    integral.verkokerde_opgave,
    # koning zonder land
    land.koning_zonder_land,
    land.opgavemanager_zonder_mandaat,
    giving.uitleen_zonder_gevolg,
    giving.perverse_prikkel,
    giving.budget_zonder_terugvloei,
    choices.uitgestelde_keuze,
    choices.bestuur_niet_betrokken,
    # portfolio
    carrying.opdracht_zonder_capaciteit,
    carrying.te_veel_opdrachten,
    carrying.slapende_opdracht,
    carrying.opdracht_zonder_voortgangsuitleg,
    decisions.besluit_zonder_keuze,
    decisions.besluit_eenzijdig,
    decisions.besluit_zonder_betrokkenen,
    contacts.partner_met_meer_aanspreekpunten,
    # teams
    dedication.capaciteit_onbekend,
    dedication.lid_verdeeld,
    dedication.onverwachte_afwezigheid,
    composition.discipline_ontbreekt,
    composition.team_eenzijdig,
    ownership.team_zonder_mandaat,
    ownership.te_veel_afhankelijkheden,
    ownership.opdrachtgever_is_opdrachtnemer,
    ownership.randvoorwaarden_niet_besproken,
    lifespan.wegwerpteam,
    # toetsing
    toetsplan.opdracht_zonder_toetsplan,
    toetsplan.eerste_toets_te_laat,
    toetsplan.voorbereiding_onvolledig,
    toetsen.toets_over_tijd,
    toetsen.toets_onvolledig,
    uitkomst.toets_zonder_besluit,
    uitkomst.nooit_weerlegd,
    # menselijke maat
    tegenindicator.norm_zonder_tegenindicator,
    tegenindicator.norm_gehaald_schade_elders,
    mens.automatisch_zonder_mens,
    mens.signaal_blijft_liggen,
    neveneffect.neveneffect_zonder_meting,
    neveneffect.keten_duurder_uit,
    neveneffect.complexiteit_niet_verkend,
    # data
    databoek.aantal_indicatoren,
    databoek.indicator_zonder_bron,
    databoek.indicator_zonder_nulmeting,
    databoek.indicator_zonder_norm,
    databoek.indicator_zonder_trend,
    nulmeting.nulmeting_na_start,
    nulmeting.gunstige_nulmeting,
    norm.norm_onvolledig,
    norm.norm_zonder_partner,
    meting.meting_verouderd,
    meting.eenheid_verdacht,
    sturing.inzicht_zonder_actie,
    bbv.bbv_indicator_ontbreekt,
)

"""Catalog: every rule that aanzien ships, listed by hand; this file is the table of contents."""

from typing import Final

from aanzien_cli.rules.basis import exceptions, fields, files, privacy, references
from aanzien_cli.rules.rule import Rule

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
    # opgavegericht
    # koning zonder land
    # portfolio
    # teams
    # toetsing
    # menselijke maat
    # data
)

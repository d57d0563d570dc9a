"""Own settings: an aanzien.yaml that changes a threshold, two rules, what is read, and the day."""

OWN = """
naam: Gemeente Voorbeeld
drempels:
  signaal_dagen: 9
regels:
  uit: [dubbel-id]
  ernst:
    onbekend-veld: advies
negeer: [archief]
peildatum: 2026-02-03
""".lstrip()

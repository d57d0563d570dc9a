"""Known fault: a small repository with one fault that everybody knows of."""

CHECK = ("check", "--output-format", "concise")
BAD = b"titel: Wonen\nstatus: lopend\nfoute_sleutel: 1\n"
FILES = {
    "aanzien.yaml": b"naam: Gemeente Voorbeeld\n",
    "opgaven/oud.yaml": BAD,
    "personen/p-01.yaml": b"rol: adviseur\n",
}

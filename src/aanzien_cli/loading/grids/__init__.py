"""The tables of a spreadsheet that somebody brings in."""

"""Documenting: all that `aanzien report` consists of, from what is asked to the files."""

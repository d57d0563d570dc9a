"""Checking: all that `aanzien check` consists of, from its options to what it tells."""

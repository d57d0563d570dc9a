"""Parsing: the bytes of one file to plain data, and the place of every field."""

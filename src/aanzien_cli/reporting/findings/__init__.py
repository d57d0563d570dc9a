"""Findings in every form: for a reader, for a program, for a page."""

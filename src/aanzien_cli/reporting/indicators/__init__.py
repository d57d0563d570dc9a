"""Indicators as text, JSON and CSV: the databoek for a terminal and for programs."""

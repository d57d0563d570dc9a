"""Comparison: what changed between two states, as text, Markdown and JSON."""

"""Findings: what is wrong, where, how much it matters, and how it can be mended."""

"""Comparison: what changed in meaning between two states of a repository."""

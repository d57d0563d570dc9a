"""Capacity: supply against claims as text, JSON and CSV."""

"""Quantities: what a value of a field can be, how it is read and how it is printed."""

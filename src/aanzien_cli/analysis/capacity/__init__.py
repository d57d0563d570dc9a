"""Capacity: who can do how much in which period, and what is asked of them."""

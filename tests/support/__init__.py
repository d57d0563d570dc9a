"""support: what tests make, read and ask again and again, as plain functions."""

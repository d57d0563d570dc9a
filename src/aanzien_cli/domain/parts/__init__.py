"""Parts: what the records of several kinds are made of."""

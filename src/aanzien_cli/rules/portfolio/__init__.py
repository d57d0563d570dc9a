"""Rules of portfolio: what is taken on follows from what can be carried."""

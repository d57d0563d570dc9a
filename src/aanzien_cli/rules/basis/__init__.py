"""Rules of basis: what every file owes its readers."""

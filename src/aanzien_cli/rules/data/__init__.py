"""Rules of data: indicatoren are complete, honest and acted upon."""

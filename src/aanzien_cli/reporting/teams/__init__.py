"""Teams as text, JSON and CSV: how long people stay together, and with what."""

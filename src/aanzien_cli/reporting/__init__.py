"""From an Inspection to text. Pure: no clock, no files, no printing."""

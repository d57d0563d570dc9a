"""Pure calculations over a Register: no files, no clock, no output."""

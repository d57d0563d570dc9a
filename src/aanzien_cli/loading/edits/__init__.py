"""Edits: repairs as changes of a few bytes, with everything around them left alone."""

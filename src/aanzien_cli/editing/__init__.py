"""Editing: the only writers of the files of a user."""

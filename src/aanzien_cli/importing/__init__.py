"""Importing: a sheet of records held against the repository, and the files that it would change."""

"""Records as text: lists, and one record with its golden thread."""

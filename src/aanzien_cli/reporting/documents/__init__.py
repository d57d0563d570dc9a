"""Documents: the reports by name; each gathers facts from an inspection and no other document."""

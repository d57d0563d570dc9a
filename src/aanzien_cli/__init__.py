"""aanzien: read, check and report a git repository of plain-text governance records."""

__version__ = "0.1.0"

"""What a spreadsheet would change, as text and as data."""

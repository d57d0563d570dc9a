"""What a spreadsheet says of records that may be there already."""

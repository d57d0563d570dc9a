"""Council: what only the report for the council tells, part by part."""

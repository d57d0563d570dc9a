"""JSON Schema: what a record of each kind may hold, for editors; draft-07."""

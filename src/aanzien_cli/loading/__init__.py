"""From files and git to a Register. The only place that reads YAML or starts git."""

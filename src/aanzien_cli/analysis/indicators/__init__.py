"""Indicators: the statistics behind the databoek; each formula names its source."""

"""Benchmarks: how fast aanzien is, as ratios of whole processes measured in one run."""

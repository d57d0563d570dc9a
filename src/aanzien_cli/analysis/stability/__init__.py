"""Stability: how long the same people stay in a team, from dates and from git history."""

"""Isolation: work that could loop, grow or look around, done by a child process with limits."""

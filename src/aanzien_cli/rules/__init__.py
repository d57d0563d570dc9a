"""The rules: a folder per element of the paper, a function per rule; no rule knows another."""

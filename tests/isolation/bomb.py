"""Bomb: a module that a child process should not survive."""

import json
import os
import sys


def main() -> int:
    """Do what the question asks: grow, fail with or without a sentence, or look around."""
    asked = json.load(sys.stdin)["do"]
    if asked == "grow":
        print(len(bytearray(64 * 1024**3)))  # noqa: T201 -- the answer
    if asked == "spin":
        while True:
            pass
    if asked == "look":
        sys.stdout.write(json.dumps({"env": sorted(os.environ), "here": os.listdir()}))  # noqa: PTH208 -- one word
        return 0
    sys.stderr.write(asked + "\n")
    return 1

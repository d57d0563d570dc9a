"""Floors: what nobody can be faster than, as small Python programs."""

from typing import Final

BARE: Final = "pass"
"""Starting Python and nothing more."""

PARSE: Final = """
import os, sys
from yaml._yaml import CParser
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        if name.endswith(".yaml"):
            with open(os.path.join(folder, name), "rb") as file:
                CParser(file.read()).raw_parse()
"""
"""Scan, read, and run libyaml over every file without making an object."""

ONE_PROCESS: Final = """
import sys
import os
os.cpu_count = lambda: 1
from aanzien_cli.__main__ import main
sys.argv[0] = "aanzien"
main()
"""
"""aanzien, kept from using a second process."""

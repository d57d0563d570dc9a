"""Scale: how much is measured, and how often; `--quick` asks for a first impression."""

import os
import sys
from typing import Final

QUICK: Final = "--quick" in sys.argv
TIMES: Final = 1 if QUICK else int(os.environ.get("BENCH_TIMES", "5"))
"""How many times two commands are run in turn."""
SIZES: Final = (5_000,) if QUICK else (10_000, 50_000)
"""How many files a very large folder holds."""
LARGEST: Final = SIZES[-1]
PEER_SIZES: Final = (1_000,) if QUICK else (1_000, 10_000)
"""How many files other programs are given; some take minutes over them."""

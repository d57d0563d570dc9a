"""Mend: a finding together with the edits that take it away."""

from typing import NamedTuple

from aanzien_cli.domain.findings.edit import Edit
from aanzien_cli.domain.findings.finding import Finding


class Mend(NamedTuple):
    """The edits, all in the file of the finding, that mend it; one without the other is no mend.

    `is_safe` tells whether they may be made without asking anybody.
    """

    finding: Finding
    edits: tuple[Edit, ...]
    is_safe: bool

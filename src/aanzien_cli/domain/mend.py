"""Mend: a finding together with the edits that take it away."""

from dataclasses import dataclass

from aanzien_cli.domain.edit import Edit
from aanzien_cli.domain.finding import Finding


@dataclass(frozen=True, slots=True)
class Mend:
    """The edits, all in the file of the finding, that mend it; one without the other is no mend.

    `is_safe` tells whether they may be made without asking anybody.
    """

    finding: Finding
    edits: tuple[Edit, ...]
    is_safe: bool

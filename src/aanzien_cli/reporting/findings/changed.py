"""Changed: whether a finding stands on a line that the earlier revision did not have."""

from collections.abc import Callable
from functools import cache

from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.inspection import Inspection


def on_changed_line(inspection: Inspection) -> Callable[[Finding], bool]:
    """Give a function that says so; without an earlier revision no line is new.

    A line is new when the file did not have it, wherever it stood: that costs no more than reading
    both, also for a file that somebody made to be slow.
    """
    earlier = inspection.earlier

    @cache
    def lines(path: str) -> tuple[list[bytes], frozenset[bytes]]:
        now = inspection.sources.get(path, b"").splitlines()
        before = earlier.get(path, b"") if earlier else b""
        return now, frozenset(before.splitlines())

    def is_new(finding: Finding) -> bool:
        now, before = lines(finding.path)
        span = finding.span
        return any(line not in before for line in now[span.line - 1 : span.end_line])

    return is_new if earlier is not None else lambda _: False

"""Renewing: a repository judged again as it would be with other bytes in some of its files."""

from collections.abc import Mapping
from typing import cast

from aanzien_cli.api import Past, inspect_files
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.loading.source import Problem, SourceFile


def renewed(before: Inspection, files: Mapping[str, bytes]) -> Inspection:
    """Inspect what `before` read once more, with these files in it, and with the past that it had.

    Pictures and fonts of the organisation are there as they were: somebody asks for them.
    """
    sources = {**before.sources, **files}
    own = before.register.own_files.items()
    past = Past(before.register.history, before.notes)
    return inspect_files(
        [
            *(SourceFile(path, content, "") for path, content in sources.items()),
            *(SourceFile(path, each.content, cast("Problem", each.problem)) for path, each in own),
        ],
        before.register.peildatum,
        recall=lambda _: past,
    )

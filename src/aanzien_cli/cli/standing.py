"""Standing: which commit a report tells of, and which files read otherwise than in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.loading.past.own_history import has_history, is_within

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from aanzien_cli.domain.inspection import Inspection


def standing(root: Path, at: str, found: Inspection) -> tuple[str, frozenset[str]]:
    """Give the commit of a revision, or that below the files on disk; nothing without git.

    What counts is what `found` was read from: records, pictures and fonts, and templates. In a
    folder of a larger repository it goes as for the past: `geschiedenis_in_submap` says no.
    """
    if at:
        from aanzien_cli.loading.past.revision import resolve

        return resolve(root, at), frozenset()
    ours = found.register.organisatie
    wanted = ours is None or ours.geschiedenis_in_submap
    if not has_history(root) and not (wanted and is_within(root)):
        return "", frozenset()
    from aanzien_cli.loading.past.saved import saved

    looks = found.register.own_files.items()
    shown = {path: each.content for path, each in looks if each.content is not None}
    return saved(root, {**found.sources, **shown, **_templates(root)}, _is_ours)


def _templates(root: Path) -> Mapping[str, bytes]:
    """Give the templates too, unless they cannot be used: whoever fills them says why."""
    from aanzien_cli.loading.own_templates import UnusableTemplateError, own_templates

    try:
        return own_templates(root)
    except (OSError, UnusableTemplateError):
        return {}


def _is_ours(path: str) -> bool:
    from aanzien_cli.loading.layout import place
    from aanzien_cli.loading.own_templates import is_template
    from aanzien_cli.loading.use import Use

    return place(path).use in {Use.RECORD, Use.STYLE} or is_template(path)

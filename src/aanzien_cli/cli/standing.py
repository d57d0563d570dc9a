"""Standing: which commit a report tells of, and which files read otherwise than in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aanzien_cli.loading.own_history import has_history

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def standing(root: Path, at: str, sources: Mapping[str, bytes]) -> tuple[str, frozenset[str]]:
    """Give the commit of a revision, or that below the files on disk; nothing without git.

    `sources` are the records that were read. A folder inside somebody else's repository has no
    commit of its own to name: a new one there need not be about this folder at all.
    """
    if at:
        from aanzien_cli.loading.revision import resolve

        return resolve(root, at), frozenset()
    if not has_history(root):
        return "", frozenset()
    from aanzien_cli.loading.saved import saved

    return saved(root, {**sources, **_templates(root)}, _is_ours)


def _templates(root: Path) -> Mapping[str, bytes]:
    """Give the templates too, unless they cannot be used: whoever fills them says why."""
    from aanzien_cli.loading.own_templates import UnusableTemplateError, own_templates

    try:
        return own_templates(root)
    except (OSError, UnusableTemplateError):
        return {}


def _is_ours(path: str) -> bool:
    from aanzien_cli.loading.layout import Use, place
    from aanzien_cli.loading.own_templates import is_template

    return place(path).use is Use.RECORD or is_template(path)

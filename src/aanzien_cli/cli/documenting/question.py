"""Question: which document, in which forms and to which files, as said on the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from aanzien_cli.cli.asked.folder import is_folder, only_folder
from aanzien_cli.cli.misuse import MisuseError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from aanzien_cli.reporting.documents.context import Kind

FORMS: Final = ("md", "html", "pdf")


@dataclass(frozen=True)
class Question:
    """The document that was asked for, its subject and folder, and per form the file to write.

    The path of nothing, `Path()`, stands for standard output.
    """

    kind: Kind
    subject: str
    root: Path
    targets: Mapping[str, Path]


def asked(words: tuple[str, str, str], formats: Sequence[str], output: Path | None) -> Question:
    """Read the command line: `NAAM [ID] [MAP]`, where only some documents are about an id.

    Raises MisuseError for what cannot be asked.
    """
    name, *others = words
    kind = _kind(name)
    subject, root = _one_of(kind, *others) if kind.needs else _whole(name, others)
    return Question(kind, subject, root, targets(formats, output))


def targets(formats: Sequence[str], output: Path | None) -> Mapping[str, Path]:
    """Give each form that is asked with the file to write. Raises MisuseError."""
    return _targets(_forms(formats, output), output)


def _one_of(kind: Kind, subject: str, root: str) -> tuple[str, Path]:
    if not subject or is_folder(subject):
        raise MisuseError(
            f"het verslag '{kind.name}' gaat over één {kind.needs}: noem het id, bijvoorbeeld"
            f" 'aanzien report {kind.name} ID'; 'aanzien list {kind.needs}' noemt ze"
        )
    return subject, Path(root)


def _whole(name: str, words: Sequence[str]) -> tuple[str, Path]:
    extra = next(filter(None, reversed(words)), "")
    refusal = f"het verslag '{name}' gaat over een hele map: laat '{extra}' weg, of noem één map"
    return "", only_folder(words, refusal)


def list_of_reports() -> str:
    """Give every document with what it tells, a line each."""
    from aanzien_cli.reporting.documents.catalog import KINDS

    width = max(map(len, (_shown(kind) for kind in KINDS.values())))
    return "".join(f"{_shown(kind):<{width}}  {kind.about}\n" for kind in KINDS.values())


def _shown(kind: Kind) -> str:
    return f"{kind.name} ID" if kind.needs else kind.name


def _kind(name: str) -> Kind:
    from aanzien_cli.domain.words.closest import listed, suggestion
    from aanzien_cli.reporting.documents.catalog import KINDS

    if not name:
        raise MisuseError(f"noem een verslag: kies {listed(KINDS, len(KINDS))}")
    if name not in KINDS:
        hint = suggestion(name, KINDS) or f"kies {listed(KINDS, len(KINDS))}"
        raise MisuseError(f"het verslag '{name}' bestaat niet: {hint}")
    return KINDS[name]


def _forms(formats: Sequence[str], output: Path | None) -> Sequence[str]:
    """Give the forms, each once; without any the one that the name of the file asks for."""
    found = [word.strip().lower() for text in formats for word in text.split(",")]
    for each in found:
        if each not in FORMS:
            raise MisuseError(f"--format '{each}': kies md, html of pdf")
    if not found and output is not None:
        suffix = output.suffix.lower().removeprefix(".")
        return (suffix if suffix in FORMS else "md",)
    return tuple(dict.fromkeys(found)) or ("md",)


def _targets(forms: Sequence[str], output: Path | None) -> Mapping[str, Path]:
    if output is None:
        if len(forms) > 1:
            raise MisuseError("meer dan één vorm: noem een bestand, bijvoorbeeld -o verslag")
        if "pdf" in forms:
            raise MisuseError(
                "een PDF gaat naar een bestand: noem het, bijvoorbeeld -o verslag.pdf"
            )
        return dict.fromkeys(forms, Path())
    if len(forms) == 1:
        return {forms[0]: output}
    known = output.suffix.lower().removeprefix(".") in FORMS
    stem = output.with_suffix("") if known else output
    return {form: stem.with_name(f"{stem.name}.{form}") for form in forms}

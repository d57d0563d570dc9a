"""Settings: which rules are on in a repository, and how much each matters there."""

from collections.abc import Iterator, Sequence

from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.repair import Rename, Repair, Write
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.words.closest import Dictionary, Guess, asked
from aanzien_cli.rules.rule import Rule


class Settings:
    """What `regels` in aanzien.yaml makes of the rules."""

    def __init__(self, register: Register, rules: Sequence[Rule], known: Sequence[Rule]) -> None:
        """Take the rules to run out of all `known` rules."""
        organisatie = register.organisatie
        self._register = register
        self._path = organisatie.path if organisatie else ""
        self._own = dict(organisatie.regels.ernst) if organisatie else {}
        self._off = frozenset(organisatie.regels.uit) if organisatie else frozenset[str]()
        self._known = {rule.name: rule for rule in known}
        self._words = Dictionary(self._known)
        self.active = {rule.name: rule for rule in rules if rule.name not in self._off}

    def severity(self, fault: PlacedFault) -> Severity:
        """Give how much a fault matters: as aanzien.yaml says, else as the rule says.

        A rule that asks a question is never an error.
        """
        rule = self.active[fault.rule]
        own = self._own.get(fault.rule)
        severity = Severity(own) if own else fault.severity or rule.severity
        return Severity.WARNING if rule.heuristic and severity is Severity.ERROR else severity

    def faults(self) -> Iterator[PlacedFault]:
        """Yield a fault for every rule name that does not exist, here or in an exception."""
        for number, name in enumerate(self._organisation_off()):
            yield from self._unknown(self._path, ("regels", "uit", number), name)
        for name in self._own:
            yield from self._unknown(self._path, ("regels", "ernst", name), name)
            yield from self._too_grave(name)
        for record in self._register.records:
            for number, exception in enumerate(record.uitzonderingen):
                place = ("uitzonderingen", number, "regel")
                yield from self._unknown(record.path, place, exception.regel)

    def _organisation_off(self) -> Sequence[str]:
        organisatie = self._register.organisatie
        return organisatie.regels.uit if organisatie else ()

    def _unknown(self, path: str, place: tuple[str | int, ...], name: str) -> Iterator[PlacedFault]:
        if name not in self._known:
            meant = self._words.guess(name)
            yield PlacedFault(
                path=path,
                rule="onbekende-verwijzing",
                message=f"regel '{name}' bestaat niet",
                fix=asked(meant) or "bekijk alle regels met 'aanzien rule'",
                field=place,
                repair=_written(place, meant) if meant else None,
            )

    def _too_grave(self, name: str) -> Iterator[PlacedFault]:
        rule = self._known.get(name)
        if rule and rule.heuristic and self._own[name] == Severity.ERROR:
            yield PlacedFault(
                path=self._path,
                rule="ongeldige-waarde",
                message=f"'{name}' stelt een vraag en kan geen fout zijn",
                fix="kies waarschuwing of advies",
                field=("regels", "ernst", name),
            )


def _written(place: tuple[str | int, ...], meant: Guess) -> Repair:
    """Give the repair of a rule's name, which under `regels.ernst` is the name of a field."""
    if place[:2] == ("regels", "ernst"):
        return Rename(place, meant.word, meant.is_certain)
    return Write(place, meant.word, is_safe=meant.is_certain)

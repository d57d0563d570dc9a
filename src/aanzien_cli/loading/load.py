"""Load: files to a Register, and every fault met on the way."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from aanzien_cli.analysis.house.files import unusable
from aanzien_cli.domain.findings.fault import PlacedFault
from aanzien_cli.domain.findings.location import to_field_path
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.meetreeks import Meetreeks
from aanzien_cli.domain.organisatie import Organisatie
from aanzien_cli.domain.own_file import OwnFile
from aanzien_cli.domain.register import Register
from aanzien_cli.loading.file_data import FileData
from aanzien_cli.loading.layout import Place, place
from aanzien_cli.loading.names import file_faults, listed_faults, name_faults
from aanzien_cli.loading.parallel import Read, read_all
from aanzien_cli.loading.records import Result, to_record
from aanzien_cli.loading.remark import Remark
from aanzien_cli.loading.skipped import is_ignored, skipped
from aanzien_cli.loading.source import SourceFile
from aanzien_cli.loading.synced_copies import copy_faults, synced_copies
from aanzien_cli.loading.traps import trap_faults
from aanzien_cli.loading.use import ORGANISATION_FILE, Use, records_in, use_of


class Loaded(NamedTuple):
    """A register, the faults found while reading it, and the bytes that were read, by path."""

    register: Register
    faults: tuple[PlacedFault, ...]
    sources: Mapping[str, bytes]


def load(
    files: Iterable[SourceFile],
    peildatum: date,
    read: Read = read_all,
    trusted: Register | None = None,
) -> Loaded:
    """Read every file; nothing that a file holds can raise, and none hides another.

    `read` gives what each file says, in order; it may know some of that already. With a `trusted`
    register its aanzien.yaml says which files to ignore.
    """
    listed = sorted(files, key=lambda file: file.path.encode("utf-8", "surrogateescape"))
    sources = dict(records_in(listed))
    read_all_of = zip(sources, read(list(sources.items())), strict=True)
    results = {
        path: _to_result(path, place(path), data) for path, data in _with_decimals(read_all_of)
    }
    ignored = _ignored(results, trusted)
    for path in [each for each in results if ignored and _is_left_out(each, ignored)]:
        del results[path], sources[path]
    copies = synced_copies(results)
    faults = [fault for result in results.values() for fault in result.faults]
    counted = {path: result for path, result in results.items() if path not in copies}
    register = replace(_register(counted, peildatum), own_files=_own_files(listed))
    faults.extend(skipped(listed, ignored))
    faults.extend(name_faults(counted))
    faults.extend(file_faults(p for p in register.own_files if not is_ignored(p, ignored)))
    faults.extend(copy_faults(copies))
    faults.extend(_style_faults(register))
    faults.extend(listed_faults(register.organisatie) if register.organisatie else ())
    return Loaded(register, tuple(faults), sources)


def _ignored(results: Mapping[str, Result], trusted: Register | None) -> tuple[str, ...]:
    """Give the patterns of `negeer`, from the settings that count."""
    own = results.get(ORGANISATION_FILE)
    organisatie = trusted.organisatie if trusted else own.record if own else None
    return organisatie.negeer if isinstance(organisatie, Organisatie) else ()


def _is_left_out(path: str, ignored: Collection[str]) -> bool:
    """Whether a record is not to be read; the file that says so always is."""
    return path != ORGANISATION_FILE and is_ignored(path, ignored)


def _own_files(listed: Iterable[SourceFile]) -> Mapping[str, OwnFile]:
    return {
        file.path: OwnFile(file.content, file.problem)
        for file in listed
        if use_of(file.path) is Use.STYLE
    }


def _style_faults(register: Register) -> Iterator[PlacedFault]:
    """Yield what keeps a picture or font from being used, at the field that names it."""
    organisatie = register.organisatie
    if organisatie is None or organisatie.huisstijl is None:
        return
    for field, message, fix in unusable(organisatie.huisstijl, register.own_files):
        at = to_field_path(f"huisstijl.{field}")
        yield PlacedFault(organisatie.path, "ongeldige-waarde", message, fix, field=at)


def _with_decimals(read: Iterable[tuple[str, FileData]]) -> Iterator[tuple[str, FileData]]:
    """Tell each series of measurements how many decimals its indicator has.

    Only that settles whether `1.645` is a thousand; indicatoren come before metingen.
    """
    decimals: dict[str, object] = {}
    for path, data in read:
        stands = place(path)
        fields = data.data
        if fields is not None and stands.kind is Indicator:
            decimals[stands.id] = fields.get("decimalen")
        if fields is not None and stands.kind is Meetreeks and decimals.get(stands.id):
            fields = {"decimalen": decimals[stands.id], **fields}
            data = data._replace(data=fields)  # noqa: PLW2901 -- the rest stays as it is
        yield path, data


def _to_result(path: str, stands: Place, data: FileData) -> Result:
    remarks = tuple(_placed(path, remark) for remark in data.remarks)
    if data.data is None or stands.kind is None:
        return Result(None, remarks)
    result = to_record(stands.kind, stands.id, path, data.data)
    if not remarks and not data.traps:
        return result
    traps = trap_faults(path, result.record, data.traps)
    return result._replace(faults=(*remarks, *result.faults, *traps))


def _placed(path: str, remark: Remark) -> PlacedFault:
    span, rule, message, fix, repair = remark
    return PlacedFault(path, rule, message, fix, span=span, repair=repair)


def _register(results: Mapping[str, Result], peildatum: date) -> Register:
    """Gather the records, and note of each file what could not be read of it."""
    records = tuple(result.record for result in results.values() if result.record)
    unreadable = frozenset(_named(path) for path, result in results.items() if not result.record)
    damaged = {path: result.damaged for path, result in results.items() if result.damaged}
    return Register(peildatum, records, unreadable, damaged)


def _named(path: str) -> tuple[str, str]:
    stands = place(path)
    return (stands.kind.kind if stands.kind else "", stands.id)

"""Parts: what a sheet of parts, such as the claims of opdrachten, would do to their records."""

from collections.abc import Iterable, Mapping
from typing import get_origin

from aanzien_cli.analysis.incoming.cells import CellError, is_same
from aanzien_cli.analysis.incoming.header import Header, Heading, header_of
from aanzien_cli.analysis.incoming.outcome import Fate, FieldChange, Outcome, Problem, Row
from aanzien_cli.analysis.records.columns import pseudonyms
from aanzien_cli.analysis.records.sheets import part_columns_of, part_fields
from aanzien_cli.analysis.records.words import in_words
from aanzien_cli.domain.findings.finding import Finding
from aanzien_cli.domain.findings.location import FieldPath
from aanzien_cli.domain.grid import Grid, RawCell
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.inspection import Inspection
from aanzien_cli.domain.record import Record
from aanzien_cli.importing.cell_text import SOMEBODY
from aanzien_cli.importing.conclusion import concluded, merged_cells, problem_at
from aanzien_cli.importing.entries import filled_rows
from aanzien_cli.importing.judging import place_of
from aanzien_cli.importing.part_rows import Finder, PartRow
from aanzien_cli.importing.part_trial import PartTrial
from aanzien_cli.importing.short_forms import way_of


def planned_parts(
    before: Inspection, kind: type[Record], field: str, grid: Grid, notes: Iterable[str] = ()
) -> Outcome:
    """Hold a sheet of parts against the records of a kind; nothing is written.

    `before` is by all rules, so that what is new shows. Raises HeaderError.
    """
    header = header_of(kind, grid, field)
    work = _Work(before, kind, field, header)
    for number, cells in filled_rows(grid, header):
        work.take(number, cells)
    outcome = Outcome(
        *(kind, grid.name, tuple(work.rows)),
        notes=(*notes, *header.notes, *work.finder.left()),
        field=field,
    )
    problems = [*work.problems, *merged_cells(grid, header)]
    return concluded(outcome, before, work.files, problems, work.tell)


class _Work:
    """The rows that were taken so far: what they change, and what is wrong with them."""

    def __init__(self, before: Inspection, kind: type[Record], field: str, header: Header) -> None:
        self.rows: list[Row] = []
        self.problems: list[Problem] = []
        self.files: dict[str, bytes] = {}
        self.finder = Finder(kind, field, header, before.register)
        self._before = before
        self._kind = kind
        self._headings = header.headings
        self._is_list = get_origin(kind.model_fields[field].annotation) is tuple
        (self._model,) = (model for name, _, model in part_fields(kind) if name == field)
        self._columns = tuple(each for each in part_columns_of(kind, field) if each.path)
        self._taken: dict[tuple[str, FieldPath], PartRow] = {}

    def take(self, number: int, cells: Mapping[str, RawCell]) -> None:
        """Hold one row against its part."""
        try:
            part = self.finder.part_of(number, cells, is_list=self._is_list)
        except CellError as error:
            heading = self._headings.get(self._kind.kind)
            self._problem(number, heading, cells, str(error))
            return
        content = self.files.get(part.path, self._before.sources[part.path])
        trial = PartTrial(part, content, self._model, is_list=self._is_list)
        known = len(self.problems)
        for heading in self._headings.values():
            self._read(part, heading, trial)
        changes = self._changes(part, trial) if trial.values else ()
        fate = Fate.NEW if not part.told else Fate.CHANGED if changes else Fate.SAME
        self.rows.append(Row(number, part.name, fate, changes))
        if fate is not Fate.SAME and len(self.problems) == known:
            self._taken[part.path, trial.target.field] = part
            self._write(part, trial)

    def _read(self, part: PartRow, heading: Heading, trial: PartTrial) -> None:
        """Take over a cell that says something else than an export does."""
        name = heading.column.name
        told = part.told.get(name)
        if not heading.column.path or is_same(told, part.cells[name]):
            return
        try:
            is_left_out = isinstance(told, str) and SOMEBODY.search(told) is not None
            trial.fill(heading, part.cells[name], is_left_out=is_left_out)
        except CellError as error:
            self._problem(part.number, heading, part.cells, str(error))

    def _changes(self, part: PartRow, trial: PartTrial) -> tuple[FieldChange, ...]:
        """Let the schema judge the part, and tell what changes of what an export says of it."""
        record, faults = trial.judged(self._given(part))
        for heading, fault in faults:
            self._problem(part.number, heading, part.cells, fault.message, fault.fix)
        if record is None or faults:
            return ()
        after = trial.after(record, self._columns, pseudonyms(self._before.register))
        return tuple(
            FieldChange(name, in_words(part.told.get(name)), in_words(cell))
            for name, cell in after.items()
            if cell != part.told.get(name)
        )

    def _given(self, part: PartRow) -> Mapping[str, str]:
        """Give what a series of measurements takes over from its indicator."""
        indicator = self._before.register.get(Indicator, part.id)
        if not part.path.endswith(".csv") or indicator is None or indicator.decimalen is None:
            return {}
        return {"decimalen": str(indicator.decimalen)}

    def _write(self, part: PartRow, trial: PartTrial) -> None:
        content = trial.written()
        if content is None:
            message = "dit onderdeel is niet te wijzigen zonder iets anders te raken"
            fix = f"pas het aan in '{part.path}'"
            self._problem(part.number, None, part.cells, message, fix)
        else:
            self.files[part.path] = content

    def tell(self, finding: Finding) -> Problem:
        """Tell of a finding as a problem with the cell that it comes from, or with its file."""
        way = place_of(finding, self.files.get(finding.path, b""))
        for (path, field), part in self._taken.items():
            if path == finding.path and way[: len(field)] == field:
                names = tuple(map(str, way[len(field) :]))
                columns = (h for h in self._headings.values() if h.column.path)
                heading = next((h for h in columns if way_of(h.column) == names), None)
                return problem_at(part.number, heading, part.cells, finding.message, finding.fix)
        return Problem(0, f"{finding.path}: {finding.message}", finding.fix)

    def _problem(
        self,
        row: int,
        heading: Heading | None,
        cells: Mapping[str, RawCell],
        message: str,
        fix: str = "",
    ) -> None:
        self.problems.append(problem_at(row, heading, cells, message, fix))

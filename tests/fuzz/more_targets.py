"""More targets: what is read beside records, what changes them, and what an editor sends."""

import io
import json
import logging
from datetime import date
from threading import Event
from typing import Final

from support.repository import PEILDATUM, inspected, sources

from aanzien_cli.analysis.capacity.move import parse_move
from aanzien_cli.analysis.incoming.header import HeaderError
from aanzien_cli.api import inspect_files
from aanzien_cli.domain.indicator import Indicator
from aanzien_cli.domain.opdracht import Opdracht
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.importing.plan import planned
from aanzien_cli.language_server.serving import serve
from aanzien_cli.loading.baseline import BaselineError, parse_baseline
from aanzien_cli.loading.grids.refusing import GridError
from aanzien_cli.loading.grids.table import read_table
from aanzien_cli.mending import mended
from aanzien_cli.reporting.findings.baseline import baseline_text
from aanzien_cli.reporting.findings.format import Format
from aanzien_cli.reporting.findings.render import render
from aanzien_cli.rules.catalog import ALL_RULES
from aanzien_cli.rules.quiet import quieted

_NAMES: Final = frozenset(rule.name for rule in ALL_RULES)
_FILES: Final = {
    "aanzien.yaml": b"naam: X\ndisciplines: [energie]\n",
    "opgaven/wonen.yaml": b"titel: Wonen\n",
    "afdelingen/bouw.yaml": b"naam: Bouw\n",
    "teams/wonen.yaml": b"naam: T\nleden: [{persoon: p-1}]\n",
    "opdrachten/bouwen.yaml": b"titel: Bouwen # zie nota\nteam: wonen\nstatus: lopnd\n",
}
_FOUND: Final = inspected(_FILES)
_EDITED: Final = ("opgaven/x.yaml", "teams/x.yaml", "indicatoren/x.md", "opdrachten/x.yaml")


def baseline(data: bytes) -> None:
    """A baseline is read or refused; what was read is written and read again, and is the same."""
    try:
        found = parse_baseline("basis.jsonl", data)
    except BaselineError as refusal:
        assert str(refusal)
        return
    again = parse_baseline("basis.jsonl", baseline_text(found.entries).encode())
    assert _shown(found.entries) == _shown(again.entries)
    inspection = quieted(_FOUND, found, ALL_RULES)
    assert len(inspection.findings) + len(inspection.excused) >= len(_FOUND.findings)
    for form in Format:
        assert "\x1b" not in render(inspection, form)


def _shown(entries: object) -> str:
    return visible(repr(entries).encode("utf-8", "replace").decode())


def mending(data: bytes) -> None:
    """Whatever stands in a file, mending it ends, and mending it again changes nothing."""
    path, content = (_EDITED[data[0] % len(_EDITED)], data[1:]) if data else (_EDITED[0], b"")
    files = {**_FILES, path: content}
    once = mended(inspect_files(sources(files), PEILDATUM), _NAMES, unsafe=True)
    assert once.files.keys() <= files.keys()
    after = inspect_files(sources({**files, **once.files}), PEILDATUM)
    twice = mended(after, _NAMES, unsafe=True)
    assert not twice.files, (path, content, twice.done)


def table(data: bytes) -> None:
    """A spreadsheet is read or refused; its rows become records, or each problem has a row."""
    kind = (Indicator, Opdracht)[len(data) % 2]
    try:
        (grid,) = read_table(data).grids
        outcome = planned(_FOUND, kind, grid)
    except (GridError, HeaderError) as refusal:
        assert str(refusal)
        return
    assert not (outcome.problems and outcome.files)
    assert all(path.startswith(f"{kind.folder}/") for path in outcome.files)


def what_if(data: bytes) -> None:
    """A sentence on who goes where is understood, or told in Dutch why not."""
    found = parse_move(data.decode("utf-8", "surrogateescape"), _FOUND.register)
    assert isinstance(found, str) is not hasattr(found, "fte")
    if not isinstance(found, str):
        assert found.fte > 0
        assert found.start < found.end


def messages(data: bytes) -> None:
    """Whatever an editor sends, framed or not, the server answers with frames, and it ends."""
    logging.getLogger("pygls").disabled = logging.getLogger("asyncio").disabled = True
    said = _Kept()
    stream = _Typed(_framed(_BEGIN) + _sent(data), said)
    serve(lambda: (date(2026, 3, 1), True), lambda _: True, lambda: None, (stream, said))
    left = said.content or said.getvalue()
    answers = 0
    while left:
        head, _, rest = left.partition(b"\r\n\r\n")
        length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
        assert json.loads(rest[:length])["jsonrpc"] == "2.0"
        left = rest[length:]
        answers += 1
    assert answers >= 1


class _Kept(io.BytesIO):
    """Keeps what was written after the server has closed it, and knows when it has begun."""

    content = b""

    def __init__(self) -> None:
        super().__init__()
        self.begun = Event()

    def flush(self) -> None:
        self.begun.set()

    def close(self) -> None:
        self.content = self.getvalue()
        super().close()


class _Typed(io.BytesIO):
    """Ends when the server has had the time to answer."""

    def __init__(self, content: bytes, said: _Kept) -> None:
        super().__init__(content)
        self._said = said

    def readline(self, size: int | None = -1, /) -> bytes:
        line = super().readline(size)
        if not line:
            self._said.begun.wait(1)
        return line


_BEGIN: Final = json.dumps(
    {"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": {"capabilities": {}}}
).encode()


def _sent(data: bytes) -> bytes:
    """Send bytes as they are, or each part between null bytes in a frame of its own."""
    return data[1:] if data[:1] == b"\xff" else b"".join(map(_framed, data.split(b"\0")))


def _framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def more_seeds(name: str) -> list[bytes]:
    """Give what the fuzzer starts from, for the targets that do not read records."""
    return [each.encode() for each in _SEEDS.get(name, ())]


_ENTRY: Final = '{"regel":"dubbel-id","pad":"a","kenmerk":"0","aantal":1,"sinds":"2026-01-01"'
_TEXT: Final = '{"jsonrpc":"2.0","method":"textDocument/%s","params":{"textDocument":{"uri":"file:'
_SEEDS: Final = {
    "baseline": (f'{_ENTRY},"reden":""}}\n', f'{{"basislijn":2}}\n{_ENTRY},"reden":"x"}}\n', ""),
    "table": ("id;titel;status\nbouwen;Bouwen;lopend\n", "sep=,\nid,naam\na,B\n", '"id";"naam'),
    "what-if": ("2.0 fte bouw -> wonen van 2026-K4", "1,5 fte bouw -> wonen", "x"),
    "messages": (
        f'{_TEXT % "didOpen"}///x/opgaven/a.yaml","languageId":"yaml","version":1,"text":"x"}}}}}}',
        f'{_TEXT % "hover"}///x/a.yaml"}},"position":{{"line":0,"character":9}}}},"id":1}}',
        '{"jsonrpc":"2.0","id":2,"method":"shutdown"}\0{"jsonrpc":"2.0","method":"exit"}',
        '{"jsonrpc":"2.0","id":3,"method":"workspace/symbol","params":{"query":"x"}}',
        "\u00ff[1, 2]",
    ),
}

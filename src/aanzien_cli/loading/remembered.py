"""Remembered: files read again and again, of which only those that changed are parsed again."""

from collections.abc import Callable, Iterator, Sequence

from aanzien_cli.loading.file_data import FileData
from aanzien_cli.loading.reading import read_file
from aanzien_cli.loading.sharing import NamedBytes

Failed = Callable[[str, Exception], None]
"""Told of a file that could not be parsed through a fault of our own, which hides no other."""


class RememberedReading:
    """Reads files in one process, and remembers of each what it said with the bytes it had."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._known: dict[str, tuple[bytes, FileData]] = {}

    def reading(self, failed: Failed) -> Callable[[Sequence[NamedBytes]], Iterator[FileData]]:
        """Give a function that reads files, in order, and forgets those that are gone."""

        def read(files: Sequence[NamedBytes]) -> Iterator[FileData]:
            known, self._known = self._known, {}
            for path, content in files:
                before = known.get(path)
                if before and before[0] == content:
                    self._known[path] = before
                else:
                    self._known[path] = (content, _read(path, content, failed))
                yield self._known[path][1]

        return read


def _read(path: str, content: bytes, failed: Failed) -> FileData:
    try:
        return read_file(path, content)
    except Exception as error:  # noqa: BLE001 -- told where an editor shows it
        failed(path, error)
        return FileData(None)

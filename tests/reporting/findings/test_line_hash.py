"""Line hash: the published vectors, and that moved lines keep their hash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aanzien_cli.reporting.findings.line_hash import line_hashes

# The vectors that GitHub publishes with its action for code scanning (MIT licence).
ENDED = [
    *("e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1"),
    *("b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1"),
]
VECTORS = [
    ("", ["c129715d7a2bc9a3:1"]),
    (
        " a\nb\n  \t\tc\n d",
        ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
    ),
    (
        " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
        [
            *("8b7cf3e952e7aeb2:1", "b1ae1287ec4718d9:1", "bff680108adb0fcc:1"),
            *("c6805c5e1288b612:1", "b86d3392aea1be30:1", "e6ceba753e1a442:1"),
        ],
    ),
    (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", ENDED),
    (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", ENDED),
    (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", ENDED),
    (" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", ENDED),
    (
        "Lorem ipsum dolor sit amet.\n" * 10,
        [
            *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
            *("a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1"),
            *("cc97dc7b1d7d8f7b:1", "c129715d7a2bc9a3:1"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_the_published_vectors(text: str, expected: list[str]) -> None:
    """Every line has the hash that GitHub's own action gives it."""
    assert line_hashes(text.encode()) == expected


def test_a_line_keeps_its_hash_when_it_moves() -> None:
    """Lines put above change nothing further down."""
    text = b"titel: Wonen\nstatus: lopend\n"

    assert line_hashes(b"# nieuw\n# nog een\n" + text)[2:] == line_hashes(text)


def test_signs_outside_the_first_plane_are_two_units() -> None:
    """An emoji counts as it does in the program that others compare with."""
    assert line_hashes("👍".encode()) == [
        f"{(0xD83D * 37**99 + 0xDC4D * 37**98 + 0xFFFF * 37**97) % 2**64:x}:1"
    ]


@given(st.binary(max_size=300))
def test_any_bytes_have_hashes(content: bytes) -> None:
    """Every line that an editor counts has one, and no two are the same."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    hashes = line_hashes(content)

    assert len(hashes) == len({*hashes}) == text.count("\n") + 1

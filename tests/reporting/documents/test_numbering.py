"""Numbering: notes count up as a reader meets them."""

from aanzien_cli.reporting.documents.numbering import numbered


def test_notes_count_in_the_order_of_the_text() -> None:
    """The first mark is 1, a mark that comes back keeps its number, and no note is left over."""
    text = "a[^7] b[^2] c[^7]\n\n[^2]: twee\n\n[^3]: nergens\n\n[^7]: zeven\n"

    assert numbered(text) == "a[^1] b[^2] c[^1]\n\n[^1]: zeven\n\n[^2]: twee\n"


def test_a_text_without_notes_stays_as_it_is() -> None:
    """Nothing is added, and a mark without a note is left alone."""
    assert numbered("# a\n\nb[^9]\n") == "# a\n\nb[^9]\n"

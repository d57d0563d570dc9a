"""Refusal: what a report cannot hold."""


class PageError(Exception):
    """A text cannot be a report; the message is a Dutch sentence."""

"""Misuse: what a user asked cannot be done, said in a Dutch sentence."""


class MisuseError(Exception):
    """Ends the program with exit code 2; its text is the sentence that the user reads."""

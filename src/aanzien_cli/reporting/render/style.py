"""Style: what an organisation can choose about the looks of a report, as data."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    """The colour of the brand, the texts in the margins, and a picture with what it shows.

    `logo` is an address of the kind `data:`; it is empty where there is none.
    """

    brand: str = "#154273"
    brand_dark: str = "#8ab8ff"
    header: str = ""
    footer: str = ""
    logo: str = ""
    logo_alt: str = ""

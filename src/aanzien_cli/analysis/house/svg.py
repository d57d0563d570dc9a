"""Svg: whether bytes are a picture that only draws: no program, no address, nothing that grows."""

from xml.parsers import expat

from aanzien_cli.analysis.house.drawing import HarmfulError, Reading


def svg_fault(content: bytes) -> str:
    """Say in Dutch what is wrong, or give the empty text."""
    reading = Reading()
    parser = expat.ParserCreate("UTF-8", namespace_separator=" ")
    parser.XmlDeclHandler = _refuse_encodings
    parser.StartDoctypeDeclHandler = _refuse_definitions
    parser.ProcessingInstructionHandler = _refuse_instructions
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    try:
        parser.Parse(content, True)  # noqa: FBT003 -- expat's own
        reading.settle()
    except HarmfulError as error:
        return str(error)
    except expat.ExpatError as error:
        return f"dit is geen SVG: regel {error.lineno} is niet te lezen"
    return ""


def _refuse_encodings(_version: str, encoding: str | None, _alone: int) -> None:
    if (encoding or "utf-8").lower() != "utf-8":
        raise HarmfulError("dit plaatje is niet in UTF-8 geschreven: bewaar het als UTF-8")


def _refuse_definitions(*_: object) -> None:
    raise HarmfulError("dit plaatje heeft een DOCTYPE: bewaar het als gewone SVG, zonder")


def _refuse_instructions(*_: object) -> None:
    raise HarmfulError("dit plaatje geeft een opdracht aan een ander programma (<?…?>)")

"""Choosing: what a report tells of a besluit."""

from reporting.documents.council.council_files import told

from aanzien_cli.domain.doelstelling import Doelstelling
from aanzien_cli.reporting.documents.parts.choosing import choices

TAKEN = "soort: start\nniveau: raad\nbesloten_op: 2026-01-02\nonderwerp: [doelstelling:d]\n"
END = {"doelstellingen/d.yaml": "titel: D\nopgave: o\n"}


def test_a_besluit_tells_what_it_means_and_what_else_there_was() -> None:
    """Consequences, what was rejected and what came of it stand there where they are filled."""
    full = (
        f"titel: Wij bouwen\n{TAKEN}wat_niet: [Geen park., Geen bad]\ngevolgen: [Meer verkeer]\n"
        "verworpen_alternatieven: [Wachten]\neffectoordeel: 'Gehaald.'\n"
    )
    register, cite = told({**END, "besluiten/a.yaml": full})

    (taken,), waiting = choices(register.of(Doelstelling), register, cite)

    assert taken == (
        "2 jan 2026, raad: **Wij bouwen.**[^1] Niet of later: Geen park. Geen bad."
        " Gevolg: Meer verkeer. Ook overwogen: Wachten. Achteraf: Gehaald."
    )
    assert waiting == ()


def test_what_nobody_wrote_is_not_made_up() -> None:
    """Without a title the kind stands there, and only what is not done is asked for."""
    bare = "soort: stop\nbesloten_op: 2026-01-02\nonderwerp: [d]\n"
    register, cite = told({**END, "besluiten/a.yaml": bare})
    (taken,), _ = choices(None, register, cite)

    assert taken == "2 jan 2026, onbekend wie: **stop.**[^1] Niet of later: niets opgeschreven."
    assert choices(register.of(Doelstelling), register, cite)[0] == (taken,)


def test_an_open_choice_waits_since_it_was_asked() -> None:
    """The oldest stands first, with who decides; one about something else is left out."""
    files = {
        **END,
        "besluiten/a.yaml": "soort: start\ngevraagd_op: 2026-02-27\ntitel: Nieuw\nonderwerp: [d]\n",
        "besluiten/b.yaml": "soort: stop\nniveau: raad\ngevraagd_op: 2026-01-30\nonderwerp: [d]\n",
        "besluiten/c.yaml": "soort: stop\nniveau: raad\ngevraagd_op: 2026-01-01\nonderwerp: [x]\n",
    }
    register, cite = told(files)
    _, waiting = choices(register.of(Doelstelling), register, cite)

    assert [(each.day, each.title, each.level, each.waiting) for each in waiting] == [
        ("30 jan 2026", "stop[^1]", "raad", "30 dagen"),
        ("27 feb 2026", "Nieuw[^2]", "onbekend wie", "2 dagen"),
    ]

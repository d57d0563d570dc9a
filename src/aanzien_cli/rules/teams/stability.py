"""Stability: whether the core of a team stays together, and whether somebody looks after it."""

from collections.abc import Iterator

from aanzien_cli.analysis.stability.events import is_unconfirmed, last_change, rotates
from aanzien_cli.analysis.stability.reason import exodus_in_words
from aanzien_cli.analysis.stability.verdict import Verdict, is_judged, judgement
from aanzien_cli.domain.findings.element import Element
from aanzien_cli.domain.findings.fault import Fault
from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.domain.quantities.getal import format_getal
from aanzien_cli.domain.register import Register
from aanzien_cli.domain.team import Team
from aanzien_cli.rules.rule import rule


@rule(
    Severity.WARNING,
    element=Element.TEAMS,
    quote="deze teams qua samenstelling in de kern niet veranderen",
)
def team_instabiel(team: Team, register: Register) -> Iterator[Fault]:
    """De kern van een team blijft bij elkaar.

    Een team werkt op vertrouwen, en vertrouwen opbouwen kost tijd. De regel kijkt welk deel van de
    kernleden van een jaar geleden (`drempels.kernbehoud_dagen`) er nog is. Onder
    `drempels.kernbehoud_waarschuwing` (0,80) is dat een waarschuwing; onder
    `drempels.kernbehoud_fout` (0,60) met ten minste `drempels.kernbehoud_vertrekken_min` (2)
    vertrekken een fout. Een korter bestaan telt mee alsof het een jaar was. Over een kern van drie
    of minder, en een team van nog geen `drempels.jong_team_dagen` (90) dagen, zegt de regel niets.
    Datums in `van` en `tot` gaan voor; zonder datums vertelt de geschiedenis in git het.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2024-01-01}
      - {persoon: p-02, fte: 1, van: 2024-01-01, tot: 2025-06-01}
      - {persoon: p-03, fte: 1, van: 2024-01-01, tot: 2025-12-01}
      - {persoon: p-04, fte: 1, van: 2024-01-01}
      - {persoon: p-05, fte: 1, van: 2025-12-01}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2024-01-01}
      - {persoon: p-02, fte: 1, van: 2024-01-01}
      - {persoon: p-03, fte: 1, van: 2024-01-01}
      - {persoon: p-04, fte: 1, van: 2024-01-01}
      - {persoon: p-05, fte: 1, van: 2025-12-01}
    ```
    """
    found = judgement(team, register)
    kept = found.kept
    severity = _SEVERITY.get(found.verdict)
    if severity is None or kept is None or not is_judged(team, register):
        return
    yearly = kept.yearly if kept.days < kept.window else None
    per_year = (
        f" (op jaarbasis {format_getal(round(yearly * 100, 0))} %)" if yearly is not None else ""
    )
    yield Fault(
        "leden",
        f"{found.reason}{per_year}",
        fix=_MEND[found.verdict is Verdict.ROTATES],
        severity=severity,
    )


_SEVERITY = {
    Verdict.UNSTABLE: Severity.ERROR,
    Verdict.WATCH: Severity.WARNING,
    Verdict.ROTATES: Severity.WARNING,
}
_MEND = {
    False: "bespreek wat de kern bij elkaar houdt; schrijf wisselen volgens plan op als 'rotatie'",
    True: "dit team lijkt bij toerbeurt te wisselen: schrijf dan de 'rotatie' op, met de overlap",
}


@rule(
    Severity.ERROR,
    element=Element.TEAMS,
    quote="Een team functioneert op basis van vertrouwen",
)
def massale_uitstroom(team: Team, register: Register) -> Iterator[Fault]:
    """De kern van een team vertrekt niet voor een groot deel tegelijk.

    Met veel vertrekkers tegelijk gaat ook de kennis weg. De regel zoekt in het jaar voor de
    peildatum naar `drempels.massale_uitstroom` (0,40) van de kern, en ten minste
    `drempels.massale_uitstroom_min` (2) leden, weg binnen `drempels.massale_uitstroom_dagen` (60)
    dagen. Ook een klein team telt mee, en een team dat erna ophield. Wie vertrok na een vaste
    termijn (`rotatie`) telt niet, en ook niet wie bleef tot de laatste dag van een team dat klaar
    was. Bij een team dat bij toerbeurt lijkt te wisselen is het een waarschuwing.

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2025-01-15, tot: 2025-11-01}
      - {persoon: p-02, fte: 1, van: 2025-01-15, tot: 2025-12-01}
      - {persoon: p-03, fte: 1, van: 2025-01-15}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2025-01-15, tot: 2025-06-01}
      - {persoon: p-02, fte: 1, van: 2025-01-15, tot: 2025-12-01}
      - {persoon: p-03, fte: 1, van: 2025-01-15}
    ```
    """
    found = judgement(team, register)
    if found.exodus is None or "leden" in register.damaged.get(team.path, ()):
        return
    by_turns = team.rotatie is None and rotates(found.past, register.peildatum, register.drempels)
    yield Fault(
        "leden",
        exodus_in_words(found.exodus),
        fix="leg vast hoe het werk is overgedragen, en wat de rest bij elkaar houdt",
        severity=Severity.WARNING if by_turns else None,
    )


@rule(
    Severity.ADVICE,
    element=Element.TEAMS,
    quote="Het belang hiervan is dat het team door deze stabiliteit goed op elkaar is ingespeeld",
)
def team_onbevestigd(team: Team, register: Register) -> Iterator[Fault]:
    """Van een team dat lang niet verandert, bevestigt iemand af en toe dat het klopt.

    Een bestand dat niemand bijhoudt, lijkt een heel stabiel team. De regel vraagt een bevestiging
    als de samenstelling langer dan `drempels.team_onbevestigd_dagen` (730) niet is veranderd en
    niet is bevestigd (`bevestigd_op`).

    Fout:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    leden:
      - {persoon: p-01, fte: 1, van: 2023-01-01}
      - {persoon: p-02, fte: 1, van: 2023-01-01}
    ```

    Goed:

    ```yaml
    # teams/team-warmte.yaml
    naam: Team Warmte
    bevestigd_op: 2026-01-15
    leden:
      - {persoon: p-01, fte: 1, van: 2023-01-01}
      - {persoon: p-02, fte: 1, van: 2023-01-01}
    ```
    """
    past = judgement(team, register).past
    is_over = team.tot is not None and team.tot <= register.peildatum
    if is_over or not is_unconfirmed(team, past, register):
        return
    yield Fault(
        "",
        f"de samenstelling is sinds {last_change(team, past, register.peildatum)} niet veranderd of"
        " bevestigd",
        fix="kijk of de leden nog kloppen, en zet de dag bij 'bevestigd_op'",
    )

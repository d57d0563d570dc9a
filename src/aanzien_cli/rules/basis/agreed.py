"""Agreed: whether what keeps findings quiet was agreed on, and is of use still."""

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.rules.rule import reported_elsewhere


@reported_elsewhere(Severity.WARNING)
def nog_niet_vastgesteld() -> None:
    """Wie iets wijzigt, stelt zichzelf niet vrij van de regels.

    Een voorstel kan een uitzondering toevoegen, een regel uitzetten of een drempel verleggen, en
    zo zijn eigen fouten uit beeld halen. Met --trusted-config-ref telt alleen wat in die revisie
    al was vastgesteld. Wat het voorstel eraan toevoegt, wordt genoemd en niet gevolgd.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - {regel: verlopen-uitzondering, reden: dat komt later}
    # personen/p-01.yaml in main
    rol: adviseur
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    uitzonderingen:
      - {regel: verlopen-uitzondering, reden: dat komt later}
    # personen/p-01.yaml in main
    rol: adviseur
    uitzonderingen:
      - {regel: verlopen-uitzondering, reden: dat komt later}
    ```
    """


@reported_elsewhere(Severity.ADVICE)
def verouderde_basislijn() -> None:
    """Een basislijn telt niet meer bevindingen dan er zijn.

    De basislijn houdt buiten beeld wat er al was. Is er iets van opgelost, dan hoort zij te
    krimpen: anders is er plaats voor een nieuwe fout die niemand ziet.

    Fout:

    ```json
    # basislijn.jsonl
    {"basislijn":2}
    {"regel":"dubbel-id","pad":"a","kenmerk":"0","aantal":1,"sinds":"2026-01-01","reden":""}
    # personen/p-01.yaml
    rol: adviseur
    ```

    Goed:

    ```json
    # basislijn.jsonl
    {"basislijn":2}
    # personen/p-01.yaml
    rol: adviseur
    ```
    """

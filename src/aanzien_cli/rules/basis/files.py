"""Files: whether every file can be read and named."""

from aanzien_cli.domain.findings.severity import Severity
from aanzien_cli.rules.rule import reported_elsewhere


@reported_elsewhere(Severity.ERROR)
def onleesbaar_bestand() -> None:
    """Elk bestand is leesbaar: gewone YAML of Markdown, in UTF-8.

    Wat niet gelezen kan worden, telt nergens mee. Daarom noemt aanzien de plaats waar het lezen
    stopt. Ankers, tags en samenvoegingen van YAML zijn niet toegestaan: wat een lezer van het
    bestand ziet, is wat aanzien leest.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: [adviseur
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    ```
    """


@reported_elsewhere(Severity.ERROR)
def overgeslagen_bestand() -> None:
    """Elk bestand met gegevens staat op een plaats die aanzien leest.

    Een map met een tikfout in de naam, of een nieuwe jaarmap, zou anders ongemerkt buiten beeld
    blijven. Bestanden die bewust niet meedoen, noemt u onder `negeer` in `aanzien.yaml`.

    Fout:

    ```yaml
    # person/p-01.yaml
    rol: adviseur
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    ```
    """


@reported_elsewhere(Severity.ERROR)
def dubbele_sleutel() -> None:
    """Elk veld staat één keer in een bestand.

    Van twee waarden voor hetzelfde veld kan er maar één gelden, en niemand ziet welke.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    rol: jurist
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    ```
    """


@reported_elsewhere(Severity.ERROR)
def dubbel_id() -> None:
    """Elke soort kent een id één keer.

    De naam van het bestand is het id. Twee bestanden met dezelfde naam maken elke verwijzing
    dubbelzinnig. Namen die alleen in hoofdletters verschillen, of in een spatie aan het eind, zijn
    op Windows en macOS zelfs één bestand; zo ook bij een logo of een letter. In `aanzien.yaml`
    heeft elk orgaan, elke discipline en elk perspectief een eigen id. Een kopie die OneDrive of een
    ander programma ernaast zette, zoals `wonen (1)`, telt niet mee tot iemand heeft gekozen.

    Fout:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    # personen/p-01.yml
    rol: jurist
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    # personen/p-02.yaml
    rol: jurist
    ```
    """


@reported_elsewhere(Severity.ERROR)
def ongeldig_id() -> None:
    """Elk id bestaat uit kleine letters, cijfers en streepjes.

    Zulke namen werken op elke computer en in elke verwijzing. Een titel met spaties, hoofdletters
    of accenten schrijft u in het veld `titel` of `naam`. Namen die Windows zelf gebruikt, zoals
    `con` en `nul`, kunnen daar geen bestand zijn.

    Fout:

    ```yaml
    # personen/P_01.yaml
    rol: adviseur
    ```

    Goed:

    ```yaml
    # personen/p-01.yaml
    rol: adviseur
    ```
    """

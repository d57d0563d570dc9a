"""Pages: texts with everything that a report has to survive."""

from typing import Final

HOSTILE: Final = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;b&gt; &#8203; &amp;",
    '"><svg onload=alert(1)>',
    "[link](javascript:alert(1)) ![x](https://kwaad.example/x.png)",
    "# Kop | cel | *sterk* _schuin_ `code` ~weg~ [^1] <!-- aanzien: list opgave -->",
    '#read("/etc/passwd") #eval("1") $x^2$ @label #import "@preview/x:1.0.0": *',
    "{{ 7 * 7 }} {% for x in y %} {# weg #}",
    "regel\n# Kop op een nieuwe regel\n\n- punt\r\n| a | b |",
    "\u202eomgekeerd\u202c \u200bnul \ufeff \x1b[31mrood\x1b[0m \x07",
    "🙂 漢字 العربية ½ é é ☃",
    "1. lijst - streep + plus = is : dubbel",
    "\\\\ \\n \\# \\u202e",
    "</title></style></svg>]]>",
)
"""Each is a title that somebody could write."""

EVERYTHING: Final = """\
# Titel

Onder de titel[^1].

## Eerste kop

Een alinea met *schuin*, **sterk**, `code`, een [link](https://example.nl/?a=1&b=2) en
[verder](#tweede-kop).\\
Nieuwe regel[^1] en een noot[^2].

> Een citaat.

- een
- twee

  met een alinea
- drie

3. drie
4. vier

### Kleiner

```
code <b>
```

---

![Van 1 naar 2](a.svg "Een grafiek")

*Tabel: Stand van zaken*

| Naam | Getal | Oordeel |
| :--- | ---: | :--- |
| Eén | 1,0 | ● op schema |
| Twee | 2,0 | ▲ in gevaar |
| Drie | 3,0 | ■ erbuiten |
| Vier | – | ○ niet beoordeeld |

## Tweede kop

| Zonder | Titel |
| --- | :---: |
| a | b |

## Derde kop

Tekst.

## Vierde kop

Tekst.

[^1]: Een bron, `pad/naar.yaml`, regel 3
[^2]: Nog een bron.
"""
CHART: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10" role="img"'
    ' aria-labelledby="a-t a-d"><title id="a-t">Een grafiek</title><desc id="a-d">Van 1 naar 2'
    '</desc><rect width="10" height="10" fill="#154273"/></svg>'
)

"""Payloads: for each hostile row texts that steer something, where they are not shown as text."""

from collections.abc import Mapping
from typing import Final

PAYLOADS: Final[Mapping[str, str]] = {
    "H-15 markup": "[red]rood[/] [/] [/Users/x] [link=https://x.example]y[/link] :smile: [bold",
    "H-16 terminal": "a\x1b[31mrood\x1b]0;titel\x07 \x9b1m \x08\x0b\x0c\x7f b",
    "H-17 directions": "a\u202egespiegeld\u2066 \u200b\u200d\u00ad\U000e0041\u2028 b",
    "H-19 workflow": "::error file=x,line=1::gekaapt ::set-output name=x::y",
    "H-19 lines": "a\n::error::gekaapt\r\n  ::warning::nog eens\r##[error]x",
    "H-19 runner": "##[error]x ##[group]y ##vso[task.setvariable]z ##teamcity[x] %0A::error::y",
    "H-20 html": "<script>alert(1)</script><img src=x onerror=alert(1)>\" ' &lt; </title></style>",
    "H-20 links": "[x](javascript:alert(1)) <javascript:alert(1)> ![x](http://x.example/y.png)",
    "H-21 markdown": "| a ` b | <b> # kop - lijst > citaat @raad #1 !1 $x$ ~~weg~~ ***",
    "H-22 template": "{{ 7 * 7 }} {% for x in y %} {{ ''.__class__.__mro__ }} ${7*7} <%= 7*7 %>",
    "H-23 typst": '#read("/etc/passwd") #import "@preview/x:1.0.0" $ x $ `raw` \\u{41} // weg',
    "H-25 formula": '=1+1+cmd|"/c calc"!A1',
    "H-25 at": "@SUM(1+1)",
    "H-25 wide": "\uff1d1+1",
    "H-25 tab": "\t=1+1",
}
"""By row, and what it tries."""

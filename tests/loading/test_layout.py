"""Layout: what every path in a repository is for."""

import pytest

from aanzien_cli.domain.kinds import KINDS
from aanzien_cli.loading.layout import place
from aanzien_cli.loading.use import Use


@pytest.mark.parametrize(
    ("path", "use"),
    [
        ("aanzien.yaml", Use.RECORD),
        ("opgaven/a.yaml", Use.RECORD),
        ("opgaven/a.yml", Use.RECORD),
        ("opgaven/a.md", Use.RECORD),
        ("metingen/a.csv", Use.RECORD),
        ("rapporten/a.md", Use.RECORD),
        ("metingen/a.yaml", Use.MISPLACED),
        ("opgaven/a.YAML", Use.MISPLACED),
        ("opgaven/2026/a.md", Use.MISPLACED),
        ("opgaven", Use.MISPLACED),
        ("Opgaven/a.md", Use.MISPLACED),
        ("opgaven./a.md", Use.MISPLACED),
        ("opgaven/a.yaml ", Use.MISPLACED),
        ("opgaven/a.yaml.", Use.MISPLACED),
        ("opgaven/a.\uff59\uff41\uff4d\uff4c", Use.MISPLACED),
        ("docs/a.YAML.", Use.MISPLACED),
        ("Opgaven/Readme.md", Use.OTHER),
        ("Opgaven/foto.png", Use.OTHER),
        ("aanzien.yml", Use.MISPLACED),
        ("docs/a.yaml", Use.MISPLACED),
        ("docs/a.md", Use.OTHER),
        ("README.md", Use.OTHER),
        ("opgaven/README.md", Use.OTHER),
        ("opgaven/foto.png", Use.OTHER),
        ("opgaven/a.csv", Use.OTHER),
        (".github/workflows/ci.yaml", Use.OTHER),
        ("opgaven/.verborgen.yaml", Use.OTHER),
        ("node_modules/pakket/opgaven.yaml", Use.OTHER),
        ("opgaven/__pycache__/wonen.yaml", Use.OTHER),
        ("sjablonen/rapport.yaml", Use.OTHER),
    ],
)
def test_a_path_has_one_use(path: str, use: Use) -> None:
    """Records stand in their folder; what looks like one elsewhere is misplaced."""
    assert place(path).use is use


def test_the_place_gives_kind_and_id() -> None:
    """The folder is the kind, the name of the file the id."""
    kinds = {place(f"{kind.folder}/a.{_ending(kind.folder)}").kind for kind in KINDS if kind.folder}

    assert kinds == {kind for kind in KINDS if kind.folder}
    assert place("opgaven/betaalbaar-wonen.yaml").id == "betaalbaar-wonen"


def _ending(folder: str) -> str:
    return {"metingen": "csv"}.get(folder, "md")

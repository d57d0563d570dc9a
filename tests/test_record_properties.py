"""Record properties: what holds for whole repositories, whatever stands in them."""

import csv
import io
import json
from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.repository import Files, inspected, loaded

from aanzien_cli.analysis.markdown import escaped
from aanzien_cli.domain.opgave import Opgave
from aanzien_cli.domain.words.visible import visible
from aanzien_cli.reporting.json_text import json_text
from aanzien_cli.reporting.render.html_blocks import shown
from aanzien_cli.reporting.spreadsheet import to_csv

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), min_size=1
).filter(str.strip)
IDS = st.from_regex(r"[a-z]{4,8}(-[a-z0-9]{2,4})?", fullmatch=True)


class Words(HTMLParser):
    """The words that a browser shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.words = ""
        self.feed(f"<p>{page}</p>")
        self.close()

    def handle_data(self, data: str) -> None:
        self.words += data


@settings(max_examples=200, deadline=None)
@given(text=TEXT)
def test_a_text_is_the_same_in_every_form(text: str) -> None:
    """From YAML to the record, and from there to JSON, HTML, Markdown and CSV, no word is lost."""
    written = json.dumps(text, ensure_ascii=False)
    (record,) = loaded({"opgaven/x.yaml": f"titel: {written}\n"}).register.of(Opgave)
    title = record.titel
    one_line = " ".join(title.split())
    (_, inline, _) = MarkdownIt("commonmark").enable("table").parse(escaped(one_line))
    ((cell,),) = list(csv.reader(io.StringIO(to_csv(("t",), [(title,)]))))[1:]
    broken = cell.replace("# #[", "##[").replace("# #vso[", "##vso[").removeprefix(".")

    assert title == text.strip()
    assert json.loads(json_text({"t": title})) == {"t": title}
    assert Words(shown(title)).words == visible(title)
    assert "".join(child.content for child in inline.children or ()).replace("\u200b", "") == (
        visible(one_line)
    )
    assert title in {cell, cell.removeprefix("'"), broken, broken.removeprefix("'")}


REPOSITORY: Files = {
    "aanzien.yaml": "naam: X\nbestuur: [{id: college, naam: College, soort: college}]\n",
    "opgaven/wonen.yaml": "titel: Wonen\nbestuursorgaan: college\nopgavemanager: p-1\n",
    "doelstellingen/meer.yaml": "titel: Er zijn meer woningen\nopgave: wonen\n",
    "opdrachten/bouwen.yaml": "titel: Bouwen\ndoelstellingen: [meer]\nteam: bouw\n",
    "teams/bouw.yaml": "naam: Bouw\nleden:\n  - {persoon: p-1, van: 2026-01-01}\n",
    "personen/p-1.yaml": "rol: opgavemanager\n",
    "signalen/s.yaml": "tekst: Het duurt lang\nover: wonen\nbron: balie\n",
}
CAUSES = {
    "opgaven/o.yaml": ("titel: O\n", "xx: 1\n"),
    "opgaven/p.yaml": ("titel: P\n", "van: 2026-13-01\n"),
    "opgaven/q.yaml": ("titel: Q\n", "van: 2026-03-01\ntot: 2026-02-01\n"),
    "doelstellingen/d.yaml": ("titel: D is beter\nopgave: wonen\n", "indicatoren: [weg]\n"),
    "teams/t.yaml": ("naam: T\n", "naam: U\n"),
    "personen/r.yaml": ("rol: x\n", "uitzonderingen: [{regel: dubbel-id}]\n"),
}
"""A file, and the lines in it that are wrong."""
Said = set[tuple[str, str, str]]


def said(files: Files) -> Said:
    """Give every finding without its line, which moves."""
    return {(f.path, f.rule, f.message) for f in inspected(files).findings}


@settings(max_examples=40, deadline=None)
@given(mended=st.sets(st.sampled_from(sorted(CAUSES))))
def test_taking_a_cause_away_takes_its_finding_alone(mended: set[str]) -> None:
    """A mended file loses exactly its own findings; what is said of the others stays."""
    wrong = {path: "".join(parts) for path, parts in CAUSES.items()}
    right = {path: CAUSES[path][0] for path in mended}
    before, after = said({**REPOSITORY, **wrong}), said({**REPOSITORY, **wrong, **right})

    assert {each for each in before if each[0] not in mended} == (
        {each for each in after if each[0] not in mended}
    )
    kinds = {"onbekend-veld", "ongeldige-waarde", "omgekeerde-periode", "onbekende-verwijzing"}
    kinds |= {"dubbele-sleutel", "uitzondering-zonder-reden"}
    assert not [each for each in after if each[0] in mended and each[1] in kinds]
    assert {each[0] for each in before if each[1] in kinds} == set(CAUSES)


@settings(max_examples=60, deadline=None)
@given(new=IDS.filter(lambda each: each not in {"wonen", "meer", "bouw", "bouwen", "college"}))
def test_another_id_changes_nothing_but_the_name(new: str) -> None:
    """An opgave that is renamed everywhere gets the same findings, under its new name."""
    renamed = {
        path.replace("/wonen.", f"/{new}."): str(text)
        .replace("opgave: wonen", f"opgave: {new}")
        .replace("over: wonen", f"over: {new}")
        for path, text in REPOSITORY.items()
    }
    expected = {
        (path.replace("/wonen.", f"/{new}."), rule, message.replace("'wonen'", f"'{new}'"))
        for path, rule, message in said(REPOSITORY)
    }

    assert said(renamed) == expected
    assert expected


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_order_of_files_fields_and_parts_changes_no_finding(data: st.DataObject) -> None:
    """However the files, the fields in them and the fields of a part stand, the same is said."""
    files = {**REPOSITORY, **{path: "".join(parts) for path, parts in CAUSES.items()}}
    del files["teams/t.yaml"]  # of two equal keys the first counts: there the order says something
    shuffled = {}
    for path in data.draw(st.permutations(sorted(files))):
        lines = str(files[path]).splitlines(keepends=True)
        if "leden:\n" in lines:
            lines = [lines[0], "".join(lines[1:])]
        shuffled[path] = "".join(data.draw(st.permutations(lines)))
    if data.draw(st.booleans()):
        shuffled["teams/bouw.yaml"] = "leden: [{van: 2026-01-01, persoon: p-1}]\nnaam: Bouw\n"

    assert said(shuffled) == said(files)

"""Neovim: a real editor with a language client of its own, in a folder as users have them."""

from pathlib import Path

import pytest
from validators.editors.neovim import FILES, Neovim
from validators.tool import command

from aanzien_cli import __main__

UTF16 = """
vim.lsp.config('aanzien', {
  capabilities = { general = { positionEncodings = { 'utf-16' } } },
})
"""
MENDS = """
editor.open('opgaven/wonen.yaml')
editor.type('Gcctoelichting: 😀 [[indicator:hur]]', 'toelichting: 😀 [[indicator:hur]]')
local found = editor.finding('onbekende-verwijzing')
editor.stop()
local line = vim.api.nvim_get_current_line()
editor.at('hur]]')
local hover = editor.ask('textDocument/hover').found.contents
editor.act('Voorstel: vervang [[indicator:hur]] door [[indicator:huur]]')
editor.wait('it is mended', function()
  return vim.api.nvim_get_current_line() == 'toelichting: 😀 [[indicator:huur]]'
end)
editor.clear('onbekende-verwijzing')
return {
  marked = line:sub(found.col + 1, found.end_col),
  row = found.lnum + 1,
  severity = vim.diagnostic.severity[found.severity],
  message = found.message,
  hover = hover.value,
}
"""
WATCHES = """
vim.lsp.config('aanzien', {
  capabilities = { workspace = { didChangeWatchedFiles = { dynamicRegistration = true } } },
})
"""


@pytest.mark.parametrize("more", ["", UTF16], ids=["utf-8", "utf-16"])
def test_somebody_types_a_fault_and_mends_it(neovim: Neovim, folder: Path, more: str) -> None:
    """Underlined where it stands, behind a character of two units; one key mends it."""
    neovim.settings += more
    seen = neovim.live(MENDS)

    assert (seen["row"], seen["marked"], seen["severity"]) == (2, "[[indicator:hur]]", "ERROR")
    assert "indicator 'hur' bestaat niet" in seen["message"]
    assert "Elke verwijzing wijst naar een record dat bestaat" in seen["hover"]
    assert "[[indicator:huur]]" in (folder / "opgaven/wonen.yaml").read_text(encoding="utf-8")


def test_somebody_goes_from_file_to_file(neovim: Neovim) -> None:
    """To what is named, and to all that names it, whatever the folder is called."""
    seen = neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        editor.at('wonen')
        local hover = editor.ask('textDocument/hover').found.contents.value
        vim.lsp.buf.definition()
        editor.wait('the record is open', function()
          return editor.path() == 'opgaven/wonen.yaml'
        end)
        editor.at('huur')
        local named
        vim.lsp.buf.references(nil, { on_list = function(list) named = list.items end })
        editor.wait('the places are known', function() return named end)
        return { hover = hover, named = vim.tbl_map(function(each)
          return vim.fn.fnamemodify(each.filename, ':.') .. ':' .. each.lnum .. ':' .. each.text
        end, named) }
    """)

    assert "Prettig 😀 wonen" in seen["hover"]
    assert sorted(seen["named"]) == [
        "doelstellingen/meer.yaml:3:indicatoren: [huur]",
        "indicatoren/huur.yaml:1:naam: Huur",
        "opgaven/wonen.yaml:2:toelichting: Zie [[indicator:huur]].",
    ]


def test_somebody_lets_the_editor_complete(neovim: Neovim) -> None:
    """A field of which the beginning is there, and an id that nobody has to remember."""
    seen = neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        editor.type('Godraagt', 'draagt')
        editor.type('<C-x><C-o>', 'draagt_bij_aan:')
        editor.stop()
        editor.at('indicatoren')
        editor.type('ccindicatoren: [', 'indicatoren: [')
        editor.type('<C-x><C-o>', 'indicatoren: [huur')
        editor.stop()
        return vim.api.nvim_buf_get_lines(0, 0, -1, false)
    """)

    assert seen == ["titel: Meer", "opgave: wonen", "indicatoren: [huur", "draagt_bij_aan:"]


def test_somebody_renames_an_indicator(neovim: Neovim, folder: Path) -> None:
    """In files that are open and files that are not, with its measurements and its past."""
    neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        editor.type('ggccnaam: Meer 😀', 'naam: Meer 😀')
        editor.type('<C-u>titel: Meer 😀', 'titel: Meer 😀')
        editor.stop()
        editor.at('huur')
        vim.lsp.buf.rename('huurprijs')
        editor.wait('it is renamed', function()
          return vim.api.nvim_get_current_line() == 'indicatoren: [huurprijs]'
        end)
        vim.cmd('wall')
    """)

    files = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*.*")
    }
    assert files == {
        "aanzien.yaml": "naam: Testdorp\ndisciplines: [jurist, data]\n",
        "opgaven/wonen.yaml": FILES["opgaven/wonen.yaml"].replace("huur", "huurprijs"),
        "doelstellingen/meer.yaml": "titel: Meer 😀\nopgave: wonen\nindicatoren: [huurprijs]\n",
        "indicatoren/huurprijs.yaml": 'naam: Huur\neenheid: "%"\nvoorheen:\n  - huur\n',
        "metingen/huurprijs.csv": "peildatum;waarde\n2026-01-01;4,5\n",
    }
    assert __main__.run(["check", str(folder), "--select", "onbekende-verwijzing", "-q"]) == 0


def test_an_exception_counts_once_it_has_a_reason(neovim: Neovim) -> None:
    """The action writes all but the reason; the line goes away when somebody has given it."""
    seen = neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        editor.finding('doelstelling-zonder-plan')
        vim.api.nvim_win_set_cursor(0, { 1, 0 })
        editor.act("Uitzondering met reden: 'doelstelling-zonder-plan'")
        editor.wait('it is written', function()
          return vim.api.nvim_buf_line_count(0) > 3
        end)
        local written = vim.api.nvim_buf_get_lines(0, 3, -1, false)
        editor.finding('uitzondering-zonder-reden')
        editor.at('reden:')
        editor.type('C reden: Het plan volgt', '     reden: Het plan volgt')
        editor.stop()
        editor.clear('doelstelling-zonder-plan')
        return written
    """)

    assert seen[:3] == [
        "uitzonderingen:",
        "  - regel: doelstelling-zonder-plan",
        "    reden: # waarom past deze regel hier niet? Zonder reden telt de uitzondering niet",
    ]
    assert len(seen) == 4


def test_somebody_makes_a_file(neovim: Neovim) -> None:
    """A record is judged before it is ever saved; text without a name bothers nobody."""
    seen = neovim.live("""
        editor.open('doelstellingen/nieuw.yaml')
        editor.type('ititel: Nieuw<CR>opgave: wonne', 'opgave: wonne')
        editor.stop()
        local found = editor.finding('onbekende-verwijzing')
        vim.api.nvim_win_set_cursor(0, { 2, 9 })
        editor.act('vervang wonne door wonen')
        editor.clear('onbekende-verwijzing')
        vim.cmd.enew()
        vim.bo.filetype = 'yaml'
        editor.type('iopgave: wonne', 'opgave: wonne')
        editor.stop()
        editor.ask('textDocument/hover')
        return { #vim.diagnostic.get(0), #vim.lsp.get_clients(), found.lnum }
    """)

    assert seen == [0, 1, 1]


def test_elsewhere_there_is_no_server(neovim: Neovim, tmp_path: Path) -> None:
    """A file outside any folder of aanzien starts nothing; a second folder is judged as well."""
    (tmp_path / "docker.yaml").write_text("services: {}\n", encoding="utf-8")
    for path in ("aanzien.yaml", "doelstellingen/meer.yaml"):
        (tmp_path / "ander" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "ander" / path).write_text("titel: A\nopgave: weg\n", encoding="utf-8")
    seen = neovim.live("""
        vim.cmd.edit('../docker.yaml')
        editor.pause(0.3)
        local before = #vim.lsp.get_clients()
        editor.open('doelstellingen/meer.yaml')
        editor.open('../ander/doelstellingen/meer.yaml')
        return { before, editor.finding('onbekende-verwijzing').lnum }
    """)

    assert seen == [0, 1]


def test_what_changes_on_disk_is_seen(neovim: Neovim, folder: Path, tmp_path: Path) -> None:
    """A file that another program gives a name, where Neovim was told to watch."""
    command("inotifywait", "install inotify-tools")
    # What Neovim watches with on Linux knows no names with a space.
    neovim.folder = folder.rename(tmp_path / "map")
    neovim.settings += WATCHES
    seen = neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        editor.finding('doelstelling-zonder-plan')
        editor.pause(1)
        assert(vim.uv.fs_rename('opgaven/wonen.yaml', 'opgaven/thuis.yaml'))
        editor.finding('onbekende-verwijzing')
        assert(vim.uv.fs_rename('opgaven/thuis.yaml', 'opgaven/wonen.yaml'))
        editor.clear('onbekende-verwijzing')
        return vim.bo.modified
    """)

    assert seen is False


def test_a_symbol_is_found_by_name(neovim: Neovim) -> None:
    """A record of the folder, and a field of the file."""
    seen = neovim.live("""
        editor.open('doelstellingen/meer.yaml')
        local records, fields
        vim.lsp.buf.workspace_symbol('prettig', {
          on_list = function(list) records = list.items end,
        })
        vim.lsp.buf.document_symbol({ on_list = function(list) fields = list.items end })
        editor.wait('both are known', function() return records and fields end)
        return { records[1].text, fields[2].text }
    """)

    assert seen == ["[Object] wonen: Prettig 😀 wonen", "[Field] opgave"]

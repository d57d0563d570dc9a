"""Editor schemas: the YAML server of VS Code finds mistakes by our schemas, and no others."""

import asyncio
import json
import os
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient, make_test_lsp_client
from support.on_disk import put
from validators.tool import command, node_file

from aanzien_cli.cli.init import Organisatiesoort
from aanzien_cli.domain.kinds import BY_NAME
from aanzien_cli.editing.scaffold import scaffold
from aanzien_cli.reporting.json_schema.catalog import file_name, schema_text

PLANTED = """\
titel: Bouwen
status: in_uitvoerin
claims:
  - periode: 2026-K9
verzonnen_veld: x
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder as `aanzien init` makes it."""
    files = dict(scaffold("Testdorp", Organisatiesoort.GEMEENTE.value, date(2026, 3, 1)))
    files |= {f".vscode/schemas/{file_name(kind)}": schema_text(kind) for kind in BY_NAME}
    return put(tmp_path_factory.mktemp("map"), files)


def _settings(folder: Path) -> dict[str, Any]:
    """Give the settings of YAML that the folder holds for VS Code."""
    text = (folder / ".vscode/settings.json").read_text(encoding="utf-8")
    settings: dict[str, Any] = json.loads(text)
    schemas = settings["yaml.schemas"]
    named = {(folder / schema).as_uri(): globs for schema, globs in schemas.items()}
    return {"schemas": named, "schemaStore": {"enable": False}, "validate": True}


def _client(settings: dict[str, Any]) -> LanguageClient:
    client = make_test_lsp_client()
    empty: dict[str, Any] = {"http": {}, "[yaml]": {}, "editor": {}, "files": {}}
    client.set_configuration({"yaml": settings, **empty})
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda _params: None)
    return client


def _hello(folder: Path) -> types.InitializeParams:
    able = types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(configuration=True),
        text_document=types.TextDocumentClientCapabilities(
            publish_diagnostics=types.PublishDiagnosticsClientCapabilities()
        ),
    )
    return types.InitializeParams(
        capabilities=able,
        root_uri=folder.as_uri(),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "map")],
        process_id=os.getpid(),
    )


async def _judged(folder: Path, files: dict[str, str]) -> dict[str, list[str]]:
    """Open files in the server, and give what it says of each."""
    client = _client(_settings(folder))
    server = node_file("yaml-language-server", "bin", "yaml-language-server")
    await client.start_io(command("node"), str(server), "--stdio")
    await client.initialize_session(_hello(folder))
    client.workspace_did_change_configuration(types.DidChangeConfigurationParams({}))
    for path, text in files.items():
        item = types.TextDocumentItem((folder / path).as_uri(), "yaml", 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    wanted = {(folder / path).as_uri(): path for path in files}
    while not wanted.keys() <= client.diagnostics.keys():
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    found = {
        path: [each.message for each in client.diagnostics[uri]] for uri, path in wanted.items()
    }
    await client.shutdown_session()
    return found


def test_three_planted_mistakes_are_found(folder: Path) -> None:
    """A word that is not in the list, a period that does not exist and a key that nobody knows."""
    path = "opdrachten/x.yaml"
    found = asyncio.run(asyncio.wait_for(_judged(folder, {path: PLANTED}), 60))[path]

    assert len(found) == 3, found
    assert any("in_uitvoering" in message for message in found)
    assert any("verzonnen_veld" in message for message in found)


def test_a_new_folder_is_clean(folder: Path) -> None:
    """Not one file of `aanzien init` is underlined by mistake."""
    paths = [each.relative_to(folder).as_posix() for each in sorted(folder.glob("*/*.yaml"))]
    files = {path: (folder / path).read_text(encoding="utf-8") for path in paths}
    files["aanzien.yaml"] = (folder / "aanzien.yaml").read_text(encoding="utf-8")

    found = asyncio.run(asyncio.wait_for(_judged(folder, files), 60))

    assert len(files) > 5
    assert {path: said for path, said in found.items() if said} == {}


def test_the_settings_name_every_schema(folder: Path) -> None:
    """Each kind has its schema in the folder, and each schema that is named is there."""
    named = _settings(folder)["schemas"]
    assert len(named) == len(BY_NAME)
    assert all(Path(unquote(urlparse(uri).path)).is_file() for uri in named)

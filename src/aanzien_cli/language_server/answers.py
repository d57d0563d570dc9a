"""Answers: what an editor asks about a place in a text."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from aanzien_cli.language_server import completion, definition, hover, symbols
from aanzien_cli.language_server.completion import Offer, Sort
from aanzien_cli.language_server.server import Server
from aanzien_cli.language_server.terms import Terms

A = TypeVar("A")
Answer = Callable[[Terms, str, Any], A]
"""Answers a question about a file, given by its path."""

_SORTS: Final = {
    Sort.FIELD: types.CompletionItemKind.Field,
    Sort.RECORD: types.CompletionItemKind.Reference,
    Sort.WORD: types.CompletionItemKind.Value,
    Sort.RULE: types.CompletionItemKind.Event,
}
_TOP: Final = types.Range(types.Position(0, 0), types.Position(0, 0))
"""Where a record begins; an editor may have no use for a place without a range."""

_TRIGGERS: Final = [" ", ":", "[", ","]


def add_to(server: Server) -> None:
    """Let the server answer."""
    offered = types.CompletionOptions(trigger_characters=_TRIGGERS)
    answer(server, types.TEXT_DOCUMENT_HOVER, _hover)
    answer(server, types.TEXT_DOCUMENT_DEFINITION, _definition)
    answer(server, types.TEXT_DOCUMENT_REFERENCES, _references)
    answer(server, types.TEXT_DOCUMENT_COMPLETION, _completion, offered)
    answer(server, types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, _fields)
    server.feature(types.WORKSPACE_SYMBOL)(_records)


def answer(server: Server, method: str, give: Answer[A], options: object = None) -> None:
    """Let a question be answered from the folder that its file belongs to.

    Nothing is said about other files. What fails through a fault of our own is logged.
    """

    async def answered(server: Server, params: Any) -> A | None:  # noqa: ANN401
        found = server.find(params.text_document.uri)
        terms = await server.terms(found[0]) if found else None
        if found is None or terms is None:
            return None
        try:
            return give(terms, found[1], params)
        except JsonRpcException:
            raise
        except Exception as error:  # noqa: BLE001 -- the next question may be answered
            server.log(f"een vraag ({method}) is niet beantwoord: {type(error).__name__}")
            return None

    handler: Callable[..., Awaitable[A | None]] = answered
    server.feature(method, options)(handler)


def _hover(terms: Terms, path: str, params: types.HoverParams) -> types.Hover | None:
    found = hover.hover(terms.workspace, path, *terms.place(path, params.position))
    if found is None:
        return None
    kind, text = types.MarkupKind.PlainText, found.prose.plain()
    if terms.editor.shows_markdown:
        kind, text = types.MarkupKind.Markdown, found.prose.markdown()
    return types.Hover(types.MarkupContent(kind, text), terms.range(path, found.span))


def _definition(terms: Terms, path: str, params: types.DefinitionParams) -> types.Location | None:
    place = terms.place(path, params.position)
    found = definition.definition(terms.workspace, path, *place)
    return terms.location(found) if found else None


def _references(terms: Terms, path: str, params: types.ReferenceParams) -> Sequence[types.Location]:
    place = terms.place(path, params.position)
    also = params.context.include_declaration
    found = definition.references(terms.workspace, path, *place, declaration=also)
    return [terms.location(each) for each in found]


def _completion(terms: Terms, path: str, params: types.CompletionParams) -> types.CompletionList:
    line, column = terms.place(path, params.position)
    found = completion.completion(terms.workspace, path, line, column)
    document = terms.workspace.document(path)
    start = terms.position(document, line, column - found.typed)
    span = types.Range(start, params.position)
    items = [_item(offer, number, span) for number, offer in enumerate(found.offers)]
    return types.CompletionList(is_incomplete=False, items=items)


def _item(offer: Offer, number: int, span: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        label=offer.word,
        kind=_SORTS[offer.sort],
        detail=offer.detail or None,
        sort_text=f"{number:04}",
        filter_text=offer.word,
        text_edit=types.TextEdit(span, offer.insert or offer.word),
    )


def _fields(
    terms: Terms, path: str, params: types.DocumentSymbolParams
) -> Sequence[types.DocumentSymbol]:
    del params
    return [
        types.DocumentSymbol(
            name=each.name,
            kind=types.SymbolKind.Field,
            range=terms.range(path, each.span),
            selection_range=terms.range(path, each.key),
            detail=each.value,
        )
        for each in symbols.fields(terms.workspace, path)
    ]


async def _records(
    server: Server, params: types.WorkspaceSymbolParams
) -> Sequence[types.WorkspaceSymbol]:
    found: list[types.WorkspaceSymbol] = []
    for folder in server.folders.values():
        terms = await server.terms(folder)
        for each in symbols.records(terms.workspace, params.query) if terms else ():
            where = types.Location(folder.uri(each.path), _TOP)
            name = f"{each.id}: {each.title}" if each.title else each.id
            symbol = types.WorkspaceSymbol(where, name, types.SymbolKind.Object)
            found.append(symbol)
    return found

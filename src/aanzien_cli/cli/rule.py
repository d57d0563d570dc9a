"""The command `aanzien rule`: the rules, and why each is there."""

from typing import Annotated

from typer import Argument, Option

from aanzien_cli.cli import options
from aanzien_cli.cli.completion import rule_names
from aanzien_cli.cli.output import publish
from aanzien_cli.reporting.rules.format import RuleFormat

Name = Annotated[
    str,
    Argument(
        metavar="NAAM",
        autocompletion=rule_names,
        help="De naam van een regel; zonder naam alle regels.",
    ),
]
Format = Annotated[
    RuleFormat,
    Option("--output-format", metavar="VORM", help="De vorm: text, json of markdown."),
]


Everything = Annotated[bool, Option("--all", help="Leg alle regels uit, na elkaar.")]


def rule(
    name: Name = "",
    *,
    everything: Everything = False,
    output_format: Format = RuleFormat.TEXT,
    output: options.Output = None,
    directory: options.Directory = None,  # noqa: ARG001 -- its callback has done the work
) -> None:
    """Noem alle regels, of leg er één uit.

    De uitleg zegt wat de regel vraagt, waarom, en hoe het fout en goed staat.
    """
    from aanzien_cli.cli.selection import rule_named
    from aanzien_cli.reporting.rules.page import render_pages, render_rule, render_rules
    from aanzien_cli.rules.catalog import ALL_RULES

    if name:
        text = render_rule(rule_named(ALL_RULES, name), output_format)
    else:
        text = (render_pages if everything else render_rules)(ALL_RULES, output_format)
    publish(text, output)

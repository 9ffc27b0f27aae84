"""The options of the Word exporter."""

from typing import Any, Literal, TypeAlias

from attrs import Attribute, frozen

from tipreport.plugin import option

Paper: TypeAlias = Literal["a4", "letter"]


def _one_line(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    if not value.isprintable():
        raise ValueError("expected one line of text")


@frozen(kw_only=True)
class DocxOptions:
    """How the document is set, and whose it is."""

    paper: Paper = option("a4", help="The size of the pages")
    organisation: str = option(
        "", help="The name of the organisation, for the footer and the author", validator=_one_line
    )

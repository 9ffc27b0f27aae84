"""The options of the Word exporter."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.plugin import option

Paper: TypeAlias = Literal["a4", "letter"]


@frozen(kw_only=True)
class DocxOptions:
    """Options of the pages."""

    paper: Paper = option("a4", help="The size of the pages")

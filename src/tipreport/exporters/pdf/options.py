"""The options of the PDF exporter."""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.plugin import option

Paper: TypeAlias = Literal["a4", "letter"]


@frozen(kw_only=True)
class PdfOptions:
    """Options of the pages."""

    paper: Paper = option("a4", help="The size of the pages")

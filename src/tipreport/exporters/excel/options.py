"""The options of the Excel exporter."""

from attrs import frozen

from tipreport.plugin import option


@frozen(kw_only=True)
class ExcelOptions:
    """Options of a workbook."""

    strict: bool = option(
        False, help="Whether to leave out filters, frozen panes and fills, which the strictest rules advise against"
    )
    title: str | None = option(None, help="The title of the workbook; without it, that of its one brief or a plain one")
    contact: str | None = option(None, help="The contact for questions; printed on the cover")
    licence: str | None = option(None, help="The licence of the data; printed on the cover")
    self_check: bool = option(
        False,
        help="Whether to check the finished workbook against the accessibility rules, and to warn of violations",
        changes_file=False,
    )

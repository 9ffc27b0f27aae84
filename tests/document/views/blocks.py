"""Blocks for tests of views."""

from typing import Any

from tipreport.document import Amount, Cell, Chart, CitationRef, FigureLine, Rung, Series, Spans, Text, TierLadder

MARK: Spans = (CitationRef(1),)


def amount(number: str = "5", period: str = "2020", **values: Any) -> Amount:
    """An amount with a value, unless it is given in words."""
    value = float(number) if number.lstrip("-").isdecimal() else None
    form = "exact" if value is not None else "" if number == "no figure" else "not known"
    return Amount(**{"number": number, "period": period, "value": value, "form": form} | values)


def line(number: str = "5", *, earlier: Amount | None = None, **values: Any) -> FigureLine:
    """A figure on victims."""
    words = {"label": "Victims", "detail": "", "comparison": ""}
    return FigureLine(amount=amount(number), earlier=earlier, **words | values)


def series(*numbers: str, first: int = 2000, label: str = "Victims", **values: Any) -> Series:
    """A number for each year; an empty one is missing."""
    amounts = (
        amount(number, str(year)) if number else amount("no figure", str(year))
        for year, number in enumerate(numbers, first)
    )
    return Series(label=label, detail="", amounts=tuple(amounts), **values)


def chart(*panels: Series, **values: Any) -> Chart:
    """A chart of persons."""
    return Chart(**{"title": "Criminal justice", "unit": "Persons", "panels": panels} | values)


def rung(first: int | None, last: int | None, *tiers: str, claimed: tuple[str, ...] = ()) -> Rung:
    """Years with these tiers on record and these claims."""
    cells = (
        *(Cell(tier=tier, claimed=False) for tier in tiers),
        *(Cell(tier=tier, claimed=True) for tier in claimed),
    )
    years = "" if first is None else str(first) if first == last else f"{first} to {last}"
    return Rung(first=first, last=last, years=years, cells=cells, content=(Text(" ".join(tiers) or "no entry"),))


def ladder(*rungs: Rung) -> TierLadder:
    """The ladder of the only country of a document."""
    return TierLadder("", rungs)

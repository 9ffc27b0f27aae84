"""Figures as lines: a number with its earlier value, its parts, and what else its source says of it."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Amount, Block, FigureLine, Figures, Paragraph
from tipreport.document.page import Page
from tipreport.document.sentences import run, say, stopped
from tipreport.document.spans import CitationRef, NoteRef, Spans
from tipreport.model.records import Figure
from tipreport.wording import labels
from tipreport.wording.amounts import own_words, say_basis, say_claim, say_difference, say_value
from tipreport.wording.figures import say_detail, say_label, say_of, say_share
from tipreport.wording.periods import during, say_period
from tipreport.wording.phrases import NBSP, facts

TILES, FEW_PARTS = 8, 3


def key_figures(page: Page) -> Iterator[Block]:
    """The figures that the brief marks as key, in its order, at most eight."""
    key = [figure for figure in page.brief.figures if figure.key][:TILES]
    if not key:
        return
    yield page.heading(labels.SECTIONS["key"])
    lines = tuple(line(page, figure) for figure in key)
    yield Figures(lines, key=True)
    if without := sum(figure.earlier is None for figure in lines):
        words = labels.NO_EARLIER_AT_ALL if without == len(lines) else labels.NO_EARLIER
        yield Paragraph((say(words),), "caption")


def table(page: Page, figures: Sequence[Figure]) -> Iterator[Figures]:
    """The figures not yet told. Earlier values and parts stand with the figure they belong to, so those come first."""
    untold = [figure for figure in figures if not page.is_told(figure)]
    seconds = {id(other) for figure in untold for other in _with(page, figure)}
    lines = [line(page, figure) for figure in untold if id(figure) not in seconds]
    lines += [line(page, figure) for figure in untold if not page.is_told(figure)]
    if lines:
        yield Figures(tuple(lines))


def _with(page: Page, figure: Figure) -> Iterator[Figure]:
    """The figures that are told with this one."""
    before = page.index.earlier(figure)
    if before is not None and is_plain(page, before):
        yield before
    yield from parts(page, figure)


def line(page: Page, figure: Figure) -> FigureLine:
    """A figure, with all that is told with it."""
    page.tell(figure)
    number = amount(page, figure)
    earlier, change, than = None, "", ""
    before = page.index.earlier(figure)
    if before is not None and (figure.compared_with is not None or not page.is_told(before)):
        if is_plain(page, before):
            page.tell(before)
        earlier = amount(page, before, beside=figure)
        change = say_difference(figure, before)
        than = _than(change, before)
    whole = page.index.whole(figure)
    return FigureLine(
        label=say_label(figure),
        detail=say_detail(figure, page.index.subject, page.index.by(figure), whole),
        amount=number,
        earlier=earlier,
        change=change,
        than=than,
        remarks=run(*_remarks(page, figure, change)),
    )


def amount(page: Page, figure: Figure, *, beside: Figure | None = None) -> Amount:
    """A figure's number. Beside another it has no citations of its own if they are the same."""
    said = say_value(figure)
    marks = page.marks(figure) if beside is None else _marks_beside(page, figure, beside)
    quantity = figure.value
    return Amount(
        qualifier=said.qualifier,
        number=said.number,
        of=say_of(figure, page.index.whole(figure)),
        sure=say_basis(figure),
        period=say_period(figure.period),
        marks=marks,
        form=quantity.qualifier,
        value=None if quantity.value is None else float(quantity.value),
        upper=None if quantity.upper is None else float(quantity.upper),
    )


def _marks_beside(page: Page, figure: Figure, main: Figure) -> Spans:
    """All of a figure's citations unless they are the main one's; hiding the shared ones alone would mislead."""
    own, told = page.cites(figure), page.cites(main)
    notes = [note for note in page.references(figure) if note not in page.references(main)]
    return (*(() if own == told else own), *notes)


def parts(page: Page, figure: Figure) -> Sequence[Figure]:
    """The parts that are told with their whole: all of them, if they are few and say little."""
    mine = page.index.parts.get(figure.id, ()) if figure.id else ()
    few = len(mine) <= FEW_PARTS and not any(part.change_by or page.index.parts.get(part.id or "") for part in mine)
    return mine if few else ()


def is_plain(page: Page, figure: Figure) -> bool:
    """Whether a figure says nothing beside its number, so that it may stand as another's earlier value."""
    return not (own_words(figure) or figure.change_by or figure.programme or parts(page, figure))


def claims(figure: Figure, change: str) -> bool:
    """Whether the source claims a comparison that ``change``, worked out from two numbers, does not show."""
    if figure.change is None and figure.compared_with is None:
        return False
    printed = str(figure.change_by) if figure.change_by is not None else ""
    return not change or printed not in change.replace(NBSP, " ")


def _remarks(page: Page, figure: Figure, change: str) -> Iterator[Spans]:
    if claims(figure, change):
        yield stopped(say(f"The source says: {say_claim(figure)}"))
    if shares := parts(page, figure):
        page.tell(*shares)
        yield stopped(say("Of these: "), *run(*(_share(page, part, figure) for part in shares), glue="; "))
    if figure.programme is not None:
        yield stopped(say(f"Programme: {page.index.programmes[figure.programme].name}"))
    if words := own_words(figure):
        yield stopped(say(f"In the source’s words: {words}"))


def _share(page: Page, part: Figure, whole: Figure) -> Spans:
    share = say_share(part)
    own = facts(part.label if part.label and part.label not in share else "", say_basis(part), own_words(part))
    words = f"{say_value(part)} {share}" + (f" ({own})" if own else "")
    return (say(words), *_marks_beside(page, part, whole))


def _than(change: str, before: Figure) -> str:
    if not change or before.period is None:
        return ""
    return f"{'as' if change == 'the same' else 'than'} {during(before.period)}"


def only_notes(spans: Spans) -> Spans:
    """The references to data notes among some marks."""
    return tuple(span for span in spans if isinstance(span, NoteRef))


def only_citations(spans: Spans) -> Spans:
    """The citations among some marks."""
    return tuple(span for span in spans if isinstance(span, CitationRef))

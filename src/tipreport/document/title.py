"""The title band: what the brief is about, and whom to call."""

from collections.abc import Iterator

from tipreport.document.badge import badge
from tipreport.document.blocks import Paragraph, Title
from tipreport.document.sentences import led, run, say, stopped
from tipreport.document.spans import Spans, Strong
from tipreport.document.state import CompositionState
from tipreport.model.records import CountryRole, Hotline
from tipreport.wording import labels
from tipreport.wording.names import country_name, place_in_phrase, short_name
from tipreport.wording.periods import format_day
from tipreport.wording.phrases import capital, count, listed, sentence

HOTLINES = 2  # in the band; the others stand with the organisations


def title(state: CompositionState) -> Title:
    """The title band."""
    brief = state.brief
    name = brief.subject_name or country_name(brief.countries[0].country)
    return Title(
        subject=brief.subject,
        kind=f"{capital(brief.subject)} brief",
        topic=labels.TRAFFICKING if brief.title == name else brief.title,
        name=name,
        edition=brief.edition,
        updated=format_day(brief.updated) if brief.updated else "",
        about=_about(state),
        hotlines=tuple(_hotlines(state)),
        badge=badge(state),
    )


def callouts(state: CompositionState) -> Iterator[Paragraph]:
    """The analyst's remark on the whole, and a word where the brief says little."""
    if state.brief.note:
        yield Paragraph((*led("Note"), *stopped(say(sentence(state.brief.note)))), "callout")
    if not state.brief.figures and not state.brief.findings:
        lead, text = labels.SAYS_LITTLE
        yield Paragraph((*led(lead), *stopped(say(text))), "callout")


def _hotlines(state: CompositionState) -> Iterator[Spans]:
    """The first two, and that there are more; or that there is none."""
    rows = state.brief.hotlines
    yield from (hotline(state, row) for row in rows[:HOTLINES])
    if not rows:
        yield stopped(say(labels.NO_HOTLINE))
    elif more := len(rows[HOTLINES:]):
        yield stopped(say(f"{count(more, 'more hotline')} under {labels.SECTIONS['organisations']}"))


def hotline(state: CompositionState, row: Hotline) -> Spans:
    """A number to call, who answers, and for whom."""
    number = say("number not given") if row.number == "not stated" else Strong(row.number)
    operator = state.index.by(row, "operator")
    more = f" ({short_name(operator)})" if operator else ""
    more += f". {sentence(row.text)}" if row.text else ""
    return stopped(number, *([say(more)] if more else []), *state.marks(row))


def _about(state: CompositionState) -> Spans:
    """The roles of the countries, and the region."""
    brief = state.brief
    telling = [row for row in brief.countries if row.roles or row.note]  # without roles it claims nothing
    if brief.subject == "country":
        parts = [(say(_role(row)), *state.marks(row)) for row in telling]
    else:
        each = listed(
            place_in_phrase(row.country) + (f" ({listed(row.roles)})" if row.roles else "") for row in brief.countries
        )
        parts = [(say(f"Concerns {each}"), *state.marks(*telling))]
    if brief.region:
        parts.append((say(brief.region),))
    return run(*(stopped(*part) for part in parts))


def _role(row: CountryRole) -> str:
    return f"{capital(listed(row.roles))} country" if row.roles else "Roles not given"

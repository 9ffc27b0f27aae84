"""The sentences below a figure: the change that its source claims, its parts, its programme, the source's words."""

from tipreport.model.period import Period
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import capital
from tipreport.wording.wording import Parts, Wording


def claimed_change(wording: Wording, change: str, of: Period | None) -> Parts:
    """Return the change that a source claims; ``of`` is the figure's period if other periods are shown too."""
    if of is None:
        return wording.parts("The source says: {change}.", change=change)
    return wording.parts("{period}: {change}, says the source.", period=_period(wording, of), change=change)


def parts_of(wording: Wording, parts: Parts, of: Period | None) -> Parts:
    """Return the parts of a figure."""
    if of is None:
        return wording.parts("Of these: {parts}.", parts=parts)
    return wording.parts("{period}, of these: {parts}.", period=_period(wording, of), parts=parts)


def part(wording: Wording, value: str, share: str, details: str, marks: object) -> Parts:
    """Return one part of a figure, as a clause."""
    if not details:
        return wording.parts("{value} {share}{marks}", value=value, share=share, marks=marks)
    return wording.parts("{value} {share} ({details}){marks}", value=value, share=share, details=details, marks=marks)


def programme(wording: Wording, name: str) -> Parts:
    """Return the programme that a figure belongs to."""
    return wording.parts("Programme: {name}.", name=name)


def in_own_words(wording: Wording, words: str, of: Period | None) -> Parts:
    """Return the source's own words."""
    if of is None:
        return wording.parts("In the source’s words: {words}.", words=words)
    return wording.parts("{period}, in the source’s words: {words}.", period=_period(wording, of), words=words)


def _period(wording: Wording, period: Period) -> str:
    return capital(format_period(wording, period))

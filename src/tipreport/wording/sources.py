"""What a source is, in words."""

from collections.abc import Collection

from tipreport.model.records import Source
from tipreport.wording.names import language_name
from tipreport.wording.periods import format_day, format_period
from tipreport.wording.phrases import capital, count, facts, quoted
from tipreport.wording.unsaid import missing_term


def format_source(source: Source) -> str:
    """``The Borgen Project, Josef Whitehead, “Human Trafficking in Serbia”; article``."""
    title = quoted(source.title) if source.title else ""
    kind = "not named further" if source.kind == "unnamed" else missing_term(title, source.kind)
    more = facts(
        kind,
        f"edition of {source.edition}" if source.edition and str(source.edition) not in title else "",
        format_period(source.published) if source.published else "",
        f"in {language_name(source.language)}" if source.language != "en" else "",
        f"read on {format_day(source.read)}" if source.read else "",
    )
    named = facts(source.publisher, source.author, title)
    return capital("; ".join(part for part in (named, more) if part))


def format_attribution(read: Collection[Source], verb: str = "says") -> str:
    """Who says it, by the kind of what was read: ``one article says``, ``two sources say``."""
    if not read:
        return f"an unnamed source {verb}".strip()
    kinds = {source.kind for source in read}
    noun = kinds.pop() if len(kinds) == 1 and not kinds & {"unnamed", "law"} else "source"
    said = verb if len(read) == 1 else verb.removesuffix("s")
    return f"{count(len(read), noun)} {said}".strip()

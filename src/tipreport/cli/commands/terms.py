"""``tipreport terms``: lists the vocabularies of briefs and their terms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from tipreport.cli import flags
from tipreport.cli.completion import vocabulary_items
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session

if TYPE_CHECKING:
    from tipreport.model.terms import TermList

_MOST_LISTS, _MOST_TERMS = 3, 3  # in a message
EPILOG = """
\b
Examples:
  tipreport terms
  tipreport terms measures
  tipreport terms measures victims
  tipreport terms countries congo
"""


class VocabularyName(click.types.StringParamType):
    """The name of a vocabulary, in the singular or plural."""

    name = "vocabulary"

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 - the signature of click
        param: click.Parameter,  # noqa: ARG002 - as above
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the vocabularies whose name begins with the word."""
        return vocabulary_items(incomplete)


@click.command(epilog=EPILOG)
@click.argument("name", metavar="[VOCABULARY]", type=VocabularyName(), required=False)
@click.argument("words", metavar="[WORD]...", nargs=-1)
@flags.shared
@flags.pass_session
def terms(session: Session, name: str | None, words: tuple[str, ...]) -> ExitCode:
    """List the vocabularies of briefs, or the terms of one.

    Terms are listed with their meanings. With WORDs, only terms whose name or meaning contains all of them are listed.
    """
    if name is None:
        return _list_vocabularies(session)

    from tipreport.model.messages import quote
    from tipreport.model.value_type import command_name

    found = _named(name, words)
    listed = dict(found.containing(words))
    if not listed:
        message = f"no term of {command_name(found.name)} has {' and '.join(map(quote, words))}{_elsewhere(words)}"
        raise click.UsageError(f'{message}: "tipreport terms {command_name(found.name)}" lists all')
    if not session.output.json:
        session.output.table(("term", "meaning") if any(listed.values()) else ("term",), _rows(listed))
    return session.end(
        ExitCode.DONE,
        vocabulary=command_name(found.name),
        used_by=[*found.used_by],
        terms=[{"term": term, "meaning": meaning} for term, meaning in listed.items()],
    )


def _list_vocabularies(session: Session) -> ExitCode:
    from tipreport.model.terms import term_lists
    from tipreport.model.value_type import command_name

    found = {command_name(name): listed for name, listed in term_lists().items()}
    if not session.output.json:
        rows = [(name, f"{len(listed.terms)}", ", ".join(listed.used_by)) for name, listed in found.items()]
        session.output.table(("vocabulary", "terms", "fields that use it"), rows)
    vocabularies = [
        {"name": name, "terms": len(listed.terms), "used_by": [*listed.used_by]} for name, listed in found.items()
    ]
    return session.end(ExitCode.DONE, vocabularies=vocabularies)


def _named(name: str, words: Sequence[str]) -> "TermList":
    """Return a vocabulary. Raises `click.UsageError` for an unknown one, with the closest name or where its words are.

    ``words`` are those after the name, which may be a term: ``tipreport terms false promises``.
    """
    from tipreport.model.messages import did_you_mean
    from tipreport.model.terms import find_terms, term_lists
    from tipreport.model.value_type import command_name

    if found := find_terms(name):
        return found
    hint = did_you_mean(name, map(command_name, term_lists()))
    elsewhere = _elsewhere([name, *words])
    remedy = f"{elsewhere};" if elsewhere or not hint else hint
    raise click.UsageError(f'there is no vocabulary "{name}"{remedy} "tipreport terms" lists them')


def _elsewhere(words: Sequence[str]) -> str:
    """Return the terms of other vocabularies that have some words: ``; methods-of-control has "false promises"``."""
    from tipreport.model.messages import quote
    from tipreport.model.terms import lists_with
    from tipreport.model.value_type import command_name

    found = [*lists_with(words).items()][:_MOST_LISTS] if words else []
    others = [f"{command_name(name)} has {', '.join(map(quote, terms[:_MOST_TERMS]))}" for name, terms in found]
    return "".join(f"; {other}" for other in others)


def _rows(listed: dict[str, str]) -> list[tuple[str, ...]]:
    return [(term, meaning) if any(listed.values()) else (term,) for term, meaning in listed.items()]

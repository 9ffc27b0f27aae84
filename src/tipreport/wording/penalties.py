"""Penalties in words."""

from tipreport.model.records import Penalty
from tipreport.wording.amounts import format_quantity, own_words
from tipreport.wording.numbers import has_two_sizes
from tipreport.wording.wording import Wording

_NOT_GIVEN = {
    ("imprisonment", "not stated"): "prison, term not given",
    ("imprisonment", "not reported"): "prison, term not reported",
    ("imprisonment", "not known"): "prison, term not known",
    ("fine", "not stated"): "a fine, amount not given",
    ("fine", "not reported"): "a fine, amount not reported",
    ("fine", "not known"): "a fine, amount not known",
}


def format_penalty(wording: Wording, penalty: Penalty) -> str:
    """Return ``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``, with the source's words where kept."""
    return with_words(wording, format_term(wording, penalty), penalty)


def with_words(wording: Wording, text: str, penalty: Penalty) -> str:
    """Return the text of a penalty with the words of its source, where they are kept and not the text itself."""
    own = own_words(wording, penalty)
    return wording.text("{penalty} ({words})", penalty=text, words=own) if own else text


def format_term(wording: Wording, penalty: Penalty) -> str:
    """Return ``2 to 12 years in prison``, ``a fine of MRU 5,000 to 9,000``."""
    made = format_quantity(wording, penalty.value, penalty.unit, penalty.printed)
    message = _NOT_GIVEN.get((penalty.kind, penalty.value.qualifier)) or {
        ("imprisonment", True): "prison, term {term}",
        ("imprisonment", False): "{term} in prison",
        ("fine", True): "a fine, amount {term}",
        ("fine", False): "a fine of {term}",
    }.get((penalty.kind, made.words))
    of_term = str(made) if has_two_sizes(wording, penalty.value) else made.of
    return wording.text(message, term=str(made), of_term=of_term) if message else str(made)


def sources_differ(wording: Wording, offence: str) -> str:
    """Return the lead of the penalties of an offence on which sources differ: ``Sex trafficking (sources differ)``."""
    return wording.text("{offence} (sources differ)", offence=offence)


def same_law(wording: Wording) -> str:
    """Return the words for the law of the penalty before, in place of its name."""
    return wording.text("same law")

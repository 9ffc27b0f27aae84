"""The messages for a fact that only one of two texts has."""


def expected(fact: str) -> str:
    """Return the message for a fact that a translation lacks."""
    return f"expected {fact} as in the original, found none"


def unexpected(fact: str) -> str:
    """Return the message for a fact that only a translation has."""
    return f"found {fact}, which the original does not have"

"""A label with a number."""

from attrs import frozen

from tipreport.wording.catalogue import plural_index
from tipreport.wording.language_formats import formats_of


@frozen
class Counted:
    """A label with a number, which chooses its form: ``{count} brief``, ``{count} briefs``."""

    forms: tuple[str, ...]
    """The forms for one and for other numbers; in another language, one for each of its plural categories."""
    spelled: bool = False
    """Whether English has small numbers as words: ``nine briefs``."""
    language: str = "en"

    def format(self, count: int, **values: object) -> str:
        """Return the label with a number, and with its other values."""
        formats = formats_of(self.language)
        number = formats.spelled(count) if self.spelled else formats.number(count)
        return self.forms[plural_index(self.language, count)].format(count=number, **values)

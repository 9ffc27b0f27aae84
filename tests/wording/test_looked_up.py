"""Each message that is looked up while documents and workbooks are made is in the template."""

from typing import Any

import pytest
from catalogues.template import ONLY_PLACEHOLDERS, messages

from tests.document.every_brief import REAL
from tipreport.document import compose
from tipreport.model import CountryBrief
from tipreport.model.codes import CURRENCIES
from tipreport.tables import tabulate
from tipreport.testing.rich_brief import rich_brief
from tipreport.wording.catalogue import TranslatedMessages

BRIEFS = (REAL["hard"], REAL["serbia"], REAL["qatar-world-cup"], rich_brief())


@pytest.fixture
def looked_up(pseudo_languages: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """The keys of all messages that are looked up."""
    found: set[tuple[str, str]] = set()
    message, forms = TranslatedMessages.message, TranslatedMessages.forms

    def looked_up_message(self: TranslatedMessages, context: str, text: str) -> str:
        found.add((context, text))
        return message(self, context, text)

    def looked_up_forms(self: TranslatedMessages, context: str, one: str, many: str) -> Any:
        found.add((context, one))
        return forms(self, context, one, many)

    monkeypatch.setattr(TranslatedMessages, "message", looked_up_message)
    monkeypatch.setattr(TranslatedMessages, "forms", looked_up_forms)
    return found


def test_each_message_that_is_looked_up_is_in_the_template(looked_up: set[tuple[str, str]]) -> None:
    for brief in BRIEFS:
        _make_all(brief.replace(language="en-XA"))
    known = {message.key for message in messages()}
    unknown = {key for key in looked_up - known if not ONLY_PLACEHOLDERS.fullmatch(key[1])}

    assert {(context, text) for context, text in unknown if not _is_code(context, text)} == set()
    assert len(looked_up) > 600


def _make_all(brief: CountryBrief) -> None:
    compose(brief)
    earlier = brief.replace(edition=(brief.edition or 2022) - 1, findings=brief.findings[::2], summary=())
    compose(brief, earlier=earlier)
    tabulate([brief])


def _is_code(context: str, text: str) -> bool:
    """A currency, or a country in a language that does not inflect the names of countries."""
    return context.startswith("place: ") or (context == "unit" and text in CURRENCIES)

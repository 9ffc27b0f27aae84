"""What is wrong with a catalogue: missing and fuzzy messages, placeholders, and plural forms."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Translation
from babel.messages.pofile import read_po

from catalogues.message import Message, forms_of, placeholders_of
from catalogues.update import plural_forms
from tipreport.wording.catalogue import plural_categories
from tipreport.wording.tier_name import TIER_FORMS

_TIERS = frozenset({"tier", "before", "now", "recorded"})  # arguments that are tiers, which have forms
_ONE_NUMBER = frozenset({"zero", "one", "two"})  # categories whose form may have the number as a word


def problems_of(language: str, text: str, messages: Sequence[Message]) -> Iterator[str]:
    """Yield the problems of a PO file, each with the message that has it."""
    catalog = read_po(BytesIO(text.encode()))
    if (found := catalog.mime_headers) and (forms := dict(found).get("Plural-Forms")) != plural_forms(language):
        yield f"Plural-Forms: expected {plural_forms(language)}, found {forms}"
    known = {message.key for message in messages}
    for message in messages:
        yield from (f"{_name(message)}: {problem}" for problem in _problems(language, catalog, message))
    for translation in catalog:
        text_id = translation.id if isinstance(translation.id, str) else translation.id[0]
        if text_id and (translation.context or "", text_id) not in known:
            yield f"{text_id!r}: is no message of tipreport any more: run make messages"


def _name(message: Message) -> str:
    return f"{message.text!r} ({message.context})" if message.context else repr(message.text)


def _problems(language: str, catalog: Catalog, message: Message) -> Iterator[str]:
    translation: Translation | None = catalog.get(message.text, message.context or None)
    if translation is None:
        yield "is missing: run make messages"
        return
    if translation.fuzzy:
        yield "is marked as fuzzy"
    forms = (translation.string,) if isinstance(translation.string, str) else tuple(translation.string or ())
    if not all(forms):
        yield "is not translated"
        return
    categories = plural_categories(language) if message.many else ("other",)
    if len(forms) != len(categories):
        yield f"expected {len(categories)} forms, for {', '.join(categories)}; found {len(forms)}"
    for category, form in zip(categories, forms, strict=False):
        yield from _placeholder_problems(message, category, form)


def _placeholder_problems(message: Message, category: str, form: str) -> Iterator[str]:
    """Yield the problems of the placeholders of a form.

    A translation may use others than the English if the code has them: then it may leave as many out. A form for one
    number may have this number as a word.
    """
    try:
        used = placeholders_of(form)
    except ValueError as error:
        yield f"{form!r}: {error}"
        return
    expected = message.placeholders
    if unknown := used - expected - message.available:
        yield f"{form!r} has {_braced(unknown)}, which the code does not fill in"
    for name in sorted(forms_of(form)):
        argument, _, of_tier = name.partition(".")
        if argument not in _TIERS or of_tier not in TIER_FORMS:
            yield f"{form!r} has {{{name}}}, which is no form of a tier: {', '.join(TIER_FORMS)}"
    missing = expected - used
    others = used - expected
    in_words = 1 if message.many and category in _ONE_NUMBER else 0
    if len(missing) > len(others) + in_words:
        yield f"{form!r} lacks {_braced(missing)}"


def _braced(names: frozenset[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))

"""Compares the words that a format takes from the labels of a document: on a cover, in a heading, before a value."""

from collections.abc import Iterator

from attrs import fields

from tipreport.document import Document, Labels, Recommendations, Strong, Title, words
from tipreport.document.views import edition_range, plain_lines
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.positions import Positions, Tokens
from tipreport.testing.reading.tokens import includes, tokens_of

_MORE = 3  # than the briefs of a collection
_VALUE = 3  # tokens by which a value is known


def wrong_added_words(file: ComparedFile) -> Iterator[Difference]:
    """Yield telephone numbers without a label, and an edition or number of briefs that is not the documents'."""
    for document in file.documents:
        for title in (block for block in document.blocks if isinstance(block, Title)):
            yield from _unlabelled_hotlines(file.positions, title, document.labels)
    yield from _wrong_counts(file)
    yield from _wrong_cover(file)


def _unlabelled_hotlines(positions: Positions, title: Title, labels: Labels) -> Iterator[Difference]:
    """Yield the telephone number that begins a paragraph wherever the file has it, without a word or sign before it."""
    numbers = [span.text for spans in title.hotlines for span in spans[:1] if isinstance(span, Strong)]
    for number in numbers if positions.content.has_spaces else ():
        found = positions.of(tokens_of(number)) if tokens_of(number) else []
        paragraphs = [(positions.tokens[at].paragraph, positions.tokens[at - 1].paragraph) for at in found if at]
        if paragraphs and all(own != before for own, before in paragraphs):
            expected = f"“{labels.hotline}” before “{number}”"
            yield Difference("text", f"Title of “{title.name}”", expected, "nothing before it", found[0])


def _wrong_cover(file: ComparedFile) -> Iterator[Difference]:
    """Yield the edition before all names of briefs that is not the edition of each of them."""
    positions, documents, titles = file.positions, file.documents, file.blocks_of(Title)
    firsts = {tokens_of(text) for title in titles for text in (title.name, title.topic, title.kind)}
    names = [at for tokens in firsts for at in positions.of(tokens)[:1]]
    start = min(names, default=0)
    yield from _wrong_number_of_briefs(file, start)
    labels, expected = file.labels, edition_range(documents, file.labels)
    years = sorted({title.edition for title in titles if title.edition})
    with_edition = [
        each for each in documents if any(isinstance(block, Title) and block.edition for block in each.blocks)
    ]
    for text in dict.fromkeys(
        (*(labels.edition_year.format(year=year) for year in years), edition_range(with_edition, labels))
    ):
        words = tokens_of(text)
        on_cover = positions.within(words, (0, start)) if words and text != expected else []
        if on_cover:
            yield Difference(
                "period", "the cover", "no edition, or that of each brief", f"“{' '.join(words)}”", on_cover[0]
            )


def _wrong_number_of_briefs(file: ComparedFile, start: int) -> Iterator[Difference]:
    """Yield another number of briefs than there are, before the first of them or in a title: nine briefs."""
    content, positions = file.content, file.positions
    titles = [content.title or "", *(value for name, value in content.metadata if name.endswith("title"))]
    size = sum(not each.is_comparison for each in file.documents)
    for number in {*range(size + _MORE)} - {size}:
        words = tokens_of(file.labels.brief_count.format(number))
        on_cover = positions.within(words, (0, start)) if size > 1 and len(words) > 1 else []
        if on_cover or (size > 1 and len(words) > 1 and any(includes(tokens_of(title), words) for title in titles)):
            expected = f"“{file.labels.brief_count.format(size)}”"
            yield Difference(
                "number", "the cover or a title", expected, f"“{' '.join(words)}”", next(iter(on_cover), None)
            )


def _wrong_counts(file: ComparedFile) -> Iterator[Difference]:
    """Yield the heading of a pillar with another number than that of its recommendations in any document."""
    counts: dict[str, set[int]] = {}
    for block in file.blocks_of(Recommendations):
        for group in block.groups:
            counts.setdefault(group.label, set()).add(len(group.items))
    for label, expected in counts.items():
        words = tokens_of(label)
        for at in file.positions.of(words) if words else ():
            number = _number_after(file.positions, at, len(words))
            if number is not None and number not in expected:
                needed = f"the number of its recommendations, {min(expected)}"
                yield Difference("number", f"the heading “{label}”", needed, f"“{number}”", at)


def _number_after(positions: Positions, at: int, size: int) -> int | None:
    """Return the number that ends a heading, after its words at a position; None if there is none."""
    first, *others = positions.tokens[at : at + size + 2]
    heading = [each for each in others if (each.heading, each.paragraph) == (first.heading, first.paragraph)]
    is_last = bool(first.heading) and len(heading) == size
    return int(heading[-1].text) if is_last and heading[-1].text.isdecimal() else None


def wrong_leads(file: ComparedFile) -> Iterator[Difference]:
    """Yield a label directly before a value that another one leads, and that the documents have once."""
    shown = f" {' '.join(tokens_of(file.texts))} "
    for document in file.documents:
        labels = _labels(document.labels)
        known: dict[Tokens, set[Tokens]] = {}
        for lead, value in _pairs(document, labels):
            known.setdefault(value, set()).add(lead)
        used = set[Tokens]().union(*known.values())
        for value, leads in known.items():
            is_one = shown.count(f" {' '.join(value)} ") <= 1
            for other in sorted(used - leads) if is_one else ():
                for at in file.positions.of((*other, *value))[:1]:
                    own = min(labels[lead] for lead in leads)
                    place = f"the value “{' '.join(value)}”"
                    yield Difference("text", place, f"“{own}” before it", f"“{labels[other]}”", at)


def _labels(labels: Labels) -> dict[Tokens, str]:
    texts = (getattr(labels, field.name) for field in fields(Labels))
    return {tokens_of(text): text for text in texts if isinstance(text, str) and tokens_of(text)}


def _pairs(document: Document, labels: dict[Tokens, str]) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield each label that begins a line of a title band, with the words after it."""
    longest = max(map(len, labels), default=0)
    for block in (each for each in document.blocks if isinstance(each, Title)):
        for line in plain_lines(block, document.labels):
            tokens = tokens_of(words(line))
            for size in range(min(longest, len(tokens) - 1), 0, -1):
                if tokens[:size] in labels:
                    yield tokens[:size], tokens[size : size + _VALUE]
                    break

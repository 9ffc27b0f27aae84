"""Reads presentations."""

import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NotedPage
from tipreport.testing.reading.opc import RELATION, Element, parse, relations
from tipreport.testing.reading.slide_parts import aligned_texts, area_of, box_of, layouts_of, shapes_out_of_order
from tipreport.testing.reading.slide_shapes import read_shapes, text_of, words_of
from tipreport.testing.reading.tokens import without_marks

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_TITLES, _FEET = ("title", "ctrTitle"), ("ftr", "sldNum", "dt")  # types of placeholders
_POINT = 12700  # English metric units
_ENTRY = re.compile(r"\[(\d+(?:, \d+)*)\]\s+(.+)", re.DOTALL)
_CITATION = re.compile(r"\[(\d+)(?:,[^\]]*)?\]")


def read_slides(archive: zipfile.ZipFile, content: Content) -> None:
    """Add the slides in their order, each with its notes."""
    content.unit = "slide"
    content.has_spaces, content.row_heads = True, set()
    targets, presentation = relations(archive, "ppt/presentation.xml"), parse(archive, "ppt/presentation.xml")
    parts = [targets[each.get(f"{RELATION}id", "")] for each in presentation.iter(f"{_SLIDE}sldId")]
    slides = [(part, parse(archive, part), relations(archive, part)) for part in parts]
    notes = [
        {target: parse(archive, target) for target in related.values() if "/notesSlide" in target}
        for _, _, related in slides
    ]
    last = {
        number: index
        for index, (_, slide, _) in enumerate(slides) for root in (slide, *notes[index].values())
        for numbers, _ in (_entry(each) for each in root.iter(f"{_DRAWING}p")) for number in numbers
    }  # fmt: skip
    content.whole["the list of slides"] = "rtl" if presentation.get("rtl") in ("1", "true") else "ltr"
    size = presentation.find(f"{_SLIDE}sldSz")
    width, height = (0, 0) if size is None else (int(size.get(each, "0")) / _POINT for each in ("cx", "cy"))
    languages: Counter[str] = Counter()
    for index, (part, slide, related) in enumerate(slides):
        if slide.get("show") in ("0", "false"):
            content.hide(" ".join(slide.itertext()), "on a hidden slide")
            continue
        content.target(f"#{part}")
        content.at = index + 1
        languages.update(each.get("lang", "") for each in slide.iter(f"{_DRAWING}rPr"))
        start = len(content.tokens)
        ids = Counter(each.get("id", "") for each in slide.iter(f"{_SLIDE}cNvPr"))
        twice = (each for each, count in ids.items() if count > 1)
        content.problems += [f'two shapes of slide {index + 1} have the id "{each}"' for each in twice]
        title = " ".join(_title(slide).split())
        _take_shapes_beside(slide, width, height, content)
        shapes = [(text_of(each), box_of(each)) for each in slide.iterfind(f".//{_SLIDE}spTree/{_SLIDE}sp")]
        placed = [(words, box) for words, box in shapes if words and box]
        content.areas.append(partial(area_of, slide, f"slide {index + 1}", start, width))
        content.aligned.append(partial(aligned_texts, slide, f"slide {index + 1}"))
        read_shapes(archive, slide, related, content)
        end = len(content.tokens)
        texts = tuple(words_of(each) for each in slide.iter(f"{_DRAWING}p"))
        name, cited, printed = _noted(f"slide {index + 1}", (slide, *notes[index].values()))
        for target, root in notes[index].items():
            _take_footnotes(root, index, last, content)
            parts_of = {key: part for key, part in relations(archive, target).items() if not part.startswith("http")}
            read_shapes(archive, root, parts_of, content)  # who presents cannot follow a link to a page in notes
        windows = (start, end), (end, len(content.tokens))
        misplaced = (*_foot_before_title(slide), *shapes_out_of_order(placed))
        page = NotedPage(name, cited, printed, *windows, texts, title, misplaced)
        content.noted_pages.append(page)
    for number, (part, root) in enumerate(layouts_of(archive, parts), 1):
        content.areas.append(partial(area_of, root, f"layout {number} of the slides", len(content.tokens), width))
        content.aligned.append(partial(aligned_texts, root, part))
    content.language = languages.most_common(1)[0][0] if languages else ""
    content.has_languages = content.is_marked = content.has_isolates = True


def _title(slide: Element) -> str:
    holders = {shape: next(shape.iter(f"{_SLIDE}ph"), None) for shape in slide.iter(f"{_SLIDE}sp")}
    titled = (one for one, each in holders.items() if each is not None and each.get("type") in _TITLES)
    return " ".join(words_of(paragraph) for shape in titled for paragraph in shape.iter(f"{_DRAWING}p"))


def _foot_before_title(slide: Element) -> Iterator[str]:
    """Yield the title of a slide whose footer, number or date is read before it."""
    kinds = [(each.get("type", ""), shape) for shape in slide.iter(f"{_SLIDE}sp") for each in shape.iter(f"{_SLIDE}ph")]
    titles = [index for index, (kind, _) in enumerate(kinds) if kind in _TITLES]
    if titles and any(kind in _FEET for kind, _ in kinds[: titles[0]]):
        yield text_of(kinds[titles[0]][1])


def _entry(paragraph: Element) -> tuple[tuple[int, ...], str]:
    """Return the numbers and the words of a paragraph such as ``[3, 4] The Borgen Project``; none for others."""
    found = _ENTRY.fullmatch(without_marks(words_of(paragraph)).strip())
    return (tuple(map(int, found[1].split(", "))), found[2]) if found else ((), "")


def _noted(name: str, roots: Sequence[Element]) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Return the name of a slide, the sources that it cites, and those that it prints, each in their order."""
    paragraphs = [paragraph for root in roots for paragraph in root.iter(f"{_DRAWING}p")]
    printed = (number for numbers, _ in map(_entry, paragraphs) for number in numbers)
    cited = (int(number) for each in paragraphs for number in _CITATION.findall(words_of(each)))
    return name, tuple(dict.fromkeys(cited)), tuple(dict.fromkeys(printed))


def _take_footnotes(notes: Element, index: int, last: dict[int, int], content: Content) -> None:
    """Move the sources in the notes of a slide to the footnotes, if a later slide has their entry."""
    for body in notes.iter(f"{_SLIDE}txBody"):
        for paragraph in body.findall(f"{_DRAWING}p"):
            numbers, words = _entry(paragraph)
            if any(index < last.get(number, 0) for number in numbers):
                content.footnotes += [(number, words) for number in numbers]
                body.remove(paragraph)


def _take_shapes_beside(slide: Element, width: float, height: float, content: Content) -> None:
    """Move the text of shapes that lie beside the slide to the hidden texts."""
    for tree in slide.iter(f"{_SLIDE}spTree"):
        for shape in [*tree]:
            box = box_of(shape)
            if box and (box.x >= width or box.y >= height or box.x + box.width <= 0 or box.y + box.height <= 0):
                content.hide(" ".join(shape.itertext()), "beside the slide")
                tree.remove(shape)

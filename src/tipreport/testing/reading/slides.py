"""Reads presentations."""

import re
import zipfile
from collections import Counter
from collections.abc import Sequence
from functools import partial

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, NotedPage, Picture
from tipreport.testing.reading.drawn_chart import CHART, read_chart
from tipreport.testing.reading.opc import RELATION, Element, parse, relations
from tipreport.testing.reading.slide_parts import (
    aligned_texts,
    area_of,
    box_of,
    fill_of,
    layouts_of,
    shapes_out_of_order,
)
from tipreport.testing.reading.tokens import without_marks

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
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
        shapes = [(_text(each), box_of(each)) for each in slide.iterfind(f".//{_SLIDE}spTree/{_SLIDE}sp")]
        placed = [(words, box) for words, box in shapes if words and box]
        content.areas.append(partial(area_of, slide, f"slide {index + 1}", start, width))
        content.aligned.append(partial(aligned_texts, slide, f"slide {index + 1}"))
        _read_shapes(archive, slide, related, content)
        end = len(content.tokens)
        texts = tuple(_words(each) for each in slide.iter(f"{_DRAWING}p"))
        name, cited, printed = _noted(f"slide {index + 1}", (slide, *notes[index].values()))
        for target, root in notes[index].items():
            _take_footnotes(root, index, last, content)
            parts_of = {key: part for key, part in relations(archive, target).items() if not part.startswith("http")}
            _read_shapes(archive, root, parts_of, content)  # who presents cannot follow a link to a page in notes
        windows = (start, end), (end, len(content.tokens))
        page = NotedPage(name, cited, printed, *windows, texts, title, tuple(shapes_out_of_order(placed)))
        content.noted_pages.append(page)
    for number, (part, root) in enumerate(layouts_of(archive, parts), 1):
        content.areas.append(partial(area_of, root, f"layout {number} of the slides", len(content.tokens), width))
        content.aligned.append(partial(aligned_texts, root, part))
    content.language = languages.most_common(1)[0][0] if languages else ""
    content.has_languages = content.is_marked = content.has_isolates = True


def _title(slide: Element) -> str:
    holders = {shape: next(shape.iter(f"{_SLIDE}ph"), None) for shape in slide.iter(f"{_SLIDE}sp")}
    titled = (one for one, each in holders.items() if each is not None and each.get("type") in ("title", "ctrTitle"))
    return " ".join(_words(paragraph) for shape in titled for paragraph in shape.iter(f"{_DRAWING}p"))


def _words(paragraph: Element) -> str:
    return "".join(map(_run, paragraph))


def _run(run: Element) -> str:
    return " " if run.tag == f"{_DRAWING}br" else "".join(run.itertext())


def _entry(paragraph: Element) -> tuple[tuple[int, ...], str]:
    """Return the numbers and the words of a paragraph such as ``[3, 4] The Borgen Project``; none for others."""
    found = _ENTRY.fullmatch(without_marks(_words(paragraph)).strip())
    return (tuple(map(int, found[1].split(", "))), found[2]) if found else ((), "")


def _noted(name: str, roots: Sequence[Element]) -> tuple[str, frozenset[int], frozenset[int]]:
    """Return the name of a slide, the sources that it cites, and those that it prints."""
    paragraphs = [paragraph for root in roots for paragraph in root.iter(f"{_DRAWING}p")]
    printed = frozenset(number for numbers, _ in map(_entry, paragraphs) for number in numbers)
    cited = (int(number) for each in paragraphs for number in _CITATION.findall(_words(each)))
    return name, frozenset(cited), printed


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


def _read_shapes(archive: zipfile.ZipFile, root: Element, related: dict[str, str], content: Content) -> None:
    drawn: set[Element] = set()
    for shape in root.iter():
        kind = shape.tag.removeprefix(_SLIDE)
        if kind == "grpSp" and shape not in drawn and _read_drawing(shape, content):
            drawn.update(shape.iter())
        if kind not in ("sp", "graphicFrame", "pic") or shape in drawn:
            continue
        name = next((each for each in shape.iter(f"{_SLIDE}cNvPr")), None)
        if name is not None and name.get("hidden") in ("1", "true"):
            content.hide(" ".join(shape.itertext()), "in a hidden shape")
            continue
        holder = next((each.get("type", "") for each in shape.iter(f"{_SLIDE}ph")), "")
        if holder in ("sldNum", "dt", "ftr", "sldImg"):
            _read_foot(shape, holder, content)
            continue
        if name is not None:
            _read_description(shape, kind, name, content)
        with content.heading(1 if holder in ("title", "ctrTitle") else 0):
            if tables := [*shape.iter(f"{_DRAWING}tbl")]:
                _read_drawn_table(tables[0], related, content)
            else:
                _read_paragraphs(shape, related, content)
        for chart in shape.iter(f"{CHART}chart"):
            alternative = "" if name is None else name.get("descr", "")
            read_chart(parse(archive, related[chart.get(f"{RELATION}id", "")]), alternative, content)


def _text(shape: Element) -> str:
    return " ".join(filter(None, map(_words, shape.iter(f"{_DRAWING}p")))).strip()


def _read_foot(shape: Element, holder: str, content: Content) -> None:
    """Note a footer, or the number that a slide shows."""
    words = _text(shape)
    if holder == "ftr":
        content.footers.append(words)
    elif holder == "sldNum":
        content.slide_numbers.append((content.at, words))


def _read_drawing(group: Element, content: Content) -> bool:
    """Add a group of shapes that has an alternative text, and return whether it has one."""
    properties = group.find(f"{_SLIDE}nvGrpSpPr/{_SLIDE}cNvPr")
    alternative = "" if properties is None else properties.get("descr", "")
    texts, boxes = list[DrawnText](), list[DrawnBox]()
    for shape in group.iter(f"{_SLIDE}sp"):
        box = box_of(shape)
        words = _text(shape)
        if words and box:
            texts.append(DrawnText(words, box.x + box.width / 2, box.y + box.height))
        elif box:
            boxes.append(box._replace(look=fill_of(shape.find(f"{_SLIDE}spPr"))))
    if alternative:
        content.drawings.append(Picture(alternative, len(content.tokens), [each.text for each in texts], texts, boxes))
        content.text(alternative)
    elif properties is not None and len(boxes) > 1 and any(text.text[:1].isdigit() for text in texts):
        content.undescribed.append(f"the group {properties.get('name', '')}")
    return bool(alternative)


def _read_description(shape: Element, kind: str, name: Element, content: Content) -> None:
    """Add the alternative text of a shape. One with text or a table needs none, nor does one that is decorative."""
    if shape.find(f".//{CHART}chart") is not None:
        content.drawings.append(Picture(name.get("descr", ""), len(content.tokens), [], [], []))
    if kind != "sp":
        content.text(name.get("descr", ""))
    is_decorative = any(each.tag.endswith("}decorative") and each.get("val") != "0" for each in name.iter())
    has_words = any(map(_words, shape.iter(f"{_DRAWING}p"))) or next(shape.iter(f"{_DRAWING}tbl"), None) is not None
    is_placeholder = kind == "sp" and next(shape.iter(f"{_SLIDE}ph"), None) is not None
    if not (name.get("descr") or is_decorative or has_words or is_placeholder):
        content.undescribed.append(f"the shape {name.get('name', '')}")


def _read_paragraphs(element: Element, related: dict[str, str], content: Content) -> None:
    for paragraph in element.iter(f"{_DRAWING}p"):
        pending, before = "", ("", "")
        content.pause()
        properties = paragraph.find(f"{_DRAWING}pPr")
        is_rtl = properties is not None and properties.get("rtl") in ("1", "true")
        content.directed("paragraphs", _words(paragraph), "rtl" if is_rtl else "ltr")
        bullet = None if properties is None else properties.find(f"{_DRAWING}buChar")
        if bullet is not None:
            content.bullets[len(content.tokens)] = bullet.get("char", "")
        for run in (*paragraph, None):
            look = ("", "") if run is None else _look(run, related)
            if look != before or run is None:
                with content.link(before[0]), content.in_language(before[1]):
                    content.text(pending)
                pending, before = "", look
            pending += "" if run is None else _run(run)


def _look(run: Element, related: dict[str, str]) -> tuple[str, str]:
    """Return the target of a run's link and its language."""
    properties, click = run.find(f"{_DRAWING}rPr"), run.find(f"{_DRAWING}rPr/{_DRAWING}hlinkClick")
    link = "" if click is None else related.get(click.get(f"{RELATION}id", ""), "")
    return link, "" if properties is None else properties.get("lang", "")


def _read_drawn_table(table: Element, related: dict[str, str], content: Content) -> None:
    content.begin_table()
    properties = table.find(f"{_DRAWING}tblPr")
    is_rtl = properties is not None and properties.get("rtl") in ("1", "true")
    if properties is None or properties.get("firstRow") not in ("1", "true"):
        content.unmarked_heads.append(f"the first row of table {len(content.tables)}")
    content.directed("tables", "".join(table.itertext()), "rtl" if is_rtl else "ltr")
    has_heads = properties is not None and properties.get("firstCol") in ("1", "true")
    for row in table.iterfind(f"{_DRAWING}tr"):
        content.begin_row()
        for column, cell in enumerate(row.iterfind(f"{_DRAWING}tc")):
            content.begin_cell()
            content.look(fill_of(cell.find(f"{_DRAWING}tcPr")), is_head=has_heads and not column)
            _read_paragraphs(cell, related, content)
    content.end_cell()

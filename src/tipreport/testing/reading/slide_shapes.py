"""Reads the shapes of a slide: texts, tables, charts, drawings and footers."""

import zipfile

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import DrawnBox, DrawnText, Picture
from tipreport.testing.reading.drawn_chart import CHART, read_chart
from tipreport.testing.reading.opc import RELATION, Element, parse
from tipreport.testing.reading.slide_parts import box_of, fill_of
from tipreport.testing.reading.tokens import tokens_of

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def read_shapes(archive: zipfile.ZipFile, root: Element, related: dict[str, str], content: Content) -> None:
    """Add the shapes of a slide or of its notes. ``related`` are the targets of its relations, by id."""
    drawn: set[Element] = set()
    for shape in root.iter():
        kind = shape.tag.removeprefix(_SLIDE)
        if kind == "grpSp" and shape not in drawn and _read_drawing(shape, content):
            drawn.update(shape.iter())
        if kind not in ("sp", "cxnSp", "graphicFrame", "pic") or shape in drawn:
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


def text_of(shape: Element) -> str:
    """Return the words of all paragraphs of a shape."""
    return " ".join(filter(None, map(words_of, shape.iter(f"{_DRAWING}p")))).strip()


def _read_foot(shape: Element, holder: str, content: Content) -> None:
    """Note a footer, or the number that a slide shows."""
    words = text_of(shape)
    if holder == "ftr":
        content.footers.append(words)
        runs = ((run, _look(run, {})[1]) for paragraph in shape.iter(f"{_DRAWING}p") for run in paragraph)
        content.footer_languages.append([(each, language) for run, language in runs for each in tokens_of(_run(run))])
    elif holder == "sldNum":
        content.slide_numbers.append((content.at, words))


def _read_drawing(group: Element, content: Content) -> bool:
    """Add a group of shapes that has an alternative text, and return whether it has one."""
    properties = group.find(f"{_SLIDE}nvGrpSpPr/{_SLIDE}cNvPr")
    alternative = "" if properties is None else properties.get("descr", "")
    texts, boxes = list[DrawnText](), list[DrawnBox]()
    for shape in group.iter(f"{_SLIDE}sp"):
        box = box_of(shape)
        words = text_of(shape)
        if words and box:
            texts.append(DrawnText(words, box.x + box.width / 2, box.y + box.height))
        elif box:
            boxes.append(box._replace(look=fill_of(shape.find(f"{_SLIDE}spPr"))))
    if alternative:
        content.drawings.append(Picture(alternative, len(content.tokens), [each.text for each in texts], texts, boxes))
        _add_alternative(alternative, content)
    elif properties is not None and len(boxes) > 1 and any(text.text[:1].isdigit() for text in texts):
        content.undescribed.append(f"the group {properties.get('name', '')}")
    return bool(alternative)


def _add_alternative(text: str, content: Content) -> None:
    """Add an alternative text, an attribute without a language (ECMA-376 part 1, 20.1.2.2.8)."""
    start = len(content.tokens)
    content.pause()
    content.text(text)
    content.alternatives.update(range(start, len(content.tokens)))


def _read_description(shape: Element, kind: str, name: Element, content: Content) -> None:
    """Add the alternative text of a shape. One with text or a table needs none, nor does one that is decorative."""
    if shape.find(f".//{CHART}chart") is not None:
        content.drawings.append(Picture(name.get("descr", ""), len(content.tokens), [], [], []))
    if kind != "sp":
        _add_alternative(name.get("descr", ""), content)
    is_decorative = any(each.tag.endswith("}decorative") and each.get("val") != "0" for each in name.iter())
    has_words = any(map(words_of, shape.iter(f"{_DRAWING}p"))) or next(shape.iter(f"{_DRAWING}tbl"), None) is not None
    is_placeholder = kind == "sp" and next(shape.iter(f"{_SLIDE}ph"), None) is not None
    if not (name.get("descr") or is_decorative or has_words or is_placeholder):
        content.undescribed.append(f"the shape {name.get('name', '')}")


def _read_paragraphs(element: Element, related: dict[str, str], content: Content) -> None:
    for paragraph in element.iter(f"{_DRAWING}p"):
        pending, before = "", ("", "")
        content.pause()
        properties = paragraph.find(f"{_DRAWING}pPr")
        is_rtl = properties is not None and properties.get("rtl") in ("1", "true")
        content.directed("paragraphs", words_of(paragraph), "rtl" if is_rtl else "ltr")
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


def words_of(paragraph: Element) -> str:
    """Return the words of a paragraph."""
    return "".join(map(_run, paragraph))


def _run(run: Element) -> str:
    return " " if run.tag == f"{_DRAWING}br" else "".join(run.itertext())

"""Random documents: all conform, and each is read in drawing order."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exporters.pdf.tagged.documents import ACCENT, INK, REGULAR, STRONG, check, new, text_of, tree
from tipreport.exporters.pdf.tagged import (
    Figure,
    Line,
    Link,
    List,
    Node,
    Note,
    Run,
    Table,
    TaggedDocument,
    paths,
    reference,
)

WORDS = st.text(st.sampled_from("abcXYZ 0129éŁđнЖω“”’–—()\\<>&%#/[]{}"), min_size=1, max_size=12)
KINDS = st.sampled_from(["plain", "bold", "link", "reference", "actual", "french", "quote"])
PASSAGES = st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=6)
PARTS = st.sampled_from(
    ["heading", "paragraph", "list", "table", "figure", "note", "artifact", "paint", "page", "late"]
)


class RandomDocument:
    """A random document under construction, with the text of its parts in reading order."""

    def __init__(self, data: st.DataObject) -> None:
        self.draw = data.draw
        self.document: TaggedDocument = new()
        self.texts: list[str] = []
        self.level = 0
        self.names = 0
        self.y = 800.0
        self.document.canvas.destination("top", 0, 842)

    def below(self) -> float:
        self.y -= 14
        if self.y < 40:
            self.end_page()
        return self.y

    def end_page(self) -> None:
        canvas = self.document.canvas
        with canvas.artifact("Pagination", "Footer"):
            canvas.text(Node("P"), 72, 20, [Run("Page", REGULAR, 8, INK, Link("https://example.org/", "x"))])
        canvas.showPage()
        self.y = 786.0

    def runs(self, passage: list[tuple[str, str]]) -> list[Run]:
        nodes: dict[str, Callable[[], Node]] = {
            "link": lambda: Link("https://example.org/a?b=(c)", "A place"),
            "reference": lambda: reference("#top", "The top"),
            "actual": lambda: Node("Span", actual_text="“actual” (text)"),
            "french": lambda: Node("Span", language="fr"),
            "quote": lambda: Node("Quote"),
        }
        return [
            Run(text, STRONG if kind == "bold" else REGULAR, 9, ACCENT if kind == "link" else INK, made and made())
            for kind, text in passage
            for made in (nodes.get(kind),)
        ]

    def write(self, node: Node, lines: int = 1) -> None:
        runs = [self.runs(self.draw(PASSAGES)) for _ in range(lines)]
        self.document.canvas.paragraph(node, [Line(72, self.below(), line) for line in runs[:1]])
        for line in runs[1:]:
            self.document.canvas.text(node, 72, self.below(), line)
        self.texts += [run.text for line in runs for run in line]

    def add(self, part: str) -> None:
        getattr(self, "add_" + part)(self.document.root)

    def add_heading(self, root: Node) -> None:
        self.level = self.draw(st.integers(1, min(self.level + 1, 6)))
        self.write(root.child(f"H{self.level}"))
        self.names += 1
        self.document.canvas.destination(f"place {self.names}", 72, self.y)
        self.document.outline.add(f"Heading {self.names}", f"#place {self.names}")

    def add_paragraph(self, root: Node) -> None:
        self.write(root.child("P"), self.draw(st.integers(1, 4)))

    def add_list(self, root: Node) -> None:
        for _ in range(self.draw(st.integers(1, 3))):
            items = List(root, numbering="Disc")
            for _ in range(self.draw(st.integers(1, 3))):
                item = items.item()
                self.write(item.label())
                body = item.body()
                self.write(body)
            root = body

    def add_table(self, root: Node) -> None:
        columns = self.draw(st.integers(1, 4))
        table = Table(root)
        for number in range(self.draw(st.integers(1, 5))):
            row = table.row()
            if self.draw(st.booleans()):
                cells = [row.cell(columns=columns)]
            else:
                cells = [row.header() if number == 0 else row.cell() for _ in range(columns)]
            self.document.canvas.begin(row)
            for cell in cells:
                if self.draw(st.booleans()):
                    self.write(cell)

    def add_figure(self, root: Node) -> None:
        canvas, y = self.document.canvas, self.below()
        with canvas.figure(Figure("What it shows", root), (72, y, 172, y + 10)):
            canvas.paint(paths.box(72, y, 100, 10, ACCENT))
            canvas.text(None, 72, y, [Run("inside", REGULAR, 8, INK)])
        self.texts.append("inside")

    def add_note(self, root: Node) -> None:
        note = Note(root)
        self.write(note.label())
        self.write(note)

    def add_artifact(self, root: Node) -> None:
        with self.document.canvas.artifact("Layout"):
            self.document.canvas.text(root.child("P"), 72, self.below(), [Run("again", REGULAR, 8, INK)])

    def add_paint(self, _: Node) -> None:
        canvas = self.document.canvas
        canvas.setLineWidth(0.3)
        canvas.roundRect(72, self.y, 20, 10, 2)
        canvas.saveState()
        canvas.translate(3, 4)
        canvas.restoreState()

    def add_page(self, _: Node) -> None:
        self.end_page()

    def add_late(self, root: Node) -> None:
        """An element that begins now and goes on on the next page."""
        node = root.child("P")
        self.write(node)
        self.end_page()
        self.write(node)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_random_documents_conform_and_are_read_in_drawing_order(data: st.DataObject) -> None:
    random = RandomDocument(data)
    for part in data.draw(st.lists(PARTS, min_size=1, max_size=14)):
        random.add(part)
    pdf = check(random.document.to_bytes())
    assert text_of(tree(pdf)) == "".join(random.texts)

"""The named styles of a document, as the part ``styles.xml``."""

from collections.abc import Iterator

from tipreport.document import Direction
from tipreport_docx.elements import MM, Element, w
from tipreport_docx.numbering import CONTEXT, EFFORTS, SHORTFALLS
from tipreport_docx.palette import CLAIMED, EFFORT, GREY, HAIRLINE, INK, LANE, NONE, PAPER, SHORTFALL, TIERS
from tipreport_docx.style import SIDES, Border, Style, style_element

TABLE, GRID = "BriefTable", "YearGrid"
HANGING = 5 * MM  # of list marks
TERM = 30 * MM  # from a term to its text
_NUMBER = 9 * MM  # of a note or a source
_BADGE = 62 * MM


def _box(border: Border) -> tuple[tuple[str, Border], ...]:
    return tuple((side, border) for side in SIDES)


def _styles(live: int, accent: str, direction: Direction) -> Iterator[Style]:
    start, numbers = ("right", "") if direction == "rtl" else ("left", "end")  # borders, and digits, are at a side
    yield Style(
        name="Title", size=32, leading=36, bold=True, after=4, keep=True, next="Subtitle",
        borders=(("top", Border(points=2.25, space=8)),),
    )  # fmt: skip
    hair = Border(points=0.5, colour=HAIRLINE, space=3)
    yield Style(name="Subtitle", size=11.5, leading=15, after=10)
    yield Style(
        name="Heading 1", size=14, leading=18, bold=True, before=16, after=4, next="Normal",
        borders=(("top", Border(points=0.5, space=5)),), keep=True, whole=True, outline=0,
    )  # fmt: skip
    yield Style(
        name="Heading 2", size=11, bold=True, before=8, after=2, next="Normal", keep=True, whole=True, outline=1
    )
    yield Style(name="Lead", size=12, leading=17, after=8)
    yield Style(name="Caption", size=9, leading=12, colour=GREY, before=4)
    yield Style(name="Remark", before=4)
    yield Style(name="Byline", on="Caption", before=0, keep=True)
    yield Style(
        name="Callout", fill=LANE, borders=((start, Border(points=2.25, space=8)),), left=3.5 * MM, right=2 * MM,
        before=6, after=10,
    )  # fmt: skip
    yield Style(name="Contents", size=9.5, leading=14, before=4)
    # ------------------------------------------------------------ lists
    yield Style(name="List Bullet", left=HANGING, hanging=HANGING, after=3)
    yield Style(name="Effort Finding", on="List Bullet", numbering=EFFORTS)
    yield Style(name="Shortfall Finding", on="List Bullet", numbering=SHORTFALLS)
    yield Style(name="Context Finding", on="List Bullet", numbering=CONTEXT)
    yield Style(name="List Number", left=8 * MM, hanging=8 * MM, after=4)
    yield Style(name="List Continue", left=8 * MM, size=9.5, leading=12, after=4)
    yield Style(
        name="Term", left=TERM, hanging=TERM, before=2, after=3, tabs=(("left", TERM),),
borders=(("top", hair), ("between", hair)),
    )  # fmt: skip
    yield Style(name="Term Continued", left=TERM, after=3)
    yield Style(name="Term Placed", left=TERM + 4 * MM, after=3)
    yield Style(name="Guide", size=9, leading=12, left=TERM, hanging=TERM, after=2, whole=True, tabs=(("left", TERM),))
    yield Style(name="Quote", size=11.5, leading=15, after=1, before=4, keep=True, whole=True, next="Quote Speaker")
    yield Style(name="Quote Speaker", on="Caption", before=0, after=8, whole=True)
    yield Style(name="Data Note", size=9.5, leading=12.5, left=_NUMBER, hanging=_NUMBER, after=4, whole=True)
    yield Style(
        name="Source", size=9, leading=12, left=_NUMBER, hanging=_NUMBER, after=4, whole=True, tabs=(("left", _NUMBER),)
    )
    # ------------------------------------------------------------ the tier
    yield Style(
        name="Tier Badge", size=15, leading=22, bold=True, before=8, after=6, keep=True,
        right=live - _BADGE, next="Normal",
    )  # fmt: skip
    for tier in (*TIERS.values(), CLAIMED, NONE):
        border = Border(points=0.75, colour=tier.outline or INK, space=4, dashed=tier is CLAIMED)
        if not tier.outline and tier is not CLAIMED:
            border = Border(points=0.75, colour=tier.fill, space=4)
        borders = () if tier is NONE else _box(border)
        left = 2 * MM if borders else 0
        fill = tier.fill if tier.fill != PAPER else ""
        colour = tier.ink if tier.ink != INK else ""
        yield Style(
            name=f"Tier Badge {tier.name}", on="Tier Badge", fill=fill, colour=colour, borders=borders, left=left
        )
    # ------------------------------------------------------------ tables
    yield Style(name="Table Text", size=9.5, leading=12, after=0)
    yield Style(name="Table Note", on="Table Text", size=9, leading=11.5, before=2)
    yield Style(name="Table Number", on="Table Text", aligned=numbers)
    yield Style(name="Table Head", on="Table Text", bold=True, keep=True)
    yield Style(name="Table Head Number", on="Table Head", aligned=numbers)
    yield Style(name="Table Title", size=9.5, leading=12, before=10, after=4, keep=True)
    yield Style(name="Tier Years", on="Table Text", bold=True)
    yield Style(name="Tier Years on Dark", on="Tier Years", colour=PAPER)
    yield Style(name="Tier Year", on="Table Text", size=8, colour=GREY, aligned="centre", keep=True)
    yield Style(name="Tier Letters", on="Table Text", size=8, bold=True, aligned="centre", keep=True)
    yield Style(name="Tier Letters on Dark", on="Tier Letters", colour=PAPER)
    # ------------------------------------------------------------ pages
    for name in ("header", "footer"):
        yield Style(name=name, size=9, leading=12, colour=GREY, after=0, tabs=(("right", float(live)),))
    yield from _character_styles(accent)


def _character_styles(accent: str) -> Iterator[Style]:
    plain = "DefaultParagraphFont"
    yield Style(name="Strong", on=plain, character=True, bold=True)
    yield Style(name="Citation", on=plain, character=True, colour=accent)
    yield Style(name="Hyperlink", on=plain, character=True, colour=accent, underlined=True)
    yield Style(name="Effort", on=plain, character=True, colour=EFFORT)
    yield Style(name="Shortfall", on=plain, character=True, colour=SHORTFALL)
    yield Style(name="Aside", on=plain, character=True, colour=GREY)
    for tier in TIERS.values():
        outline = _box(Border(points=0.5, colour=tier.outline, space=0)) if tier.outline else ()
        yield Style(name=f"Tier Square {tier.name}", on=plain, character=True, fill=tier.fill, borders=outline)


def styles(language: str, live: int, accent: str, direction: Direction = "ltr") -> Element:
    """Return the part. ``live`` is the width between the margins in twips, ``accent`` the colour of links.

    In a document from right to left, left and right of paragraphs are its start and its end.
    """
    fonts = {"asciiTheme": "minorHAnsi", "hAnsiTheme": "minorHAnsi", "eastAsiaTheme": "minorEastAsia"}
    run = w("rPr", w("rFonts", **fonts, cstheme="minorBidi"), w("color", val=INK), w("sz", val=21), w("szCs", val=21))
    run.append(w("lang", **{"bidi" if direction == "rtl" else "val": language}))
    spacing = w("spacing", before=0, after=120, line=280, lineRule="atLeast")
    defaults = w("docDefaults", w("rPrDefault", run), w("pPrDefault", w("pPr", spacing)))
    latent = w("latentStyles", defLockedState=0, defUIPriority=99, defSemiHidden=1, defUnhideWhenUsed=1, defQFormat=0)
    return w(
        "styles", defaults, latent, *_basic(direction), *map(style_element, _styles(live, accent, direction)),
        _table(), _grid(),
    )  # fmt: skip


def _basic(direction: Direction) -> Iterator[Element]:
    bidi = [w("pPr", w("bidi"))] if direction == "rtl" else []
    yield w("style", w("name", val="Normal"), w("qFormat"), *bidi, type="paragraph", default=1, styleId="Normal")
    for kind, name, ident in (
        ("character", "Default Paragraph Font", "DefaultParagraphFont"),
        ("table", "Normal Table", "TableNormal"),
        ("numbering", "No List", "NoList"),
    ):
        element = w("style", w("name", val=name), w("semiHidden"), type=kind, default=1, styleId=ident)
        if kind == "table":
            sides = [w(side, w=0, type="dxa") for side in SIDES]
            element.append(w("tblPr", w("tblInd", w=0, type="dxa"), w("tblCellMar", *sides)))
        yield element


def _table() -> Element:
    """Return the style of tables: rules under the head, between rows and at the end; no vertical rules."""
    ink, hair = Border(points=0.5, space=0), Border(points=0.5, colour=HAIRLINE, space=0)
    margin = round(MM)
    widths = zip(SIDES, (margin, 0, margin, 3 * margin), strict=True)
    sides = [w(side, w=width, type="dxa") for side, width in widths]
    properties = w("tblPr", w("tblBorders", ink.at("bottom"), hair.at("insideH")), w("tblCellMar", *sides))
    under = w("tcPr", w("tcBorders", Border(points=0.75, space=0).at("bottom")), w("vAlign", val="bottom"))
    head = w("tblStylePr", under, type="firstRow")
    names = (w("name", val="Brief Table"), w("basedOn", val="TableNormal"), w("qFormat"))
    return w("style", *names, properties, head, type="table", styleId=TABLE)


def _grid() -> Element:
    """Return the style of grids: lines of paper between the cells, and no margins at their sides."""
    line = Border(points=1, colour=PAPER, space=0)
    margins = dict.fromkeys(SIDES, round(0.5 * MM)) | {"left": 0, "right": 0}
    properties = w(
        "tblPr",
        w("tblBorders", *(line.at(side) for side in (*SIDES, "insideH", "insideV"))),
        w("tblCellMar", *(w(side, w=size, type="dxa") for side, size in margins.items())),
    )
    names = (w("name", val="Year Grid"), w("basedOn", val="TableNormal"), w("qFormat"))
    return w("style", *names, properties, type="table", styleId=GRID)

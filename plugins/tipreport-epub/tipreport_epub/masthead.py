"""The organisation that publishes the book, with its logo; and the first page of a collection."""

from tipreport.document import Direction, Documents
from tipreport.plugin import Brand, Picture, prepare_picture
from tipreport_epub.inline import text
from tipreport_epub.markup import Element, element, language_of, page

LOGO = "logo.png"
_WIDTH, _HEIGHT = 960, 240  # pixels, for screens with many pixels


def logo(brand: Brand) -> Picture | None:
    """Return the logo as a picture of moderate size, or None without one."""
    return prepare_picture(brand.logo, width=_WIDTH, height=_HEIGHT) if brand.logo is not None else None


def masthead(brand: Brand, direction: Direction) -> list[Element]:
    """Return the logo and the name of the organisation."""
    made = []
    if brand.logo is not None:
        picture = element("img", {"src": LOGO, "alt": brand.logo_description})
        made.append(element("p", {"class": "logo"}, picture))
    if name := brand.organisation.strip():
        made.append(element("p", {"class": "organisation"}, text(name, direction)))
    return made


def title_page(documents: Documents, brand: Brand) -> bytes:
    """Return the first page of a collection."""
    body = element(
        "section",
        {"epub:type": "titlepage", "aria-labelledby": "title", "class": "titlepage"},
        masthead(brand, documents.direction),
        element("h1", {"id": "title"}, text(documents.title, documents.direction)),
        element("p", {"class": "lead"}, documents.labels.booklet_promise if documents else documents.labels.no_briefs),
    )
    return page(documents.title, language_of(documents.language, documents.direction), body)

"""Facts of a whole LaTeX file: its languages, the levels of its headings, its bibliography, its properties."""

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from tipreport.testing.reading.latex_parts import HEADINGS, OTHER_HEADINGS
from tipreport.testing.reading.latex_text import LatexText

_CLASS = re.compile(r"\\documentclass\s*\[([^\]]*)\]")
_OPTIONS = re.compile(r"\\usepackage\s*\[([^\]]*)\]\s*\{babel\}")
_PROVIDED = re.compile(r"\\babelprovide\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}")
_POLYGLOSSIA = re.compile(r"\\set(?:main|default)language\s*(?:\[[^\]]*\])?\s*\{([^}]*)\}")
_TAGS = re.compile(r"\\babeltags\s*\{([^}]*)\}")
_OF_PDF = re.compile(r"\b(?:pdflang|lang)\s*=\s*\{?([A-Za-z][\w-]*)")
_SELECTED = re.compile(r"(?m)^\s*\\selectlanguage\s*\{([^}]*)\}")
_PACKAGE = re.compile(r"\\usepackage\s*(?:\[[^\]]*\])?\s*\{[^}]*\b(?:babel|polyglossia)\b")
_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*")
_OWN = "en"  # that of LaTeX
# Names of babel and polyglossia that are not those of CLDR; a dialect has its language.
_NAMES = {
    "american": "en", "usenglish": "en", "ukenglish": "en", "british": "en", "australian": "en", "canadian": "en",
    "newzealand": "en", "francais": "fr", "canadien": "fr", "acadian": "fr", "mexican": "es", "spanishmx": "es",
    "brazil": "pt", "brazilian": "pt", "portuges": "pt", "ngerman": "de", "austrian": "de", "naustrian": "de",
    "swissgerman": "de", "nswissgerman": "de", "farsi": "fa", "magyar": "hu", "bahasa": "id", "bahasai": "id",
    "chinese": "zh", "serbianc": "sr", "norsk": "no", "nynorsk": "nn",
}  # fmt: skip
_HEADING = re.compile(r"\\([a-z]+)\*?[ \t]*[\[{]")
_ENTRY = re.compile(r"\\bibitem\s*(?:\[([^\]]*)\])?\s*\{([^}]*)\}")
_PROPERTY = re.compile(r"\bpdf(title|creationdate)\s*=\s*")
_NO_LIGATURES = re.compile(r"\bTeX(?:Off|Reset)\b|-tlig\b")  # of fontspec, and of LuaTeX
_FEATURES = re.compile(r"\s*\\addfontfeatures?\s*\{[^{}]*(?:\{[^{}]*)?\bTeX(?:Off|Reset)\b")
_PDF_DATE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")  # ISO 32000-1, section 7.9.4


@cache
def _names() -> dict[str, str]:
    """Return the tag of each language by its name, without spaces and capitals."""
    return {name.casefold().replace(" ", ""): tag for tag, name in Locale("en").languages.items()} | _NAMES


class Languages:
    """The languages that a file declares, as tags (BCP 47)."""

    def __init__(self, file: str) -> None:
        preamble = file.partition(r"\begin{document}")[0]
        self.has_marks = bool(_PACKAGE.search(file))
        """Whether the file loads a package that marks the languages of texts."""
        self.imported = {name: _value(options, "import") for options, name in _PROVIDED.findall(preamble)}
        pairs = [each.partition("=") for tags in _TAGS.findall(preamble) for each in tags.split(",")]
        self.short = {short.strip(): name.strip() for short, _, name in pairs}
        of_pdf = _OF_PDF.findall(preamble)
        self.of_pdf = of_pdf[-1] if of_pdf else ""
        selected = _SELECTED.search(file)
        self.main = self.tag(_main(preamble) or (selected[1] if selected else "")) or self.of_pdf or _OWN

    def tag(self, name: str) -> str:
        """Return the tag of a language: ``fr`` of ``french``. An unknown name stays as it is."""
        name = self.short.get(name.strip(), name.strip())
        name = self.imported.get(name) or name
        return name.replace("_", "-") if _TAG.fullmatch(name) else _names().get(name.casefold(), name)

    def has(self, name: str) -> bool:
        r"""Return whether a name is that of a language in commands (``\textfrench``) and environments."""
        return self.has_marks and (name in self.short or name.casefold() in _names())


def _main(preamble: str) -> str:
    r"""Return the language that a preamble declares: the last one, or that of ``main``.

    The option ``main`` of ``\babelprovide`` wins over those of the package.
    """
    babel = re.search(r"\\usepackage\s*(?:\[[^\]]*\])?\s*\{[^}]*\bbabel\b", preamble)
    of_class = ",".join(_CLASS.findall(preamble) if babel else ())
    known = [name for each in of_class.split(",") if (name := each.strip()).casefold() in _names()]
    given = known[-1:]
    for options in _OPTIONS.findall(preamble):
        names = [each.strip() for each in options.split(",") if each.strip() and "=" not in each]
        given += [name for name in (_value(options, "main"), *names[-1:]) if name][:1]
    given += _POLYGLOSSIA.findall(preamble)
    given += [name for options, name in _PROVIDED.findall(preamble) if re.search(r"\bmain\b", options)]
    return given[-1] if given else ""


def _value(options: str, key: str) -> str:
    found = re.search(rf"(?:^|,)\s*{key}\s*=\s*\{{?([^,}}]*)", options)
    return found[1].strip() if found else ""


def heading_levels(text: str) -> dict[str, int]:
    """Return the level of each heading command: 1 for the highest that the file uses; an article has no chapters."""
    used = {OTHER_HEADINGS.get(name, name) for name in _HEADING.findall(text)}
    order = [name for name in HEADINGS if name != "chapter" or name in used]
    top = next((order.index(name) for name in order if name in used), 0)
    levels = {name: number - top + 1 for number, name in enumerate(order)}
    return levels | {name: levels[like] for name, like in OTHER_HEADINGS.items() if like in levels}


def has_ligatures(file: str) -> bool:
    """Return whether ``--`` and ``` `` ``` are printed as other signs.

    They are unless the preamble turns that off, or a command of fontspec does at the beginning of the document.
    """
    preamble, _, body = file.partition(r"\begin{document}")
    return not (_NO_LIGATURES.search(preamble) or _FEATURES.match(body))


def bibliography_labels(text: str) -> dict[str, str]:
    """Return the label that each entry of the bibliography prints, by its key: its own, or its number."""
    entries = enumerate(_ENTRY.findall(text), 1)
    return {key.strip(): label or str(number) for number, (label, key) in entries}


def properties(text: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of the PDF that the preamble of a file gives: ``pdf_title`` and its source in LaTeX."""
    preamble = LatexText(text.partition(r"\begin{document}")[0])
    for match in _PROPERTY.finditer(preamble.text):
        preamble.at = match.end()
        value = preamble.argument() or re.split(r"[,}\]]", preamble.text[match.end() :], maxsplit=1)[0].strip()
        if match[1] == "title":
            yield "pdf_title", value
        elif date := _PDF_DATE.match(value):
            yield "pdf_created", "-".join(date.groups())

"""Reads LaTeX as a reader of the printed page sees it."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from tipreport.testing.reading.content import Content
from tipreport.testing.reading.latex_commands import BOXES, COMMANDS, FORMULAS
from tipreport.testing.reading.latex_comments import comments_in, without_comments
from tipreport.testing.reading.latex_counters import counters_of_lists, declared_counters, has_expressions
from tipreport.testing.reading.latex_file import (
    Languages,
    has_ligatures,
    heading_levels,
    properties,
)
from tipreport.testing.reading.latex_footnotes import notes_at_marks, table_notes_at_marks
from tipreport.testing.reading.latex_long_tables import on_one_page
from tipreport.testing.reading.latex_macros import expand_macros
from tipreport.testing.reading.latex_primitives import declared
from tipreport.testing.reading.latex_signature import MANDATORY, NO_VALUE, Parameter
from tipreport.testing.reading.latex_symbols import SYMBOLS
from tipreport.testing.reading.latex_titles import OF_TITLE
from tipreport.testing.reading.latex_words import OF_EXPL, UNREAD, LatexWords, arguments_of

_OTHERS = r"(\*?)[ \t]*|\\(.)|([{}&$~])|([^\\{}&$~]+)"
_PIECE = re.compile(rf"\\({OF_EXPL}|@[A-Za-z@]+|[A-Za-z]+){_OTHERS}", re.DOTALL)
_PIECE_WITH_AT = re.compile(rf"\\({OF_EXPL}|[A-Za-z@]+){_OTHERS}", re.DOTALL)  # where @ may be a letter


def read_latex(text: str, content: Content) -> None:
    """Add the printed text of a LaTeX file."""
    content.has_levels = content.is_printed = True
    for comment in comments_in(text):
        content.hide(comment, "in a comment")
    own = without_comments(text)
    expanded = expand_macros(own)
    body = notes_at_marks(table_notes_at_marks(on_one_page(expanded.text)))
    start, _, rest = body.partition(r"\begin{document}")
    languages = Languages(body)
    _declare(content, body, languages, is_file=bool(rest))
    content.at = start.count("\n") + 1 if rest else 1
    printed = (rest or start).partition(r"\end{document}")[0]
    reader = _Reader(content, body, languages, expanded.endless)
    reader.of_lists, reader.defining = counters_of_lists(own), expanded.defining
    if r"\ref" in printed or r"\nameref" in printed:  # a reference may come before its label
        before = _Reader(Content(), body, languages)
        before.of_lists, before.defining = reader.of_lists, reader.defining
        before.read(printed)
        reader.numbers |= before.numbers
        reader.headings |= before.headings
    reader.read(printed)
    reader.flush()


def _declare(content: Content, file: str, languages: Languages, *, is_file: bool) -> None:
    """Add the language of a file and its properties; a part of a file has none."""
    if is_file:
        content.language, content.has_languages = languages.main, languages.has_marks
        if languages.of_pdf:
            content.metadata.append(("pdf_language", languages.of_pdf))
        content.metadata += ((name, _plain(value)) for name, value in properties(file))


def _plain(text: str) -> str:
    """Return the printed text of a value."""
    content = Content()
    reader = _Reader(content, text, Languages(""))
    reader.read(text)
    reader.flush()
    return " ".join("".join(content.raw).split())


class _Reader(LatexWords):
    def __init__(
        self, content: Content, file: str, languages: Languages, endless: frozenset[str] = frozenset()
    ) -> None:
        super().__init__(content, languages, file)
        self.endless = endless
        self.definitions = {}
        body = file.partition(r"\begin{document}")[2]
        self.piece = _PIECE_WITH_AT if r"\makeatletter" in body else _PIECE
        self.levels = heading_levels(file)
        self.lengths, self.switches = declared(file)
        self.file = file
        self.counters |= declared_counters(file)
        self.has_expressions = has_expressions(file)
        self.has_ligatures = has_ligatures(file)
        self.special: dict[str, Callable[[], None]] = self.of_tex() | {
            "href": self.href, "url": self.url, "hyperref": self.hyperref, "hyperlink": self.hyperlink,
            "hypertarget": self.hypertarget, "cite": self.cite, "item": self.item, "bibitem": self.bibitem,
            "begin": self.begin, "end": self.end, "label": self.label, "setcounter": self.setcounter,
            "verb": self.verb, "maketitle": self.maketitle, "hspace": self.space, "footnote": self.footnote,
            "footnotetext": self.footnote, "thanks": self.footnote, "marginpar": self.footnote,
            "marginnote": self.footnote, "sidenote": self.footnote, "endnote": self.footnote, "lstinline": self.verb,
            "Verb": self.verb, "tcbitem": self.box_item, "endhead": self.end_head,
            "path": self.verb, "nolinkurl": self.address, "stepcounter": self.stepcounter,
            "refstepcounter": self.stepcounter, "addtocounter": self.addtocounter,
            "ref": self.ref, "nameref": self.nameref, "tabularnewline": self.end_row, "cr": self.end_row,
            "begingroup": self.begin_group, "endgroup": self.end_group, "bgroup": self.begin_group,
            "egroup": self.end_group, "minisec": self.minisec, "addminisec": self.minisec,
            "selectlanguage": self.selectlanguage, "foreignlanguage": self.foreignlanguage,
            "textlang": self.foreignlanguage, "multicolumn": self.multicolumn, "hline": self.line_of_table,
            "frac": self.fraction, "sfrac": self.fraction, "nicefrac": self.fraction, "tikz": self.tikz,
            "textsuperscript": self.superscript, "up": self.superscript,
            "tnote": self.mark, "TblrNote": self.mark,
        }  # fmt: skip
        self.signs = {
            "{": self.begin_group, "}": self.end_group, "&": self.next_cell, "~": self.tie, "$": self.formula_sign,
        }  # fmt: skip
        self.special |= {name: partial(self.declare, name) for name in OF_TITLE}
        self.special |= dict.fromkeys(FORMULAS, self.formula)
        for kind in ("arabic", "alph", "Alph", "roman", "Roman"):
            self.special[kind] = partial(self.print_counter, kind)
        for place in ("tablehead", "tablefirsthead", "tabletail", "tablelasttail"):
            self.special[place] = partial(self.table_head, place)

    def read(self, text: str) -> None:
        """Add a piece of LaTeX at the current position."""
        outer, self.text, self.at = (self.text, self.at), text, 0
        groups = len(self.groups)
        self.depth += 1
        self.begin_group()
        while match := self.piece.match(self.text, self.at):
            self.count_lines(match.start())
            self.at = match.end()
            command, star, escaped, sign, plain = match.groups()
            if command:
                self.at -= len(match[0]) - len(command) - 1 if star and command in SYMBOLS else 0
                self.command(command)
            elif escaped:
                self.escape(escaped)
            elif sign:
                self.signs[sign]()
            elif plain:
                self.plain(plain)
        self.text, self.at = outer
        self.depth -= 1
        self.end_group(groups)

    # ------------------------------------------------------------ commands

    def command(self, name: str) -> None:
        if name in SYMBOLS:
            self.pending += SYMBOLS[name]
        elif name in self.levels:
            self.section(name)
        elif name in self.special:
            self.special[name]()
        elif name.startswith("text") and self.languages.has(name[len("text") :]):
            self.in_language(name[len("text") :])
        elif name in COMMANDS:
            self.pending += " " * (name in BOXES)
            self.known(*COMMANDS[name], is_box=name in BOXES)
        elif self.condition(name) or name in self.switches or self.parameter(name) or self.accented(name):
            pass
        elif name.startswith("the") and name[len("the") :] in self.counters:
            self.pending += str(self.counters[name[len("the") :]])
        else:
            self.unknown(f"\\{name}")
            self.option()
            if UNREAD.fullmatch(f"\\{name}"):
                self.arguments((MANDATORY,) * arguments_of(name))

    def section(self, name: str) -> None:
        """Read a heading."""
        while self.between("[", "]") is not None:
            pass
        self.heading = self.argument()
        self.flush()
        with self.content.heading(self.levels[name]):
            self.read(self.heading)
            self.flush()

    def known(self, parameters: Sequence[Parameter], printed: Sequence[int], *, is_box: bool = False) -> None:
        """Read the arguments of a command that are printed. If that is the last one, it is read like other groups."""
        is_last = parameters[-1:] == (MANDATORY,) and (*printed,) == (len(parameters),)
        values = self.arguments(parameters[:-1] if is_last else parameters)
        if is_last and is_box:
            self.apart()
        for number in () if is_last else printed:
            if values[number - 1] != NO_VALUE:
                self.read(values[number - 1])
                self.pending += " " * (is_box or len(printed) > 1)

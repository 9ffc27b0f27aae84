r"""The parameters of TeX and LaTeX that a number or a dimension without braces follows: ``\parskip=2pt plus 1pt``."""

import re

# The TeXbook, chapter 24, and the lengths of LaTeX and its packages.
_INTEGERS = """
    pretolerance tolerance hbadness vbadness linepenalty hyphenpenalty exhyphenpenalty binoppenalty relpenalty
    clubpenalty widowpenalty displaywidowpenalty brokenpenalty predisplaypenalty postdisplaypenalty interlinepenalty
    floatingpenalty outputpenalty doublehyphendemerits finalhyphendemerits adjdemerits looseness pausing
    holdinginserts tracingonline uchyph escapechar endlinechar newlinechar language lefthyphenmin righthyphenmin
    hangafter interfootnotelinepenalty automatichyphenmode hyphenationmin prehyphenchar penalty
"""
_DIMENSIONS = """
    hsize vsize maxdepth lineskiplimit boxmaxdepth hfuzz vfuzz overfullrule hangindent hoffset voffset splitmaxdepth
    emergencystretch parindent mathsurround baselineskip lineskip parskip abovedisplayskip belowdisplayskip
    abovedisplayshortskip belowdisplayshortskip leftskip rightskip topskip splittopskip tabskip spaceskip xspaceskip
    parfillskip textwidth textheight linewidth columnwidth columnsep columnseprule tabcolsep arraycolsep arrayrulewidth
    doublerulesep extrarowheight fboxsep fboxrule itemsep parsep topsep partopsep labelsep labelwidth itemindent
    listparindent leftmargin rightmargin leftmargini LTleft LTright LTpre LTpost LTcapwidth abovecaptionskip
    belowcaptionskip multicolsep premulticols postmulticols footnotesep aboverulesep belowrulesep heavyrulewidth
    lightrulewidth cmidrulewidth smallskipamount medskipamount bigskipamount bibindent unitlength paperwidth
    paperheight pagewidth pageheight textdir pardir bodydir pagedir mathdir kern mkern mskip hskip vskip raise lower
    moveleft moveright vrule hrule
"""
INTEGERS = frozenset(_INTEGERS.split())
DIMENSIONS = frozenset(_DIMENSIONS.split())
RULES = frozenset(("hrule", "vrule"))  # whose dimensions have names
CHANGES = frozenset(("advance", "multiply", "divide"))  # a parameter, and a number after "by"
TOKENS = frozenset(("everypar", "everymath", "everydisplay", "everyhbox", "everyvbox", "everycr"))  # = and braces
CODES = frozenset(("catcode", "lccode", "uccode", "sfcode", "mathcode", "delcode"))  # a character and a number
BOXES = frozenset(("hbox", "vbox", "vtop", "vcenter"))  # whose size is before their braces
SPACES = frozenset(("kern", "hskip", "vskip", "hrule", "vrule"))  # that are seen as spaces if they are wide
# Commands of a preamble whose first argument is a length, a counter, a font or a box.
DECLARATIONS = re.compile(
    r"\\(?P<kind>new(?:length|dimen|skip|count|box|savebox|toks|fontfamily|fontface)|font)\s*\{?\s*\\(?P<name>[A-Za-z@]+)"
)
_CONTROL = r"\\(?!(?:begin|end|par|item|text[a-z]+|[a-z]+series|[a-z]+shape|hbox|vbox)(?![A-Za-z]))[A-Za-z@]+"
_LENGTHS = (
    r"\\[A-Za-z@]*(?:width|height|skip|sep|indent|size|depth|margin|amount|len|length|unit|dim|gap|space|@)"
    r"(?![A-Za-z@])"
)
_UNIT = rf"(?:(?:true[ \t]*)?(?:pt|mm|cm|in|ex|em|bp|pc|dd|cc|sp|mu|fil+)(?![A-Za-z])|{_LENGTHS})"
_NUMBER = r"(?:\d*[.,]?\d+|\d+[.,]|\"[0-9A-F]+|'[0-7]+|`\\?.)"
_EXPRESSION = r"\\(?:dim|glue|num)expr(?:(?!\\relax|\\end\b|[{}&]).)*(?:\\relax)?"
LENGTH = (
    rf"(?:{_EXPRESSION}|\\fontdimen[ \t]*\d+[ \t]*{_CONTROL}|[-+ \t]*(?:{_NUMBER}[ \t]*{_UNIT}?|{_CONTROL})"
    r"|T[LR]T(?![A-Za-z]))"
)
INTEGER = re.compile(rf"[ \t]*=?[ \t]*(?:[-+ \t]*(?:{_NUMBER}|{_CONTROL}))?[ \t]?")
DIMENSION = re.compile(rf"[ \t]*=?[ \t]*(?:{LENGTH})?(?:\s*(?:plus|minus)[ \t]*{LENGTH})*[ \t]*")
RULE = re.compile(rf"(?:\s*(?:width|height|depth)[ \t]*{LENGTH})*[ \t]*")
CHANGE = re.compile(rf"\s*\\[A-Za-z@]+[ \t]*(?:by)?[ \t]*{LENGTH}[ \t]*")
SHAPE = re.compile(rf"[ \t]*=?[ \t]*\d+(?:\s*{LENGTH})*[ \t]*")
CODE = re.compile(rf"\s*(?:{_NUMBER}|{_CONTROL})[ \t]*=?[ \t]*(?:{_NUMBER}|{_CONTROL})[ \t]?")
SIZE = re.compile(rf"\s*(?:to|spread)\s*{LENGTH}[ \t]*|\s*")
CHARACTER = re.compile(r"\s*(?:\"(?P<hex>[0-9A-F]+)|'(?P<octal>[0-7]+)|`\\?(?P<sign>.)|(?P<number>\d+))[ \t]?")
_NARROW = re.compile(r"[ \t]*=?[ \t]*(?:-|0*\.?0*[ \t]*[a-z]|0?\.0|0?\.1\d*[ \t]*[a-z]|\\z@|0*[ \t]*$)")


def declared(file: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names of the lengths and counters that a file declares, and those of its fonts and boxes."""
    found = [(match["kind"], match["name"]) for match in DECLARATIONS.finditer(file)]
    lengths = {name for kind, name in found if kind in ("newlength", "newdimen", "newskip", "newcount")}
    return frozenset(lengths), frozenset(name for _, name in found) - lengths


def is_wide(dimension: str) -> bool:
    """Return whether a distance is seen as a space: it is neither negative nor about zero."""
    return not _NARROW.match(dimension)


def character_of(match: re.Match[str]) -> str:
    r"""Return the character of ``\char`` and its number."""
    if match["sign"]:
        return match["sign"]
    base, digits = (
        (16, match["hex"]) if match["hex"] else (8, match["octal"]) if match["octal"] else (10, match["number"])
    )
    code = int(digits, base)
    return chr(code) if code < 0x110000 else ""  # the last one of Unicode is before it

"""The headings of LaTeX, and its environments with their parameters."""

from tipreport.testing.reading.latex_signature import Parameter, parameters_of

HEADINGS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
# Those of KOMA-Script, each with the one that it is like.
OTHER_HEADINGS = {"addpart": "part", "addchap": "chapter", "addsec": "section"}
# Tables, with the number of arguments before their rows.
TABLES = {
    name: number
    for number, names in (
        (
            1,
            "tabular longtable longtable* array tblr longtblr talltblr supertabular mpsupertabular xtabular mpxtabular",
        ),
        (1, "tabu longtabu NiceTabular"),
        (2, "tabular* tabularx tabulary xltabular supertabular* xtabular* NiceTabular* NiceTabularX"),
    )
    for name in names.split()
}
TABULARRAY = frozenset(("tblr", "longtblr", "talltblr"))
VERBATIM = frozenset(("verbatim", "verbatim*", "Verbatim", "BVerbatim", "LVerbatim", "lstlisting", "minted"))
_MATHEMATICS = """
    math displaymath equation equation* eqnarray eqnarray* align align* gather gather* multline multline* flalign
    flalign*
"""
MATHEMATICS = frozenset(_MATHEMATICS.split())
# Lists, each with the one of LaTeX that it is like.
LISTS = {
    name: like
    for like, names in (
        ("enumerate", "enumerate enumerate* compactenum asparaenum inparaenum"),
        ("itemize", "itemize itemize* compactitem asparaitem inparaitem"),
        ("description", "description description* compactdesc asparadesc tablenotes TableNotes"),
    )
    for name in names.split()
}
# The parameters of other environments, and the number of the one that is printed: at the end if it is negative.
_ENVIRONMENTS = (
    ("", 0, """
        quote quotation center flushleft flushright verse abstract titlepage document sloppypar landscape samepage
        trivlist tabbing Center FlushLeft FlushRight justify raggedright raggedleft centering tiny scriptsize
        footnotesize small normalsize large Large LARGE huge Huge bfseries itshape LTR RTL singlespace
        singlespace* SingleSpace onehalfspace doublespace framed shaded shaded* snugshade snugshade*
        oframed NoHyper fullwidth subequations
        appendices nohyphens alltt epigraphs ThreePartTable
    """),
    ("o", 0, """
        figure figure* table table* sidewaystable sidewaystable* sidewaysfigure sidewaysfigure* tcolorbox mdframed
        leftbar threeparttable measuredfigure marginfigure margintable tcbraster tcbitemize shadequote
    """),
    ("m", 0, "thebibliography adjustbox spacing turn rotate lrbox hyphenrules Spacing"),
    ("m o", 2, "multicols multicols* paracol"),
    ("m m o", 3, "adjmulticols"),
    ("o o o m", 0, "minipage"),
    ("m m", 0, "list adjustwidth adjustwidth*"),
    ("o m", 0, "subfigure subtable labeling addmargin addmargin* tcboxedraster tcboxeditemize"),
    ("o m o m", 0, "wrapfigure wraptable wrapfigure* wraptable*"),
    ("m d()", 0, "textblock textblock*"),
    ("d() d()", 0, "picture"),
    ("o o", -1, "displayquote quoting"),
)  # fmt: skip
ENVIRONMENTS: dict[str, tuple[tuple[Parameter, ...], int]] = {
    name: (parameters_of(signature) or (), printed)
    for signature, printed, names in _ENVIRONMENTS
    for name in names.split()
} | dict.fromkeys(MATHEMATICS, ((), 0))
# The keys in the options of an environment that print text: before its content, and after it.
TITLES = {
    **dict.fromkeys(("tcolorbox", "tcbitem", "tcboxedraster", "tcboxeditemize"), ("title", "before upper")),
    "mdframed": ("frametitle",),
    "longtblr": ("caption",),
    "talltblr": ("caption",),
}
NOTES = {
    "tcolorbox": ("after upper",),
    "tcbitem": ("after upper",),
    "longtblr": ("note", "remark"),
    "talltblr": ("note", "remark"),
}

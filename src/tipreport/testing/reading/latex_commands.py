"""The commands of LaTeX and of common packages that are read: their parameters, and those that are printed."""

from tipreport.testing.reading.latex_signature import Parameter, parameters_of

# The parameters, as for \NewDocumentCommand, and the numbers of those that are printed, in their order.
_SIGNATURES = (
    ("", "", """
        bfseries itshape scshape ttfamily sffamily rmfamily mdseries upshape slshape normalfont em bf it sc tt sf rm sl
        tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge smaller larger selectfont normalcolor
        RaggedRight RaggedLeft Centering justifying firsthline lasthline Hline vline omit endhead endfirsthead
        endfoot endlastfoot phantomsection relax protect strut mathstrut null leavevmode ignorespaces
        ignorespacesafterend allowbreak nobreak expandafter noexpand tableofcontents listoftables listoffigures
        frontmatter mainmatter backmatter appendix sloppy fussy raggedbottom flushbottom arraybackslash tightlist
        frenchspacing nonfrenchspacing obeylines empty long protected global outer singlespacing onehalfspacing
        doublespacing LTR RTL setLTR setRTL unsetRL FloatBarrier makeatletter makeatother displaystyle textstyle left
        right begingroup endgroup bgroup egroup unskip hline tabularnewline cr tagmcend tagstructend EndAccSupp limits
    """),
    ("m", "1", """
        textbf textit textsc texttt textsf textrm textmd textup textsl textnormal textsw textulc emph underline uline
        uuline uwave dashuline dotuline sout xout hl st so caps ul textsubscript textin textsmaller
        textlarger mbox text cancel leftline rightline centerline fbox ovalbox shadowbox doublebox MakeUppercase
        MakeLowercase MakeTitlecase uppercase lowercase overline llap rlap clap mathclap reflectbox LR RL babelsublr
        textLR textRL LRE RLE nohyphens ensureascii detokenize nombre bsc legend chapterprecis sidepar marginline
        acro enquote Hy@raisedlink
    """),
    ("o m", "2", """
        caption captionabove captionbelow subcaption makecell thead rothead shortstack smash num numprint
        si unit ang tcbox tcboxfit tcbsubtitle textls
    """),
    ("m o m", "3", "captionof adjustbox scalebox"),
    ("o m m", "3", "textcolor colorbox rotatebox multirowcell"),
    ("o m o m m", "5", "fcolorbox"),
    ("m o o m", "4", "raisebox"),
    ("m m m", "3", "resizebox maxsizebox minsizebox discretionary"),
    ("o m o m o m", "6", "multirow"),
    ("d() o o m", "4", "makebox framebox"),
    ("o o o m m", "5", "parbox"),
    ("m m", "1", "texorpdfstring pdftooltip"),
    ("m m", "12", "epigraph"),
    ("m m", "2", "foreignquote hyphenquote foreigntextquote hyphentextquote foreignblockquote hyphenblockquote"),
    ("o o m", "321", "textquote blockquote"),
    ("o m m", "23", "diagbox"),
    ("o m", "21", "dictum"),
    ("o", "1", "footnotemark"),
    ("d() m", "2", "put"),
    ("d() d() m m", "4", "multiput"),
    ("d() m", "", "line vector"),
    ("o", "", "linebreak nolinebreak pagebreak nopagebreak toprule midrule bottomrule addlinespace hdashline tcbline"),
    ("m", "", """
        value pagenumbering vspace documentclass pagestyle thispagestyle pageref bibliographystyle hypersetup
        hyphenation markright nocite tag index glossary addvspace hhline enlargethispage
        usecounter fontfamily fontseries fontshape fontencoding graphicspath bibliography newlength typeout
        addfontfeature addfontfeatures urlstyle sisetup newcounter usekomafont KOMAoptions shorthandoff shorthandon
        languageshorthands hyphenrules noalign setstretch linespread needspace Needspace relsize special pdfinfo
        pdfliteral newsavebox thispdfpagelabel pdfstringdefDisableCommands MakeLinkTarget bookmarksetup tcbset
        mdfsetup pagecolor columnratio tagpdfsetup tagstructbegin tagmcbegin BeginAccSupp faIcon ding chapterstyle
        lhead chead rhead lfoot cfoot rfoot SetTblrInner SetTblrOuter settocdepth setsecnumdepth microtypesetup
        newdimen newskip newcount circle newgeometry backgroundsetup
    """),
    ("o m", "", """
        usepackage includegraphics includesvg includepdf setmainfont setsansfont setmonofont fontspec setmathfont
        color arrayrulecolor SetCell SetCells SetRow SetRows SetColumn SetColumns setlist fancyhead fancyfoot ihead
        ohead ifoot ofoot lehead lohead cehead cohead rehead rohead lefoot lofoot cefoot cofoot refoot rofoot automark
        cline cdashline captionsetup bookmark setkomavar
    """),
    ("o m o o", "", "rowcolor cellcolor columncolor"),
    ("o d() m", "", "cmidrule"),
    ("o m m", "", "pdfbookmark rule SetHline SetVline"),
    ("m m", "", """
        setlength addtolength settowidth settoheight settodepth markboth fontsize addtocontents KOMAoption
        addtokomafont setkomafont colorlet subpdfbookmark belowpdfbookmark currentpdfbookmark
        definecolorset counterwithin numberwithin setcolumnwidth copypagestyle
    """),
    ("m m m", "", "addcontentsline specialrule definecolor providecolor setheadsepline"),
    ("m m m m o", "", "titlespacing"),
    ("o o m m m", "", "hdashrule"),
    ("o m m m", "", "rowcolors"),
)  # fmt: skip
COMMANDS: dict[str, tuple[tuple[Parameter, ...], tuple[int, ...]]] = {
    name: (parameters_of(signature) or (), tuple(map(int, printed)))
    for signature, printed, names in _SIGNATURES
    for name in names.split()
}
# Those whose argument is a formula.
FORMULAS = frozenset(
    ("ensuremath", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "mathnormal", "operatorname", "sqrt")
)
# Those whose texts are apart from the text around them on the page.
_BOXES = """
    parbox makebox framebox fbox ovalbox shadowbox doublebox tcbox tcboxfit tcbsubtitle colorbox fcolorbox adjustbox
    makecell thead rothead shortstack multirowcell caption captionabove captionbelow captionof subcaption legend
    epigraph dictum blockquote chapterprecis centerline leftline rightline marginline sidepar diagbox put multiput
"""
BOXES = frozenset(_BOXES.split())

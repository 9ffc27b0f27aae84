"""The symbols of LaTeX, textcomp and mathematics, its accents, its ligatures, and what each prints."""

# Commands and their characters: those of the kernel, of its encoding TU (tuenc.def), and common ones of unicode-math.
_SIGNS = r"""
    textbackslash \ backslash \ textasciigrave ` textasciitilde ~ sim ~ textasciicircum ^ textless < lt < textgreater >
    gt > textbar | mid | vert | textquotedbl " textquotesingle ' textunderscore _ textdollar $ textpercent %
    ldots … dots … textellipsis … cdots ⋯ textendash – textemdash — lbrace { rbrace } textbraceleft {
    textbraceright } textampersand & textminus - textnonbreakinghyphen - textfiguredash – texthorizontalbar —
    textasteriskcentered * slash / hyp - textvisiblespace ␣ textquoteleft ‘ textquoteright ’ textquotedblleft “
    textquotedblright ” quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guillemetleft «
    guillemetright » guilsinglleft ‹ guilsinglright › textexclamdown ¡ textquestiondown ¿ ae æ AE Æ o ø O Ø aa å AA Å
    oe œ OE Œ l ł L Ł ss ß SS ẞ i i j j dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ textordfeminine ª
    textordmasculine º textnumero № textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹
    texttwosuperior ² textthreesuperior ³ textfractionsolidus ⁄ S § textsection § P ¶ textparagraph ¶ dag † ddag ‡
    textdagger † textdaggerdbl ‡ dagger † ddagger ‡ copyright © textcopyright © textregistered ® texttrademark ™
    textservicemark ℠ textreferencemark ※ textestimated ℮ textrecipe ℞ textmusicalnote ♪ pounds £ textsterling £
    euro € texteuro € textyen ¥ textcent ¢ textcurrency ¤ textflorin ƒ textcolonmonetary ₡ textlira ₤ textnaira ₦
    textwon ₩ textdong ₫ textpeso ₱ textbaht ฿ textdegree ° textcelsius ℃ textohm Ω textmho ℧ textmu µ textpm ±
    texttimes × textdiv ÷ textlnot ¬ textsurd √ textperthousand ‰ textpertenthousand ‱ textbullet • bullet •
    textopenbullet ◦ textbigcircle ◯ textperiodcentered · textbrokenbar ¦ textbardbl ‖ textlangle 〈 textrangle 〉
    textleftarrow ← textrightarrow → textuparrow ↑ textdownarrow ↓ leftarrow ← rightarrow → gets ← to → uparrow ↑
    downarrow ↓ leftrightarrow ↔ Leftarrow ⇐ Rightarrow ⇒ Leftrightarrow ⇔ longrightarrow ⟶ nearrow ↗ searrow ↘
    nwarrow ↖ swarrow ↙ le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ approx ≈ simeq ≃ cong ≅ equiv ≡ ll ≪
    gg ≫ propto ∝ times × div ÷ pm ± mp ∓ cdot ⋅ infty ∞ sum ∑ prod ∏ partial ∂ nabla ∇ neg ¬ wedge ∧ vee ∨
    forall ∀ exists ∃ in ∈ notin ∉ subset ⊂ cup ∪ cap ∩ circ ∘ star ⋆ ast ∗ langle ⟨ rangle ⟩ Vert ‖ square □
    blacksquare ■ triangleright ▷ triangleleft ◁ blacktriangleright ▶ blacktriangleleft ◀ bigstar ★ diamond ⋄
    checkmark ✓ alpha α beta β gamma γ delta δ epsilon ε lambda λ mu μ pi π sigma σ omega ω Delta Δ Sigma Σ Omega Ω
    ier er iere re ieme e og « fg »
""".split()  # noqa: SIM905 - pairs
_SPACES = """
    quad qquad par newline nobreakspace space enspace enskip hfill hfil hss dotfill hrulefill smallskip medskip
    bigskip vfill vfil vss endgraf noindent indent centering raggedright raggedleft newpage clearpage
    cleardoublepage columnbreak switchcolumn tcblower leftarrowfill rightarrowfill
"""
_SPACES_OF_NO_NAME = (" ", "\n", "\t", ";", ":", ">")
SYMBOLS: dict[str, str] = (
    dict(zip(_SIGNS[::2], _SIGNS[1::2], strict=True))
    | dict.fromkeys((*_SPACES.split(), *_SPACES_OF_NO_NAME), " ")
    | {"c_space_tl": " ", "thinspace": "\u202f", ",": "\u202f"}
)
# Accents, as the characters that follow their letter in Unicode.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
    "b": "\u0332", "textcommabelow": "\u0326",
}  # fmt: skip
# The ligatures of TeX, longest first, and what they print.
LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "!`": "¡", "?`": "¿", "`": "‘", "'": "’"}

"""A sheet is measured once, and its parts are shared by the versions of a short document."""

from tests.exporters.pdf.sheets import NINE
from tipreport.document import compose
from tipreport.document.short.limits import Limits
from tipreport.document.short.shorten import shorten
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.measured_sheet import MeasuredSheet
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.plugin import Brand


def test_a_version_measures_no_source_that_the_version_before_has() -> None:
    full, theme = compose(NINE["serbia"]), Theme.of(Brand())
    layout = Layout(A4, Typesetter(load_faces(), theme.accent, full.labels), theme)
    first = MeasuredSheet(layout, shorten(full))
    measured = {text: [*made] for text, made in first.stores["sources"].items()}

    second = MeasuredSheet(layout, shorten(full, Limits(findings=0, recommendations=0)), earlier=[first])

    assert measured
    assert {text: made for text, made in second.stores["sources"].items() if text in measured} == measured
    assert second.sections[-1] is not first.sections[-1]  # other sections cite the sources

"""Static faces of variable fonts."""

from importlib.resources import files

import pytest

from tests.exporters.pdf.tagged.documents import REGULAR_DATA
from tests.exporters.pdf.tagged.scripts import THAI
from tipreport.exporters.pdf.tagged import Face, FontError, instance

(FILE,) = (files("fontpkg_noto_sans_thai") / "files").iterdir()


def test_an_instance_is_as_heavy_as_it_is_told() -> None:
    heavy = Face(instance(FILE.read_bytes(), wght=600))
    assert heavy.width("ก") > THAI.width("ก")


def test_the_same_instance_is_the_same_bytes() -> None:
    assert instance(FILE.read_bytes(), wght=600) == instance(FILE.read_bytes(), wght=600)


def test_an_axis_that_the_font_lacks_is_refused() -> None:
    with pytest.raises(FontError, match=r"expected axes among \['wdth', 'wght'\], not \['slnt'\]"):
        instance(FILE.read_bytes(), slnt=10)


def test_a_font_that_does_not_vary_is_refused() -> None:
    with pytest.raises(FontError, match="expected a variable font file"):
        instance(REGULAR_DATA, wght=600)

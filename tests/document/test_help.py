"""``help()`` of the package is an overview."""

import pydoc
import sys
from inspect import ismodule

import tipreport.document


def test_help_fits_a_screen() -> None:
    lines = pydoc.plain(pydoc.render_doc(tipreport.document)).splitlines()

    assert len(lines) <= 60


def test_help_names_every_block() -> None:
    overview = tipreport.document.__doc__ or ""

    for block in tipreport.document.blocks.Block.__args__:
        assert f"`{block.__name__}`" in overview


def test_its_public_names_are_those_that_its_modules_list() -> None:
    public = {
        name for name, value in vars(tipreport.document).items() if not name.startswith("_") and not ismodule(value)
    }
    modules = [module for name, module in sys.modules.items() if name.startswith("tipreport.document")]
    listed = {name for module in modules for name in getattr(module, "__all__", ())}

    assert public - listed == {"Direction", "Labels", "direction_of"}

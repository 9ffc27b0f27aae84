"""``help()`` of the package is an overview."""

import pydoc

import tipreport.document


def test_help_fits_a_screen() -> None:
    lines = pydoc.plain(pydoc.render_doc(tipreport.document)).splitlines()

    assert len(lines) <= 60


def test_help_names_every_block() -> None:
    overview = tipreport.document.__doc__ or ""

    for block in tipreport.document.blocks.Block.__args__:
        assert f"`{block.__name__}`" in overview

"""Static faces of variable fonts."""

from io import BytesIO

from .errors import FontError, MissingLibraryError


def instance(data: bytes, **axes: float) -> bytes:
    """The font file of one instance: ``instance(data, wght=600)``. Axes that are not named take their default.

    It has all glyphs of the font, under the same numbers. HarfBuzz makes it in some thousandths of a second, where
    fontTools, which computes in Python, takes one or two.

    Raises `FontError` for a font without such an axis, and `MissingLibraryError` where uharfbuzz is not installed.
    """
    from fontTools.ttLib import TTFont, TTLibError

    try:
        has = {axis.axisTag for axis in TTFont(BytesIO(data), lazy=True)["fvar"].axes}
    except (TTLibError, KeyError) as error:
        raise FontError(f"expected a variable font file: {error}") from error
    if not has >= axes.keys():
        raise FontError(f"expected axes among {sorted(has)}, not {sorted(axes)}")
    try:
        import uharfbuzz
    except ImportError as error:
        raise MissingLibraryError("a variable font needs a static face", "uharfbuzz") from error
    face = uharfbuzz.Face(data)
    wanted = uharfbuzz.SubsetInput()
    wanted.keep_everything()
    wanted.pin_all_axes_to_default(face)
    for axis, value in axes.items():
        wanted.pin_axis_location(face, axis, value)
    return bytes(uharfbuzz.subset(face, wanted).blob.data)

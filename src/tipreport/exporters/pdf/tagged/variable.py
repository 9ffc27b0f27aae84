"""Static faces of variable fonts."""

from io import BytesIO

from .errors import FontError, MissingLibraryError


def instance(data: bytes, **axes: float) -> bytes:
    """The font file of one instance, such as ``instance(data, wght=600)``. Other axes have their defaults.

    It has all glyphs of the font, with the same numbers. HarfBuzz makes it in milliseconds; fontTools takes one or two
    seconds.

    Raises `FontError` if the font has no such axis, and `MissingLibraryError` if uharfbuzz is not installed.
    """
    from fontTools.ttLib import TTFont, TTLibError

    try:
        available = {axis.axisTag for axis in TTFont(BytesIO(data), lazy=True)["fvar"].axes}
    except (TTLibError, KeyError) as error:
        raise FontError(f"expected a variable font file: {error}") from error
    if not available >= axes.keys():
        raise FontError(f"expected axes among {sorted(available)}, not {sorted(axes)}")
    try:
        import uharfbuzz
    except ImportError as error:
        raise MissingLibraryError("a variable font needs a static face", "uharfbuzz") from error
    face = uharfbuzz.Face(data)
    subset_input = uharfbuzz.SubsetInput()
    subset_input.keep_everything()
    subset_input.pin_all_axes_to_default(face)
    for axis, value in axes.items():
        subset_input.pin_axis_location(face, axis, value)
    return bytes(uharfbuzz.subset(face, subset_input).blob.data)

"""Static faces of variable fonts."""

from io import BytesIO

from .errors import FontError


def instance(data: bytes, **axes: float) -> bytes:
    """The font file of one instance: ``instance(data, wght=600)``. Axes that are not named take their default.

    Raises `FontError` for a font without such an axis.
    """
    from fontTools.ttLib import TTFont, TTLibError
    from fontTools.varLib.instancer import instantiateVariableFont

    try:
        font = TTFont(BytesIO(data), recalcTimestamp=False)  # else the clock would be in the file
        has = {axis.axisTag for axis in font["fvar"].axes}
    except (TTLibError, KeyError) as error:
        raise FontError(f"expected a variable font file: {error}") from error
    if not has >= axes.keys():
        raise FontError(f"expected axes among {sorted(has)}, not {sorted(axes)}")
    place = {axis.axisTag: axes.get(axis.axisTag, axis.defaultValue) for axis in font["fvar"].axes}
    out = BytesIO()
    instantiateVariableFont(font, place, inplace=True).save(out)
    return out.getvalue()

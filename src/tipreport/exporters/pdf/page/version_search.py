"""Finding the version of a short document that fits, with few of them measured."""

from collections.abc import Callable, Mapping


def first_fitting(
    saved: Mapping[int, float],
    overflow: Callable[[int], float],
    known: dict[int, float],
    between: tuple[int, int],
    room: float,
) -> int:
    """Return a version ``between`` two, the first of which does not fit, that fits and leaves at most some ``room``.

    If there is none, the second is returned, whether it fits or not.

    ``saved`` are the predicted heights that the versions, ever shorter ones, save. ``overflow`` measures the height for
    which a version has no room, which is negative if there is some left; that of the first is ``known``. What two
    versions differ by beyond the prediction is spread over those between them.
    """
    low, high = between
    while True:
        over, rest = known[low], 0.0
        if high in known:
            rest = max(over - known[high] - (saved[high] - saved[low]), 0.0)
        share = rest / (high - low)
        fitting = (i for i in range(low + 1, high) if saved[i] - saved[low] + share * (i - low) >= over)
        tried = next(fitting, high)
        if tried == high:
            if low + 1 == high:
                return high
            tried = high - 1 if high in known else (low + high) // 2
        known[tried] = overflow(tried)
        if known[tried] > 0:
            low = tried
        elif known[tried] >= -room:
            return tried
        else:
            high = tried

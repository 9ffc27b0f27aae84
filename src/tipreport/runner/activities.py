"""The activity of a plugin in each process of a pool, in shared memory, so that it can be named while it runs."""

from multiprocessing.context import SpawnContext

from tipreport.registry.plugin_code import Recorder

SIZE = 512  # bytes of an activity


class Activities:
    """A text for each process of a pool."""

    def __init__(self, context: SpawnContext, processes: int) -> None:
        self._texts = context.RawArray("c", SIZE * processes)
        self._begun = context.Value("i", 0)  # the number of processes that have a text

    def recorder(self) -> Recorder:
        """Return the function that records the activities of this process. Called once in each process."""
        with self._begun.get_lock():
            first = SIZE * self._begun.value
            self._begun.value += 1

        def record(activity: str, _idle: float) -> None:
            self._texts[first : first + SIZE] = activity.encode("utf-8", "replace")[:SIZE].ljust(SIZE, b"\0")

        return record

    def running(self) -> list[str]:
        """Return the activities that run now: ``docx of tipreport-docx 1.0 was writing build/malta.docx``."""
        texts = self._texts.raw
        parts = (texts[first : first + SIZE].rstrip(b"\0") for first in range(0, len(texts), SIZE))
        return [part.decode("utf-8", "replace") for part in parts if part]

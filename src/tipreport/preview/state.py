"""The latest version of a preview, which the threads of the server wait for."""

from threading import Condition

from attrs import define, evolve, field, frozen

from tipreport.preview.rendering import Rendering


@frozen(kw_only=True)
class Version:
    """A version of the preview. Its number grows with each change."""

    number: int = 0
    problems: tuple[str, ...] = ()
    document: bytes | None = None
    """The last valid document; None if there was none yet."""


@define
class PreviewState:
    """The latest version of a preview, shared between threads."""

    _latest: Version = field(factory=Version)
    _changed: Condition = field(factory=Condition)
    _closed: bool = False

    @property
    def latest(self) -> Version:
        """The latest version."""
        return self._latest

    def publish(self, rendering: Rendering) -> None:
        """Publish the rendering of a brief. One with problems keeps the last valid document."""
        with self._changed:
            document = self._latest.document if rendering.document is None else rendering.document
            number = self._latest.number + 1
            self._latest = evolve(self._latest, number=number, problems=rendering.problems, document=document)
            self._changed.notify_all()

    def close(self) -> None:
        """End all calls of `wait_for_change`."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait_for_change(self, number: int, timeout: float) -> Version | None:
        """Wait up to ``timeout`` seconds for another version than ``number``. Returns None once the state is closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._latest.number != number, timeout)
            return None if self._closed else self._latest

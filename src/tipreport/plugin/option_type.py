"""The type of an option: one value, one or none, or any number of them."""

import types
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

from attrs import frozen

from tipreport.errors import InvalidValueError
from tipreport.model.kind import got
from tipreport.plugin.scalar import Plain, Scalar, scalar


@frozen(kw_only=True, eq=False)
class OptionType:
    """The type of an option: a scalar, a scalar or nothing, or any number of scalars."""

    scalar: Scalar
    optional: bool = False
    multiple: bool = False

    def read(self, value: Any, folder: Path, *, spelled: bool = False) -> Any:
        """The value that TOML, JSON or (``spelled``) a command line says. Raises `InvalidValueError`."""
        if self.multiple:
            if spelled and isinstance(value, str):
                value = (value,)
            if not isinstance(value, list | tuple):
                raise InvalidValueError(f"expected a list, each item {self.scalar.words}, got {got(value)}")
            return tuple(self._one(item, folder, spelled) for item in value)
        if self.optional and value is None:
            return None
        return self._one(value, folder, spelled)

    def _one(self, value: Any, folder: Path, spelled: bool) -> Any:
        if spelled and isinstance(value, str):
            value = self.scalar.parse(value)
        return self.scalar.read(value, folder)

    def accept(self, value: Any) -> None:
        """Refuse what is not a value of this type as it stands. Raises `InvalidValueError`."""
        if self.optional and value is None:
            return
        if self.multiple and not isinstance(value, tuple):
            raise InvalidValueError(f"expected a tuple, each item {self.scalar.words}, got {got(value)}")
        for item in value if self.multiple else (value,):
            if not isinstance(item, self.scalar.holds):
                raise InvalidValueError(f"expected {self.scalar.words}, got {got(item)}")
            self.scalar.read(item, Path())

    def show(self, value: Any) -> Plain:
        """The value as plain data; a file is shown by its name and digest."""
        if value is None:
            return None
        return tuple(map(self.scalar.show, value)) if self.multiple else self.scalar.show(value)


def option_type(annotation: Any) -> OptionType:
    """What an annotation means for an option. Raises `InvalidValueError` if an option cannot have this type."""
    annotation = getattr(annotation, "__value__", annotation)  # what a type alias of Python 3.12 stands for
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return option_type(parts[0])
    if origin in (Union, types.UnionType) and len(parts) == 2 and types.NoneType in parts:
        return OptionType(scalar=scalar(parts[parts[0] is types.NoneType]), optional=True)
    if origin is tuple and len(parts) == 2 and parts[1] is Ellipsis:
        return OptionType(scalar=scalar(parts[0]), multiple=True)
    return OptionType(scalar=scalar(annotation))

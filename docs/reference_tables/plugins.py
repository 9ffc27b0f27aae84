"""The tables of the plugin reference."""

import inspect
import re
from collections.abc import Callable, Iterator

import attrs
from sphinx.pycode import ModuleAnalyzer

from reference_tables.markdown import code, first_sentence, table
from tipreport import errors
from tipreport.plugin import ExportContext, Exporter, ExportResult, hookspecs
from tipreport.plugin.option_types import OPTION_TYPES

FIELDS = ("field", "type", "", "description")
METHODS = ("progress", "warn")  # of the context
PLAIN = (Exception, BaseException, object, OSError, BaseExceptionGroup)  # not worth a mention


def hook_specifications() -> str:
    """Returns the hooks, each with its signature."""
    rows = (
        (
            f"`{name}({', '.join(inspect.signature(hook).parameters)})`",
            first_sentence(hook),
            f"`{_annotation(inspect.signature(hook).return_annotation)}`",
        )
        for name, hook in hooks().items()
    )
    return table(("hook", "description", "returns"), rows)


def hooks() -> dict[str, Callable[..., object]]:
    """Returns the hook specifications by name."""
    return {name: hook for name, hook in vars(hookspecs).items() if hasattr(hook, "tipreport_spec")}


def exporter_fields() -> str:
    """Returns the fields of an exporter."""
    return table(FIELDS, fields_of(Exporter))


def result_fields() -> str:
    """Returns the fields of a result."""
    return table(FIELDS, fields_of(ExportResult))


def context_members() -> str:
    """Returns the fields and methods of the export context."""
    methods = (
        f"- `{name}{inspect.signature(getattr(ExportContext, name))}`: {first_sentence(getattr(ExportContext, name))}"
        for name in METHODS
    )
    return "\n".join((table(FIELDS, fields_of(ExportContext)), "", *methods)).replace("(self, ", "(")


def option_types() -> str:
    """Returns the annotations that an option can have."""
    return table(("annotation", "displayed as", "accepts"), option_type_rows())


def option_type_rows() -> Iterator[tuple[str, str, str]]:
    """Yields each annotation, its display name and the values that it accepts."""
    for annotation, value_type in OPTION_TYPES.items():
        yield f"`{_annotation(annotation)}`", value_type.name, value_type.expected
    yield '`Literal["a4", "letter"]`, an `Enum`', "choice", "one of a4, letter"
    yield "`T | None`, with default None", "as `T`", "the same, or nothing"
    yield "`tuple[T, ...]`", "as `T`", "any number of values: a repeated flag, or a list in TOML"


def errors_raised() -> str:
    """Returns the exceptions of the library, each with the exit code of a command that ends with it."""
    rows = (
        (f"`{cls.__name__}`", ", ".join(map("`{}`".format, _builtin(cls))), str(exit_code_of(cls)), first_sentence(cls))
        for cls in error_classes()
    )
    return table(("error", "also a", "exit code", "description"), rows)


def error_classes() -> list[type[BaseException]]:
    """Returns the exceptions of the library, in the order of their module."""
    return [cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, errors.TipreportError)]


def exit_code_of(cls: type[BaseException]) -> int:
    """Returns the exit code of a command that ends with an exception of this class."""
    from tipreport.cli.errors import exit_code

    made = cls("several", [errors.PluginError()]) if issubclass(cls, ExceptionGroup) else cls.__new__(cls)
    return int(exit_code(made))


def checks() -> str:
    """Returns the checks that every exporter must pass."""
    from tipreport.testing.exporter_checks import CHECKS

    rows = ((f"`{check.name}`", check.expected, check.remedy) for check in CHECKS)
    return table(("check", "expected", "remedy"), rows)


def fields_of(cls: type) -> Iterator[tuple[str, str, str, str]]:
    """Yields the fields of an attrs class: name, type, default, description."""
    comments = ModuleAnalyzer.for_module(cls.__module__).find_attr_docs()
    for field in attrs.fields(cls):
        default = "**required**" if field.default is attrs.NOTHING else f"default: {_default(field.default)}"
        description = " ".join(comments[cls.__name__, field.name]).strip()
        yield f"`{field.name}`", f"`{_annotation(field.type)}`", default, code(description)


def _builtin(cls: type) -> list[str]:
    return [base.__name__ for base in cls.__mro__[1:] if base.__module__ == "builtins" and base not in PLAIN]


def _default(value: object) -> str:
    if isinstance(value, attrs.Factory):  # type: ignore[arg-type]
        return "empty"
    if isinstance(value, type):
        return f"`{value.__name__}`"
    return f"`{_enums(repr(value))}`" if value not in ("", ()) else "empty"


def _enums(text: str) -> str:
    """Returns a repr with enumeration members as people write them."""
    return re.sub(r"<(\w+\.\w+): [^>]*>", r"\1", text)


def _annotation(annotation: object) -> str:
    """Returns an annotation without the names of modules."""
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Z])|~", "", inspect.formatannotation(annotation).strip("'"))

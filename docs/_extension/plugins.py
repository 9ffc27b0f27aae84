"""What an author of plugins looks up, made from the code, so that it cannot drift from it."""

import inspect
import re
from collections.abc import Iterable, Iterator

import attrs
from sphinx.pycode import ModuleAnalyzer

from _extension.pages import Markdown
from tipreport import errors
from tipreport.plugin import ExportContext, Exporter, ExportResult, hookspecs
from tipreport.plugin.option_types import OPTION_TYPES


class Hooks(Markdown):
    """The hooks, each with its signature and what it is for."""

    def lines(self) -> Iterator[str]:
        yield from table(
            ("hook", "called", "returns"),
            (
                (
                    f"`{name}{_names(hook)}`",
                    first_sentence(hook),
                    f"`{_plain(inspect.signature(hook).return_annotation)}`",
                )
                for name, hook in hooks().items()
            ),
        )


def hooks() -> dict[str, object]:
    """The hook specifications by name."""
    return {name: hook for name, hook in vars(hookspecs).items() if hasattr(hook, "tipreport_spec")}


def _names(hook: object) -> str:
    return f"({', '.join(inspect.signature(hook).parameters)})"  # type: ignore[arg-type]


class ExporterFields(Markdown):
    """The fields of an exporter."""

    def lines(self) -> Iterator[str]:
        yield from table(("field", "type", "", "what it is"), fields_of(Exporter))


class ResultFields(Markdown):
    """The fields of a result."""

    def lines(self) -> Iterator[str]:
        yield from table(("field", "type", "", "what it is"), fields_of(ExportResult))


class ContextMembers(Markdown):
    """What an exporter may know of the world."""

    def lines(self) -> Iterator[str]:
        yield from table(("member", "type", "", "what it is"), fields_of(ExportContext))
        yield ""
        for name in ("progress", "warn"):
            method = getattr(ExportContext, name)
            signature = str(inspect.signature(method)).replace("self, ", "")
            yield f"- `{name}{signature}`: {first_sentence(method)}"


class OptionTypes(Markdown):
    """The types that an option can have."""

    def lines(self) -> Iterator[str]:
        yield from table(("annotation", "called", "expects"), option_types())


def option_types() -> Iterator[tuple[str, str, str]]:
    """Each annotation, what tables call it, and what messages say of it."""
    for annotation, known in OPTION_TYPES.items():
        yield f"`{_plain(annotation)}`", known.name, known.expected
    yield '`Literal["a4", "letter"]`, an `Enum`', "choice", "one of a4, letter"
    yield "`T | None`, the default None", "that of `T`", "the same, or nothing said"
    yield "`tuple[T, ...]`", "that of `T`", "any number of them: a flag several times, a list in TOML"


class Errors(Markdown):
    """Every exception that the library raises, and the exit code that it means."""

    def lines(self) -> Iterator[str]:
        rows = (
            (
                f"`{cls.__name__}`",
                ", ".join(f"`{base}`" for base in _builtin(cls)),
                str(exit_code_of(cls)),
                first_sentence(cls),
            )
            for cls in error_classes()
        )
        yield from table(("error", "also a", "exit code", "what it is"), rows)


def error_classes() -> list[type[BaseException]]:
    """The exceptions of the library, in the order of their module."""
    return [cls for cls in vars(errors).values() if isinstance(cls, type) and issubclass(cls, errors.TipreportError)]


def exit_code_of(cls: type[BaseException]) -> int:
    """The exit code that an exception of this class means."""
    from tipreport.cli.errors import exit_code

    made = cls("several", [errors.PluginError()]) if issubclass(cls, ExceptionGroup) else cls.__new__(cls)
    return int(exit_code(made))


def _builtin(cls: type) -> list[str]:
    return [base.__name__ for base in cls.__mro__[1:] if base.__module__ == "builtins" and base not in _PLAIN]


_PLAIN = (Exception, BaseException, object, OSError, BaseExceptionGroup)


class Checks(Markdown):
    """What is demanded of every exporter."""

    def lines(self) -> Iterator[str]:
        from tipreport.testing.exporter_checks import CHECKS

        yield from table(
            ("check", "expected", "what to do"), ((f"`{each.name}`", each.expected, each.remedy) for each in CHECKS)
        )


# ------------------------------------------------------------ what declarations say


def fields_of(cls: type) -> Iterator[tuple[str, str, str, str]]:
    """The fields of an attrs class: name, type, default, meaning."""
    said = ModuleAnalyzer.for_module(cls.__module__).find_attr_docs()
    for field in attrs.fields(cls):
        absence = "**required**" if field.default is attrs.NOTHING else f"default: {_default(field.default)}"
        meaning = " ".join(said[cls.__name__, field.name]).strip()
        yield f"`{field.name}`", f"`{_plain(field.type)}`", absence, _markdown(meaning)


def _default(value: object) -> str:
    if isinstance(value, attrs.Factory):  # type: ignore[arg-type]
        return "empty"
    return f"`{value!r}`" if value not in ("", ()) else "empty"


def _plain(annotation: object) -> str:
    """An annotation as people write it."""
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Z])|~", "", inspect.formatannotation(annotation))


def _markdown(text: str) -> str:
    return text.replace("``", "`")


def first_sentence(thing: object) -> str:
    """What a docstring says first."""
    return _markdown((inspect.getdoc(thing) or "").partition("\n\n")[0].replace("\n", " "))


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """A table in Markdown."""
    heads = [*heads]
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"

"""Type errors of a plugin that mypy must find. mypy reports every ``ignore`` that is not needed."""

from collections.abc import Iterator
from typing import Any, BinaryIO, assert_type

from attrs import frozen

from tipreport.model import Briefs
from tipreport.plugin import ExportContext, Exporter, Grain, NoOptions, build_options, check_options, hookimpl, option


@frozen(kw_only=True)
class PdfOptions:
    paper: str = option("a4", help="The paper")
    columns: int | None = option(None, help="Columns")
    only: tuple[str, ...] = option((), help="The sections to show")
    width: int = option("72", help="Columns")  # type: ignore[assignment]  # the default is of another type


@frozen(kw_only=True)
class TextOptions:
    width: int = option(72, help="Columns")


def write_pdf(briefs: Briefs, stream: BinaryIO, options: PdfOptions, context: ExportContext) -> None:
    assert_type(options.paper, str)
    assert_type(options.columns, int | None)


def write_text(briefs: Briefs, stream: BinaryIO, options: TextOptions, context: ExportContext) -> None: ...


def write_anything(briefs: Briefs, stream: BinaryIO, options: object, context: ExportContext) -> None: ...


def write_less(briefs: Briefs, stream: BinaryIO) -> None: ...


pdf = Exporter(
    name="pdf",
    summary="PDF",
    suffix=".pdf",
    media_type="application/pdf",
    grains=(Grain.BRIEF,),
    options=PdfOptions,
    write=write_pdf,
)
assert_type(pdf, Exporter[PdfOptions])
assert_type(pdf.options(), PdfOptions)
assert_type(build_options(pdf, {"paper": "a4"}), PdfOptions)
assert_type(check_options(pdf, PdfOptions()), PdfOptions)
PdfOptions(paper=4)  # type: ignore[arg-type]  # the option is text
PdfOptions(papier="a4")  # type: ignore[call-arg]  # unknown option

plain = Exporter(
    name="plain",
    summary="Plain",
    suffix=".txt",
    media_type="text/plain",
    grains=(Grain.BRIEF,),
    options=NoOptions,
    write=write_anything,
)
assert_type(plain, Exporter[NoOptions])

wrong = Exporter(
    name="wrong",
    summary="The write of another format",
    suffix=".txt",
    media_type="text/plain",
    grains=(Grain.BRIEF,),
    options=PdfOptions,
    write=write_text,  # type: ignore[arg-type]  # its options are of another class
)
short = Exporter(
    name="short",
    summary="Too few arguments",
    suffix=".txt",
    media_type="text/plain",
    grains=(Grain.BRIEF,),
    options=NoOptions,
    write=write_less,  # type: ignore[arg-type]  # options and context are missing
)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[Any]]:
    yield pdf
    yield plain

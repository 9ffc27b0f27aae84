"""A finding names the first violations, keeps all of them, and knows the lines of code that print a block."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from tipreport.document import Documents, Sources, words
from tipreport.plugin import ExportContext, Exporter, NoOptions
from tipreport.testing.code_of_blocks import code_of_blocks
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.exporter_checks.fidelity import OF_DIFFERENCES
from tipreport.testing.under_test import ExporterUnderTest


def render(documents: Documents, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    for document in documents:
        for block in document.blocks:
            if isinstance(block, Sources):
                lines = [f"{each.label} {words(each.content)} {each.url}\n" for each in block.items[:-1]]
                stream.writelines(map(str.encode, lines))
    stream.write(b".\n")


READING_LIST = Exporter(
    name="list", summary="For tests", suffix=".txt", media_type="text/plain", options=NoOptions, render=render,
    shows=("sources",),
)  # fmt: skip


@check("no letters", "remove them")
def letters(_tested: ExporterUnderTest) -> Iterator[str]:
    """Five violations."""
    yield from "abcde"


def test_the_message_has_three_violations_and_the_data_all() -> None:
    finding = letters.run(exporter_under_test(READING_LIST))

    assert finding.found == "a; b; c; and 2 more"
    assert finding.as_dict()["violations"] == ("a", "b", "c", "d", "e")


def test_the_code_of_a_block_is_that_which_prints_no_other_one() -> None:
    first = render.__code__.co_firstlineno

    assert code_of_blocks(exporter_under_test(READING_LIST)) == {
        "Sources": f" (code for Sources: {__name__}, lines {first + 4} to {first + 5})"
    }


def test_a_lost_statement_has_the_line_of_the_file_after_which_it_is_missing() -> None:
    finding = OF_DIFFERENCES[0].run(exporter_under_test(READING_LIST))

    assert finding.violations[0].startswith('Sources of "Sources", “')
    assert f" after line 46 (code for Sources: {__name__}, lines " in finding.violations[0]

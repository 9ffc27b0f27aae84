"""Spans inside the parts of a document."""

import pytest

from tipreport.document.blocks import Finding, Heading, Paragraph, SectionRef, SourceEntry
from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import fields_with_spans


@pytest.mark.parametrize(
    ("cls", "names"),
    [(Paragraph, ("spans",)), (Finding, ("content",)), (SourceEntry, ("content",)), (Heading, ()), (RecordRef, ())],
)
def test_only_fields_that_may_hold_spans_are_searched(cls: type, names: tuple[str, ...]) -> None:
    assert fields_with_spans(cls) == names
    assert not fields_with_spans(SectionRef)

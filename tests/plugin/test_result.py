"""The result of an export as plain data."""

import json
import pickle
from pathlib import Path

from tipreport.errors import TargetExistsError
from tipreport.plugin import ExportResult


def test_a_result_is_json() -> None:
    result = ExportResult(
        exporter="pdf",
        distribution="tipreport",
        version="1.0",
        briefs=("serbia",),
        path=Path("build/serbia.pdf"),
        size=12,
        sha256="ab",
        warnings=("a glyph is missing",),
        duration=0.5,
    )

    assert json.loads(json.dumps(result.as_dict())) == {
        "ok": True,
        "exporter": "pdf",
        "distribution": "tipreport",
        "version": "1.0",
        "briefs": ["serbia"],
        "path": str(Path("build/serbia.pdf")),
        "size": 12,
        "sha256": "ab",
        "warnings": ["a glyph is missing"],
        "duration": 0.5,
        "error": None,
    }


def test_a_failure_has_a_kind_and_a_message_and_can_be_pickled() -> None:
    result = pickle.loads(pickle.dumps(ExportResult(exporter="pdf", error=TargetExistsError("a.pdf exists"))))

    assert not result.ok
    assert result.as_dict()["error"] == {"kind": "TargetExistsError", "message": "a.pdf exists"}

"""The documentation of the package: its example runs, and every exported name exists."""

import re
import textwrap
from pathlib import Path

from tests.exporters.pdf.tagged.documents import annotations, check, elements, text_of, tree
from tipreport.exporters.pdf import tagged

_BLOCK = re.compile(r"\.\. code-block:: python\n\n((?:    .*\n|\n)+)")


def test_the_example_in_the_documentation_conforms() -> None:
    (example,) = _BLOCK.findall(tagged.__doc__ or "")
    names: dict[str, object] = {}
    exec(textwrap.dedent(example), names)
    data = names["data"]
    assert isinstance(data, bytes)
    pdf = check(data)
    assert text_of(tree(pdf)) == "SerbiaA change of -0.9% in the report of last year."
    assert len(elements(pdf, "Link")) == len(annotations(pdf)) == 1


def test_every_exported_name_exists_and_is_documented() -> None:
    for name in tagged.__all__:
        described = getattr(tagged, name)
        assert name in {"BLACK", "WHITE"} or described.__doc__, name


def test_the_package_imports_nothing_outside_itself() -> None:
    for module in Path(tagged.__file__).parent.glob("*.py"):
        lines = module.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if re.match(r"(from|import) tipreport", line)], module.name

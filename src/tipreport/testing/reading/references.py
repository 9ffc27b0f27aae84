"""Reads how the elements of a page refer to each other: labels of fields, and parts that an element controls."""

from collections.abc import Mapping

from tipreport.testing.reading.content import Content

_REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_FIELDS = ("input", "select", "textarea")


class References:
    """Notes the references to ids that no element has, and the fields without a label."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.ids: set[str] = set()
        self.targets: dict[str, str] = {}  # the attribute that refers to each id
        self.fields: dict[str, int] = {}  # the line of each field without a name of its own, by its id

    def element(self, tag: str, given: Mapping[str, str], line: int) -> None:
        """Note an element that begins in a line."""
        self.ids.add(given.get("id", ""))
        if any(name in given for name in _REFERENCES):
            self.targets |= {target: name for name in _REFERENCES for target in given.get(name, "").split()}
        if tag in _FIELDS and given.get("type") not in ("hidden", "submit") and not given.get("aria-label"):
            self.fields[given.get("id", "")] = line

    def close(self) -> None:
        """Note them, at the end of the page."""
        missing = [(name, target) for target, name in self.targets.items() if target not in self.ids]
        self.content.problems += [f'{name}="{target}" refers to no element' for name, target in missing]
        self.content.undescribed += [
            f"the field in line {line}" for own, line in self.fields.items() if own not in self.targets
        ]

"""Directives that put the generated tables of the brief file into its page."""

from collections.abc import Callable
from typing import ClassVar

import format_reference
from docutils import nodes
from docutils.statemachine import StringList
from sphinx.util.docutils import SphinxDirective


class Generated(SphinxDirective):
    """Some generated Markdown."""

    generate: ClassVar[Callable[[], str]]

    def run(self) -> list[nodes.Node]:
        """The nodes of it."""
        return self.nodes_of(type(self).generate())

    def nodes_of(self, markdown: str) -> list[nodes.Node]:
        """Markdown as nodes."""
        made = nodes.Element()
        made.document = self.state.document
        self.state.nested_parse(StringList(markdown.split("\n"), source=__file__), self.content_offset, made)
        return made.children


class Head(Generated):
    """``{brief-head}``: the fields of the head."""

    generate = format_reference.head_fields


class Measures(Generated):
    """``{brief-measures}``: the measures."""

    generate = format_reference.measures


class Vocabularies(Generated):
    """``{brief-vocabularies}``: all other vocabularies but the terms of the profile."""

    generate = format_reference.vocabularies


class ProfileTerms(Generated):
    """``{brief-profile-terms}``: the terms of the profile, by aspect."""

    generate = format_reference.profile_terms


class RecordFields(Generated):
    """``{brief-record} figures``: what the records of a list are, and their fields."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """The nodes of it."""
        return self.nodes_of(format_reference.record(self.arguments[0]))


class TidyTables(Generated):
    """``{brief-tables}``: every table with its columns, each under its name."""

    def run(self) -> list[nodes.Node]:
        """The nodes of them."""
        made: list[nodes.Node] = []
        for name, markdown in format_reference.tables():
            section = nodes.rubric(name, name, ids=[f"table-{name.replace('_', '-')}"])
            made += [section, *self.nodes_of(markdown)]
        return made

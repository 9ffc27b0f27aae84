"""Writes briefs as YAML in the styles of different authors: quotation marks, line breaks, indents, comments."""

from collections.abc import Iterator
from itertools import count
from random import Random
from typing import Any

from tipreport.files.dump import dump_flow, dump_value, field_data, join_years
from tipreport.model import CountryBrief
from tipreport.model.brief import head, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import fields

Values = list[tuple[str, Any]]


def in_random_style(brief: CountryBrief, random: Random) -> str:
    """The brief as an author with odd habits would write it, with numbered comments."""
    return _Author(random).brief(brief)


class _Author:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.numbers = count(1)
        self.braces, self.comments = random.random(), random.random() / 3
        self.list_indent = random.choice([0, 2, 2, 4])
        self.after_dash = random.choice([" ", " ", "   "])

    def brief(self, brief: CountryBrief) -> str:
        lines = [*self.above(""), *(["---"] if self.random.random() < 0.1 else [])]
        for name, value in field_data(brief, head(), {}):
            lines += self.field(name, value, "")
        inherited = inherit_defaults(brief.subject, brief.countries, brief.default_source, brief.language)
        for name, cls in lists().items():
            if rows := join_years(getattr(brief, name), cls):
                lines += ["", *self.above(""), f"{name}:{self.beside()}"]
                for row, years in rows:
                    lines += self.above(" " * self.list_indent)
                    lines += self.record(field_data(row, fields(cls), inherited, years))
        lines += self.above("")
        breaks = self.random.choice([["\n"], ["\n"], ["\r\n"], ["\n", "\n", "\r\n"], ["\r"]])
        text = "".join(line + self.random.choice(breaks) for line in "\n".join(lines).split("\n"))
        if self.random.random() < 0.2:
            text = text.rstrip("\r\n")
        return ("\ufeff" if self.random.random() < 0.1 else "") + text

    def comment(self) -> str:
        return f"# comment {next(self.numbers)}"

    def above(self, indent: str) -> Iterator[str]:
        while self.random.random() < self.comments:
            yield indent + self.comment()

    def beside(self) -> str:
        return f"  {self.comment()}" if self.random.random() < self.comments else ""

    def record(self, data: Values) -> list[str]:
        indent = " " * self.list_indent
        if self.random.random() < self.braces:
            return self.in_braces(data, f"{indent}-{self.after_dash}")
        if self.random.random() < 0.1:
            start, column = [f"{indent}-{self.beside()}"], self.list_indent + 3
        else:
            start, column = [], self.list_indent + 1 + len(self.after_dash)
        lines: list[str] = []
        for name, value in data:
            lines += self.above(" " * column) if lines else []
            lines += self.field(name, value, " " * column)
        return [*start, *lines] if start else [f"{indent}-{self.after_dash}{lines[0].lstrip()}", *lines[1:]]

    def in_braces(self, data: Values, start: str) -> list[str]:
        pieces = [f"{self.name(name)}: {self.in_line(value)}" for name, value in data]
        if self.random.random() < 0.6:
            return [f"{start}{{{', '.join(pieces)}}}{self.beside()}"]
        lines = [f"{start}{{{pieces[0]}"]
        for piece in pieces[1:]:
            if self.random.random() < 0.5:
                lines[-1] += f", {piece}"
            else:
                lines[-1] += f",{self.beside()}"
                lines.append(f"{' ' * (len(start) + 1)}{piece}")
        lines[-1] += self.random.choice(["}", ",}", f",{self.beside()}\n{' ' * len(start)}}}"])
        return lines

    def name(self, name: str) -> str:
        return self.random.choice([name] * 8 + [f'"{name}"'])

    def in_line(self, value: Any) -> str:
        if isinstance(value, list | tuple):
            return f"[{', '.join(map(self.in_line, value))}]"
        return self.quoted(value) or dump_flow(value)

    def quoted(self, value: Any) -> str:
        if isinstance(value, str) and value.isprintable() and "\\" not in value:
            if (kind := self.random.random()) < 0.2:
                return "'" + value.replace("'", "''") + "'"
            if kind < 0.4 and '"' not in value:
                return f'"{value}"'
        return ""

    def field(self, name: str, value: Any, indent: str) -> list[str]:
        start = f"{indent}{self.name(name)}:{self.random.choice([' ', ' ', '    '])}"
        if isinstance(value, list | tuple):
            return self.items(start, value, indent)
        if isinstance(value, str) and " " in value.strip() and self.random.random() < 0.6:
            return self.text(start, value, indent, ends=name not in ("text", "note"))
        written = self.quoted(value) or dump_value(value, 0, len(indent) + 2)
        return [f"{start}{written}{'' if chr(10) in written else self.beside()}"]

    def items(self, start: str, values: Any, indent: str) -> list[str]:
        kind = self.random.random()
        if kind < 0.4 or not values:
            return [f"{start}{self.in_line(list(values))}{self.beside()}"]
        inner = indent + self.random.choice(["", "  "])
        if kind < 0.7:
            lines = [f"{start.rstrip()}{self.beside()}"]
            for value in values:
                lines += [*self.above(inner + "  "), f"{inner}- {self.in_line(value)}{self.beside()}"]
            return lines
        lines = [f"{start}[{self.beside()}"]
        for value in values:
            lines += [f"{indent}  {self.in_line(value)},{self.beside()}"]
        return [*lines, f"{indent}]{self.beside()}"]

    def text(self, start: str, value: str, indent: str, *, ends: bool) -> list[str]:
        words = value.split(" ")
        if "" in words or not value.isprintable() or "\\" in value or words[0][0] == "#" or self.unsafe(value):
            return [start + dump_value(value, 0, len(indent) + 2)]
        width = self.random.choice([2, 5, 9])
        lines = [" ".join(words[first : first + width]) for first in range(0, len(words), width)]
        kinds = ["|-", ">-", "'", '"', "plain"]
        kind = self.random.choice(kinds if ends else ["|", ">", ">+", *kinds])
        if kind[0] == "|":
            lines = [value]
        if kind[0] in "|>":
            lines = [f"{start}{kind}{self.beside()}", *(f"{indent}   {line}" for line in lines)]
        elif kind == "'" or (kind == '"' and '"' not in value):
            lines = [line.replace("'", "''") if kind == "'" else line for line in lines]
            lines = [f"{start}{kind}{lines[0]}", *(f"{indent}  {line}" for line in lines[1:])]
            lines[-1] += kind
        elif any(line[0] in "-?:,[]{}&*!|>'\"%@`#" for line in lines) or dump_flow(value)[0] == '"':
            return [start + dump_flow(value)]
        else:
            lines = [start + lines[0], *(f"{indent}  {line}" for line in lines[1:])]
        return lines

    def unsafe(self, value: str) -> bool:
        return any(character in value for character in "\x85\u2028\u2029\ufeff")

"""Breaks a paragraph into justified lines as Chinese composition does: marks are squeezed, hung in the margin or carried over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from characters import HANGING, NO_END, NO_START, SQUEEZABLE

#: The blank part of a full-width mark, in em, that may be taken out.
SLACK = 0.5
Width = Callable[[str], float]


@dataclass(frozen=True)
class Glyph:
    c: str
    x: float
    """In em from the column's left edge."""
    advance: float


@dataclass(frozen=True)
class Habit:
    """What the typesetter does where a mark may not begin a line."""

    squeeze: bool
    hang: bool
    spacing: bool
    """A quarter em between Han and Latin letters."""


def break_lines(text: str, width: Width, measure: float, indent: float, habit: Habit, justify_last: bool = False) -> list[list[Glyph]]:
    """The lines of a paragraph; `measure` and `indent` in em, `width` gives each character's own width in em."""
    units = re.findall(r"[!-~]+|\s|.", text)
    lines: list[list[str]] = []
    line: list[str] = []
    room = measure - indent
    while units:
        unit = units.pop(0)
        if unit == " " and not line and lines:
            continue
        if not line or _width_of(line + [unit], width, habit) <= room + _give(line + [unit], unit, habit):
            line.append(unit)
            continue
        units.insert(0, unit)
        while len(line) > 1 and (units[0][0] in NO_START or line[-1][-1] in NO_END):
            units.insert(0, line.pop())
        lines.append(line)
        line, room = [], measure
    lines.append(line)
    last = len(lines) - 1
    return [_place("".join(one).rstrip(" "), width, measure, indent if i == 0 else 0, habit, i < last or justify_last) for i, one in enumerate(lines)]


def _give(line: list[str], unit: str, habit: Habit) -> float:
    """By how much a line may be too wide because it ends with `unit`."""
    if unit not in NO_START:
        return 0.001
    if habit.hang and unit in HANGING:
        return 1
    return SLACK * sum(one in SQUEEZABLE for one in line) if habit.squeeze else 0.001


def _width_of(line: list[str], width: Width, habit: Habit) -> float:
    text = "".join(line)
    return sum(map(width, text)) + sum(_gaps(text, habit))


def _gaps(text: str, habit: Habit) -> list[float]:
    """What stands after each character by itself."""
    def latin(c: str) -> bool:
        return c.isascii() and c.isalnum()

    def han(c: str) -> bool:
        return "\u4e00" <= c <= "\u9fff"

    pairs = zip(text, text[1:] + "。")
    return [0.25 if habit.spacing and (latin(a) and han(b) or han(a) and latin(b)) else 0 for a, b in pairs]


def _place(text: str, width: Width, measure: float, indent: float, habit: Habit, justify: bool) -> list[Glyph]:
    widths = [width(c) + gap for c, gap in zip(text, _gaps(text, habit))]
    if not text:
        return []
    hung = habit.hang and text[-1] in HANGING and sum(widths) > measure - indent
    spare = measure - indent - sum(widths) + (widths[-1] if hung else 0)
    if spare < 0:
        marks = [i for i, c in enumerate(text) if c in SQUEEZABLE]
        for i in marks:
            widths[i] += spare / len(marks)
    elif justify:
        places = [i for i in range(len(text) - 1 - hung) if not (text[i].isascii() and text[i + 1].isascii() and text[i] != " ")]
        for i in places:
            widths[i] += spare / len(places)
    out, x = [], indent
    for c, advance in zip(text, widths):
        out.append(Glyph(c, x, advance))
        x += advance
    return out

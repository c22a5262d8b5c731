"""Sets a page on the newspaper's grid of whole em and draws it by ReportLab, as a layout program would export it."""

from __future__ import annotations

import random
import subprocess
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from linebreak import Glyph, Habit, break_lines
from plan import Cell, Page
from stories import Block, Story

HEADLINE_SIZES = {1: 15, 2: 20, 3: 24, 4: 28, 5: 32}


@dataclass(frozen=True)
class Line:
    """A printed line, or a photograph when it has no glyphs; lengths in points."""

    glyphs: tuple[Glyph, ...]
    font: str
    size: float
    height: float
    unit: int = 0
    """Lines of one unit stay together; 0 is none."""
    shift: float = 0
    photo: bool = False


@dataclass
class Stream:
    """Lines that are still to be poured into columns."""

    lines: list[Line]
    columns: int
    x: float
    box: bool = False


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF."""
    Press(page, file, rng).run()


class Press:
    def __init__(self, page: Page, file: Path, rng: random.Random):
        style = page.style
        self.page, self.style, self.rng = page, style, rng
        self.canvas = Canvas(str(file), pagesize=(style.width + 2 * style.margin, page.height), invariant=1)
        self.habit = Habit(squeeze=rng.random() < 0.7, hang=rng.random() < 0.3, spacing=style.spacing)
        self.glyph_by_glyph = rng.random() < 0.3
        self.text_font, self.head_font, self.note_font = (_font(name) for name in (style.text_font, style.head_font, style.note_font))
        self.units = 0
        self.sheet = 0
        self.y = 0.0
        self._open_sheet()

    def run(self) -> None:
        for row in self.page.rows:
            self._row(row)
        if self.page.jump:
            self._pour([Stream(self._rest_of_jump(), self.style.columns, self.style.margin)])
        if self.page.last_line:
            self._block_at(self.page.last_line.text, self.text_font, 7.5, self.style.margin, self.style.width, "right")
        self.canvas.save()

    def _row(self, row: list[Cell]) -> None:
        """Stories beside one another; those of one cell below one another."""
        style, x = self.style, self.style.margin
        streams, top = [], self.y
        if len(row) == 1:
            for story in row[0].stories:
                self._head(story, x, row[0].columns)
                self._pour([Stream(self._body(story), row[0].columns, x, story.box)])
                self.y += style.size
            return
        bottoms = []
        for cell in row:
            self.y = top
            self._head(cell.stories[0], x, cell.columns)
            bottoms.append(self.y)
            streams.append(Stream(self._body(cell.stories[0]), cell.columns, x, cell.stories[0].box))
            x += style.size * (cell.columns * (style.measure + style.gap))
        self.y = max(bottoms)
        self._pour(streams)
        self.y += style.size

    def _head(self, story: Story, x: float, columns: int) -> None:
        style = self.style
        width = style.size * (columns * style.measure + (columns - 1) * style.gap)
        align = self.rng.choice(["left", "center"])
        sizes = {"headline": HEADLINE_SIZES[columns], "kicker": 11, "subhead": 12, "byline": style.size}
        if self.y + 6 * sizes["headline"] > self.page.height - style.margin:
            self._open_sheet()
        for block in story.head:
            font = self.note_font if block.kind in ("byline", "kicker") else self.head_font
            self._block_at(block.text, font, sizes[block.kind], x, width, align)
            self.y += 3

    def _block_at(self, text: str, font: str, size: float, x: float, width: float, align: str) -> None:
        """Unjustified lines across `width` at the present height."""
        for glyphs in break_lines(text, _width_of(font), width / size, 0, Habit(False, False, False)):
            used = glyphs[-1].x + glyphs[-1].advance if glyphs else 0
            spare = width / size - used
            shift = {"left": 0, "center": spare / 2, "right": spare}[align]
            ragged = tuple(replace(one, x=one.x + shift) for one in _ragged(glyphs, font))
            self._draw(Line(ragged, font, size, size * 1.25), x, self.y)
            self.y += size * 1.25

    def _body(self, story: Story) -> list[Line]:
        blocks = list(story.body)
        if not (self.page.jump and story is self.page.stories[0]):
            return [line for block in blocks for line in self._lines(block)]
        jump = self.page.jump
        broken = blocks[jump.block]
        lines = [line for block in blocks[: jump.block] for line in self._lines(block)]
        lines += self._lines(Block("p", broken.text[: jump.at], flush=broken.flush), justify_last=True)
        return lines + self._lines(Block("byline", jump.onward))

    def _rest_of_jump(self) -> list[Line]:
        jump, story = self.page.jump, self.page.stories[0]
        assert jump is not None
        rest = Block("p", jump.back + story.body[jump.block].text[jump.at :], flush=True)
        return [line for block in [rest, *story.body[jump.block + 1 :]] for line in self._lines(block)]

    def _lines(self, block: Block, justify_last: bool = False) -> list[Line]:
        style = self.style
        font, size, align = self._face(block)
        indent = 0 if block.flush or block.kind not in ("p", "note", "section") else style.indent
        typed = "　" * indent if style.typed_indent else ""
        room = style.measure * style.size / size
        rows = break_lines(typed + block.text, _width_of(font), room, 0 if typed else indent, self.habit, justify_last)
        height = style.leading * size
        lines = [Line(tuple(row), font, size, height) for row in rows]
        if align != "left":
            lines = [replace(line, glyphs=tuple(_ragged(list(line.glyphs), font)), shift=self._shift(line, room, align)) for line in lines]
        if block.float:
            return self._float(block, lines)
        if block.kind == "section" or not style.indent:
            lines[0] = replace(lines[0], height=lines[0].height + (0.5 * size if block.kind == "p" else 0.7 * size))
        return lines

    def _face(self, block: Block) -> tuple[str, float, str]:
        size = self.style.size
        return {
            "section": (self.head_font, size, "left"),
            "caption": (self.note_font, size * 0.85, "left"),
            "credit": (self.note_font, size * 0.8, "right"),
            "quote": (self.note_font, size * 1.3, "left"),
            "note": (self.note_font, size, "left"),
            "byline": (self.note_font, size, "right"),
        }.get(block.kind, (self.text_font, size, "left"))

    def _shift(self, line: Line, room: float, align: str) -> float:
        used = line.glyphs[-1].x + line.glyphs[-1].advance if line.glyphs else 0
        return max(0.0, (room - used) * (1 if align == "right" else 0.5)) * line.size

    def _float(self, block: Block, lines: list[Line]) -> list[Line]:
        self.units += 1
        size = self.style.size
        photo = [Line((), self.text_font, size, size * self.rng.randint(5, 9), photo=True)] if block.photo else []
        blank = Line((), self.text_font, size, size * 0.7)
        return [replace(line, unit=self.units) for line in [*photo, *lines, blank]]

    def _pour(self, streams: list[Stream]) -> None:
        """Fills the columns of all streams down to the same height, and goes on on the next sheet while lines are left."""
        style = self.style
        while any(stream.lines for stream in streams):
            available = self.page.height - style.margin - self.y
            if available < 4 * style.size * style.leading:
                self._open_sheet()
                continue
            bottom = self.y
            for stream in streams:
                total = sum(line.height for line in stream.lines)
                height = min(available, total / stream.columns + 1.2 * style.size * style.leading)
                bottom = max(bottom, self._fill(stream, height))
            self.y = bottom
            if any(stream.lines for stream in streams):
                self._open_sheet()

    def _fill(self, stream: Stream, height: float) -> float:
        """Takes lines off the stream into its columns; a float that does not fit waits for the next column's top."""
        style, lowest = self.style, self.y
        waiting: list[Line] = []
        for column in range(stream.columns):
            x = stream.x + column * style.size * (style.measure + style.gap)
            y, limit = self.y, self.y + height
            if column and style.rule:
                self.canvas.line(x - style.gap * style.size / 2, self._up(self.y), x - style.gap * style.size / 2, self._up(limit))
            stream.lines, waiting = waiting + stream.lines, []
            while stream.lines:
                group = [line for line in stream.lines if line.unit == stream.lines[0].unit] if stream.lines[0].unit else stream.lines[:1]
                tall = sum(line.height for line in group)
                if y + tall > limit and y > self.y:
                    if not group[0].unit:
                        break
                    waiting += group
                    stream.lines = stream.lines[len(group) :]
                    continue
                for line in group:
                    self._draw(line, x, y + line.height - style.leading * line.size if not line.photo else y)
                    y += line.height
                stream.lines = stream.lines[len(group) :]
            lowest = max(lowest, y)
        stream.lines = waiting + stream.lines
        return lowest

    def _draw(self, line: Line, x: float, y: float) -> None:
        """`y` is the line's top, counted downward from the sheet's top."""
        if line.photo:
            self.canvas.setFillGray(0.8)
            self.canvas.rect(x, self._up(y + line.height - 3), self.style.measure * line.size, line.height - 6, stroke=0, fill=1)
            self.canvas.setFillGray(0)
            return
        baseline = self._up(y + line.size)
        for run in _runs(line.glyphs, line.font, self.glyph_by_glyph):
            text = self.canvas.beginText(x + line.shift + run[0].x * line.size, baseline)
            text.setFont(line.font, line.size)
            text.setCharSpace((run[0].advance - _width_of(line.font)(run[0].c)) * line.size if len(run) > 1 else 0)
            text.textOut("".join(one.c for one in run))
            self.canvas.drawText(text)

    def _up(self, y: float) -> float:
        return self.page.height - y

    def _open_sheet(self) -> None:
        if self.sheet:
            self.canvas.showPage()
        head = self.page.running_heads[self.sheet]
        self.sheet += 1
        self.y = self.style.margin - 16
        if head:
            self._block_at(head, self.text_font, 8, self.style.margin, self.style.width, self.rng.choice(["left", "right", "center"]))
        self.y = self.style.margin + 4


def _ragged(glyphs: list[Glyph], font: str) -> list[Glyph]:
    """The same glyphs at their own widths."""
    out, x = [], glyphs[0].x if glyphs else 0
    for one in glyphs:
        advance = _width_of(font)(one.c)
        out.append(Glyph(one.c, x, advance))
        x += advance
    return out


def _runs(glyphs: tuple[Glyph, ...], font: str, one_by_one: bool) -> list[list[Glyph]]:
    """Glyphs with the same letter-spacing, which are shown by one operator."""
    own = _width_of(font)
    runs: list[list[Glyph]] = []
    for glyph in glyphs:
        extra = glyph.advance - own(glyph.c)
        if runs and not one_by_one and abs(extra - (runs[-1][-1].advance - own(runs[-1][-1].c))) < 1e-6:
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
    return runs


@cache
def _font(family: str) -> str:
    """Registers the installed font of a family and returns its name. Throws `LookupError` when it is not installed."""
    done = subprocess.run(["fc-match", "-f", "%{family}|%{file}|%{index}", family], capture_output=True, text=True, check=True)
    found, file, index = done.stdout.split("|")
    if family not in found:
        raise LookupError(f"the font {family} is not installed")
    pdfmetrics.registerFont(TTFont(family, file, subfontIndex=int(index) & 0xFFFF))
    return family


@cache
def _width_of(font: str):
    @cache
    def width(c: str) -> float:
        return 1.0 if ord(c) > 0x2E7F or c in "“”‘’—…·" else pdfmetrics.stringWidth(c, font, 1)

    return width

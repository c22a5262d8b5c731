"""Plans a page: its measures, its fonts, and which stories stand beside and below one another."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from furniture import EDITORS, Furniture
from stories import Block, Story, Writer


@dataclass
class Style:
    """Measures of a page. Lengths in points, unless they are said to be in em of the text's size."""

    size: float
    measure: int
    """Width of a column in em."""
    columns: int
    gap: float
    """Between columns, in em."""
    leading: float
    """From line to line, in em."""
    indent: int
    """Of a paragraph's first line, in em; paragraphs without indent stand apart."""
    typed_indent: bool
    text_font: str
    head_font: str
    note_font: str
    rule: bool
    spacing: bool
    """A gap between Han and Latin letters."""
    margin: float

    @property
    def width(self) -> float:
        """Of the type area."""
        return self.size * (self.columns * self.measure + (self.columns - 1) * self.gap)


@dataclass
class Cell:
    """Stories above one another in `columns` columns of the page."""

    columns: int
    stories: list[Story]


@dataclass
class Page:
    """What is to be set as one file, which may run over several sheets."""

    id: str
    genre: str
    script: str
    style: Style
    rows: list[list[Cell]]
    height: float
    running_heads: list[str]
    """By sheet; as many as any sheet may need."""
    last_line: Block | None = None
    jump: Jump | None = None
    sources: list[str] = field(default_factory=list)

    @property
    def stories(self) -> list[Story]:
        return [story for row in self.rows for cell in row for story in cell.stories]


@dataclass
class Jump:
    """The first story breaks off on this sheet and goes on below the other stories."""

    block: int
    at: int
    onward: str
    back: str


FONTS = {
    "train": {
        "hans": ["AR PL UMing CN", "AR PL UKai CN", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "AR PL SungtiL GB"],
        "hant": ["AR PL UMing TW", "AR PL UKai TW", "AR PL Mingti2L Big5", "AR PL KaitiM Big5"],
    },
    "test": {
        "hans": ["Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai", "Smiley Sans", "Noto Serif CJK SC"],
        "hant": ["Noto Serif CJK TC", "TW-Sung", "TW-Kai", "cwTeXMing", "Noto Sans CJK TC"],
    },
    "fresh": {
        "hans": ["HanaMinA", "Droid Sans Fallback"],
        "hant": ["cwTeXFangSong", "cwTeXKai", "Droid Sans Fallback", "HanaMinA"],
    },
}
#: Columns of the cells of each row. The two sets have no pattern of two rows or more in common.
PATTERNS = {
    "train": {
        2: [[[2]], [[2], [2]], [[1, 1], [2]]],
        3: [[[3]], [[3], [3]], [[2, 1], [3]], [[3], [1, 2]]],
        4: [[[4]], [[4], [4]], [[3, 1], [4]], [[2, 2], [4]]],
        5: [[[5], [5]], [[3, 2], [5]]],
    },
    "test": {
        2: [[[2], [1, 1]], [[2], [2], [2]]],
        3: [[[1, 2], [3]], [[2, 1], [1, 2]], [[1, 1, 1], [3]], [[3], [2, 1]]],
        4: [[[1, 3], [4]], [[4], [2, 2]], [[3, 1], [2, 2]], [[1, 2, 1]]],
        5: [[[2, 3], [5]], [[4, 1], [5]], [[5], [1, 3, 1]]],
    },
    "fresh": {
        2: [[[1, 1]], [[2], [1, 1], [2]], [[1, 1], [1, 1]]],
        3: [[[2, 1]], [[3], [1, 1, 1]], [[1, 2], [1, 2]], [[3], [3], [3]]],
        4: [[[2, 2]], [[4], [1, 3]], [[4], [3, 1]], [[2, 1, 1], [4]]],
        5: [[[5]], [[5], [3, 2]], [[1, 4], [5]], [[2, 1, 2]]],
    },
}
#: Of the names of a set's pages.
PREFIXES = {"train": "tr", "test": "tn", "more": "mr", "wide": "wd", "fresh": "fr"}
SIZES = {"train": [8.5, 9, 10, 10.5], "test": [8, 9.25, 9.75, 11], "fresh": [8.75, 9.5, 10.25, 12]}


def plan_page(number: int, genre: str, which: str, script: str, writer: Writer, rng: random.Random) -> Page:
    """Page `number` of a set; `genre` is newspaper, magazine, book or notice."""
    furniture = writer.furniture
    style = _style(genre, furniture.which, script, rng)
    rows = {"newspaper": _newspaper, "magazine": _magazine, "book": _book, "notice": _notice}[genre](style, furniture.which, writer, rng)
    heads = _running_heads(genre, furniture, rng)
    height = style.width * rng.uniform(1.25, 1.5) + 2 * style.margin
    page = Page(f"{PREFIXES[which]}{number:02d}", genre, script, style, rows, max(height, 500), heads)
    page.sources = sorted({source for story in page.stories for source in story.sources})
    if genre == "newspaper" and rng.random() < 0.5:
        page.last_line = Block("credit", furniture.turned(EDITORS[furniture.which]).format(furniture.name(), furniture.name()))
    if genre == "newspaper" and len(page.stories) > 2 and rng.random() < 0.35:
        page.jump = _jump(page.stories[0], furniture, rng)
    return page


def truth_of(page: Page, sheets: int, engine: str) -> dict:
    """What the page says, as blocks in reading order; `sheets` tells how many running heads were printed."""
    blocks = [{"t": b.kind, "s": b.text, "art": n} for n, story in enumerate(page.stories) for b in story.blocks]
    if page.jump:
        blocks += [{"t": "jump", "s": page.jump.onward, "art": 0}, {"t": "jump", "s": page.jump.back, "art": 0}]
    if page.last_line:
        blocks.append({"t": "credit", "s": page.last_line.text, "art": 0})
    blocks += [{"t": "folio", "s": head, "art": 0} for head in page.running_heads[:sheets] if head]
    style = {key: value for key, value in vars(page.style).items()}
    lang = "zh-CN" if page.script == "hans" else "zh-TW"
    return {
        "id": page.id, "set": page.id[:2], "script": page.script, "lang": lang, "engine": engine,
        "layout": {"type": page.genre, **style, "rows": [[cell.columns for cell in row] for row in page.rows]},
        "sources": page.sources, "blocks": blocks,
    }


def _style(genre: str, which: str, script: str, rng: random.Random) -> Style:
    columns = {"newspaper": rng.choice([2, 3, 3, 4, 4, 5]), "magazine": rng.choice([2, 2, 3])}.get(genre, 1)
    measure = rng.randint(9, 22 - columns) if columns > 1 else rng.randint(26, 40)
    if genre == "magazine":
        measure = rng.randint(13, 22)
    fonts = FONTS[which][script]
    typed = rng.random() < 0.25
    return Style(
        size=rng.choice(SIZES[which]), measure=measure, columns=columns, gap=rng.choice([1, 1.5, 2, 2.5]),
        leading=rng.choice([1.25, 1.35, 1.5, 1.7]), indent=2 if typed or rng.random() < 0.85 else 0, typed_indent=typed,
        text_font=rng.choice(fonts), head_font=rng.choice(fonts), note_font=rng.choice(fonts), rule=rng.random() < 0.4,
        spacing=rng.random() < 0.5, margin=rng.choice([28, 36, 45]),
    )


def _newspaper(style: Style, which: str, writer: Writer, rng: random.Random) -> list[list[Cell]]:
    pattern = rng.choice(PATTERNS[which][style.columns])
    budget = rng.randint(1700, 2900)
    area = sum(sum(row) for row in pattern)
    rows = []
    for row in pattern:
        cells = []
        for columns in row:
            length = int(budget * columns / area)
            if length > 900 and columns == style.columns and rng.random() < 0.4:
                stories = [_story(writer, length // 2, rng), _story(writer, length // 2, rng)]
            else:
                stories = [_story(writer, length, rng)]
            cells.append(Cell(columns, stories))
        rows.append(cells)
    return rows


def _story(writer: Writer, length: int, rng: random.Random) -> Story:
    kind = rng.random()
    if kind < 0.68 or length < 250:
        return writer.news(length)
    if kind < 0.78:
        return writer.interview(length)
    if kind < 0.88:
        return writer.listing(length)
    return writer.briefs(3, length)


def _magazine(style: Style, which: str, writer: Writer, rng: random.Random) -> list[list[Cell]]:
    make = writer.interview if rng.random() < 0.4 else writer.news
    return [[Cell(style.columns, [make(rng.randint(1500, 2600))])]]


def _book(style: Style, which: str, writer: Writer, rng: random.Random) -> list[list[Cell]]:
    first = rng.randint(0, 5)
    return [[Cell(1, [writer.chapter(first + i, rng.randint(700, 1400))])] for i in range(2)]


def _notice(style: Style, which: str, writer: Writer, rng: random.Random) -> list[list[Cell]]:
    return [[Cell(1, [writer.notice(rng.randint(900, 1800))])]]


def _running_heads(genre: str, furniture: Furniture, rng: random.Random) -> list[str]:
    first = rng.randint(1, 12) if genre == "newspaper" else rng.randint(2, 240)
    if genre == "newspaper":
        return [furniture.running_head(first + i) for i in range(9)]
    title = f"{furniture.paper} {furniture.month}月号" if genre == "magazine" else furniture.paper
    shapes = {"book": ["{n}", "{t} {n}", "· {n} ·"], "magazine": ["{n} {t}", "{t}　{n}"], "notice": ["— {n} —", "- {n} -", ""]}
    shape = rng.choice(shapes[genre])
    return [shape.format(n=first + i, t=title) for i in range(30)]


def _jump(story: Story, furniture: Furniture, rng: random.Random) -> Jump | None:
    long = [i for i, block in enumerate(story.body) if block.kind == "p" and len(block.text) > 80]
    if not long:
        return None
    block = long[-1]
    at = rng.randint(30, len(story.body[block].text) - 30)
    one, two = rng.choice([("（下转第三版）", "（上接第一版）"), ("（下转2版）", "（上接1版）"), ("▶▶下转第五版", "◀◀上接第一版")])
    return Jump(block, at, furniture.turned(one), furniture.turned(two))

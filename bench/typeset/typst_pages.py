"""Sets a page by Typst: `#columns`, grids, floats."""

from __future__ import annotations

import json
import random
from pathlib import Path

import typst

from plan import Cell, Page
from stories import Block, Story

#: Height of a line's box without leading, in em, as Typst measures it.
LINE_BOX = 0.75
PRELUDE = """
#let flow(count, gutter, extra, body) = layout(size => {
  let width = (size.width - gutter * (count - 1)) / count
  let height = measure(block(width: width, body)).height
  block(width: 100%, height: height / count + extra, columns(count, gutter: gutter, body))
})
"""


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF."""
    source = file.with_suffix(".typ")
    source.write_text(_source(page, rng), "utf8")
    typst.compile(str(source), output=str(file))
    source.unlink()


def _source(page: Page, rng: random.Random) -> str:
    style = page.style
    width = style.width + 2 * style.margin
    heads = ", ".join(_string(head) for head in page.running_heads)
    place = rng.choice(["header", "footer"]) if page.genre in ("book", "notice") else "header"
    leading = style.leading - LINE_BOX
    region = "cn" if page.script == "hans" else "tw"
    lines = [
        PRELUDE,
        f"#let heads = ({heads},)",
        f"#set page(width: {width}pt, height: {page.height}pt, margin: {style.margin}pt, "
        f"{place}: context text(size: 8pt, heads.at(counter(page).get().first() - 1)))",
        f'#set text(font: ("{style.text_font}", "Noto Serif CJK SC"), size: {style.size}pt, lang: "zh", region: "{region}", '
        f"cjk-latin-spacing: {'auto' if style.spacing else 'none'})",
        f"#set par(justify: true, leading: {leading}em, spacing: {leading if style.indent else 1.2}em, "
        f"first-line-indent: (amount: {0 if style.typed_indent else style.indent}em, all: true))",
    ]
    lines += [_row(row, page, rng) for row in page.rows]
    if page.jump:
        story = page.stories[0]
        rest = story.body[page.jump.block + 1 :]
        head = _emphasis(_string(page.jump.back))
        body = f"#par(first-line-indent: 0em)[{head}#{_string(story.body[page.jump.block].text[page.jump.at :])}]"
        lines.append(_flow(style.columns, body + "\n" + "\n".join(_block(one, page, rng) for one in rest), page, rest))
    if page.last_line:
        lines.append(f"#align(right, text(size: 7.5pt, {_string(page.last_line.text)}))")
    return "\n".join(lines)


def _row(row: list[Cell], page: Page, rng: random.Random) -> str:
    style = page.style
    cells = [_cell(cell, page, rng) for cell in row]
    if len(cells) == 1:
        return cells[0] + "\n#v(1em)\n"
    widths = ", ".join(f"{style.size * (cell.columns * style.measure + (cell.columns - 1) * style.gap)}pt" for cell in row)
    content = ", ".join(f"[{one}]" for one in cells)
    return f"#grid(columns: ({widths}), column-gutter: {style.gap}em, {content})\n#v(1em)\n"


def _cell(cell: Cell, page: Page, rng: random.Random) -> str:
    return "\n#v(0.8em)\n".join(_story(story, cell, page, rng) for story in cell.stories)


def _story(story: Story, cell: Cell, page: Page, rng: random.Random) -> str:
    head = "\n".join(_head(block, cell.columns, page, rng) for block in story.head)
    blocks = list(story.body)
    tail = ""
    if page.jump and story is page.stories[0]:
        broken = blocks[page.jump.block]
        blocks = blocks[: page.jump.block]
        indent = "" if page.style.indent else "first-line-indent: 0em"
        tail = f"\n#par({indent})[#{_string(_indented(broken, page) + broken.text[: page.jump.at])}#linebreak(justify: true)]"
        tail += f"\n#align(right, {_string(page.jump.onward)})"
    body = "\n".join(_block(block, page, rng) for block in blocks) + tail
    flow = _flow(cell.columns, body, page, blocks)
    if story.box or (cell.columns == 1 and rng.random() < 0.2):
        return f"#block(stroke: 0.5pt, inset: {page.style.size / 2}pt, width: 100%)[{head}\n{flow}]"
    return head + "\n" + flow


def _flow(columns: int, body: str, page: Page, blocks: list[Block]) -> str:
    if columns == 1:
        return body
    extra = 2.5 * page.style.leading + sum(9 for block in blocks if block.float) / columns
    return f"#flow({columns}, {page.style.gap}em, {extra}em)[{body}]"


def _head(block: Block, columns: int, page: Page, rng: random.Random) -> str:
    style = page.style
    size = {"headline": min(30, 12 + 3 * columns), "kicker": 11, "subhead": 12, "byline": style.size}[block.kind]
    font = style.head_font if block.kind != "byline" else style.note_font
    align = rng.choice(["left", "center"])
    weight = "bold" if block.kind == "headline" else "regular"
    tracking = rng.choice([0, 0, 0.1, 0.3]) if block.kind == "headline" else 0
    return (
        f'#align({align}, block(above: 0.8em, below: 0.7em)[#set par(justify: false, leading: 0.4em, first-line-indent: 0em)\n'
        f'#text(font: ("{font}", "Noto Sans CJK SC"), size: {size}pt, weight: "{weight}", tracking: {tracking}em, {_string(block.text)})])'
    )


def _block(block: Block, page: Page, rng: random.Random) -> str:
    style = page.style
    text = _string(block.text)
    if block.kind in ("caption", "credit", "quote"):
        return _float(block, page, rng)
    if block.kind == "section":
        align = "left" if block.flush else rng.choice(["center", "left"])
        return f'#align({align}, block(above: 0.9em, below: 0.7em)[#set par(first-line-indent: 0em)\n#text(font: "{style.head_font}", weight: "bold", {text})])'
    if block.kind in ("byline", "headline", "subhead"):
        return f"#align(right, {text})"
    indent = ", first-line-indent: 0em" if block.flush else ""
    return f"#par(justify: true{indent})[#{_string(_indented(block, page) + block.text)}]"


def _indented(block: Block, page: Page) -> str:
    return "　　" if page.style.typed_indent and not block.flush else ""


def _float(block: Block, page: Page, rng: random.Random) -> str:
    size = page.style.size
    if block.kind == "quote":
        content = f'[#line(length: 100%)#text(font: "{page.style.note_font}", size: {size * 1.25}pt, {_string(block.text)})#line(length: 100%)]'
    else:
        align = "right" if block.kind == "credit" else rng.choice(["left", "center"])
        content = (
            f"[#rect(width: 100%, height: {rng.randint(4, 7)}em, fill: luma(200), stroke: none)#v(-0.6em)#align({align}, "
            f'text(font: "{page.style.note_font}", size: {size * 0.85}pt, {_string(block.text)}))]'
        )
    body = f"block(width: 100%, above: 0.8em, below: 0.8em){content}"
    return f"#place(auto, float: true, {body})" if rng.random() < 0.6 else f"#{body}"


def _emphasis(string: str) -> str:
    return f'#text(weight: "bold", {string})'


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

"""Sets a page as HTML with CSS columns by WeasyPrint."""

from __future__ import annotations

import random
from html import escape
from pathlib import Path

import weasyprint

from plan import Cell, Page
from stories import Block, Story

HEADLINE_SIZES = {1: 15, 2: 19, 3: 23, 4: 27, 5: 30}


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF."""
    weasyprint.HTML(string=document(page, rng)).write_pdf(str(file))


def document(page: Page, rng: random.Random) -> str:
    lang = "zh-CN" if page.script == "hans" else "zh-TW"
    rows = "".join(_row(row, page, rng) for row in page.rows)
    last = f'<p class="last">{escape(page.last_line.text)}</p>' if page.last_line else ""
    return f'<html lang="{lang}"><head><style>{_css(page, rng)}</style></head><body>{rows}{_rest_of_jump(page)}{last}</body></html>'


def _css(page: Page, rng: random.Random) -> str:
    style = page.style
    place = rng.choice(["@top-left", "@top-right", "@top-center", "@bottom-center"])
    heads = "".join(
        f"@page :nth({i + 1}) {{ {place} {{ content: '{head}'; font: 8pt '{style.text_font}' }} }}" for i, head in enumerate(page.running_heads)
    )
    indent = 0 if style.typed_indent else style.indent
    apart = 0 if style.indent else 0.6
    rule = "0.5pt solid #555" if style.rule else "none"
    align = rng.choice(["left", "center"])
    return f"""
@page {{ size: {style.width + 2 * style.margin}pt {page.height}pt; margin: {style.margin}pt }} {heads}
body {{ font: {style.size}pt/{style.leading} '{style.text_font}'; margin: 0; text-align: justify }}
p {{ margin: 0 0 {apart}em; text-indent: {indent}em; orphans: 1; widows: 1 }}
.flush {{ text-indent: 0 }} .full {{ text-align-last: justify }}
.columns {{ column-gap: {style.gap}em; column-rule: {rule}; margin-bottom: 1em }}
.row {{ display: flex; gap: {style.gap * style.size}pt; margin-bottom: 1em }}
.box {{ border: 0.5pt solid black; padding: {style.size / 2}pt }}
.headline {{ font: bold 1em/1.25 '{style.head_font}'; margin: 4pt 0; text-align: {align}; text-indent: 0 }}
.kicker, .subhead {{ font: 11pt/1.3 '{style.head_font}'; text-align: {align}; text-indent: 0 }}
.byline {{ font-family: '{style.note_font}'; text-indent: 0; text-align: {align}; margin: 3pt 0 }}
.columns .byline, .last, .jump {{ text-align: right }}
.section {{ font: bold 1em/{style.leading} '{style.head_font}'; margin: 0.6em 0 0.2em; text-indent: {indent if align == 'left' else 0}em; text-align: {align} }}
.photo {{ background: #bbb; height: {rng.randint(5, 8)}em }}
.caption, .credit {{ font: 0.85em/1.3 '{style.note_font}'; text-indent: 0; margin: 2pt 0 6pt }} .credit {{ text-align: right }}
.quote {{ font: 1.25em/1.5 '{style.note_font}'; text-indent: 0; border: solid black; border-width: 1pt 0; margin: 0.7em 0; padding: 4pt 0 }}
.last {{ font-size: 7.5pt; text-indent: 0 }} .note {{ font-family: '{style.note_font}' }}
"""


def _row(row: list[Cell], page: Page, rng: random.Random) -> str:
    style = page.style
    cells = []
    for cell in row:
        width = style.size * (cell.columns * style.measure + (cell.columns - 1) * style.gap)
        stories = "".join(_story(story, cell.columns, page, rng) for story in cell.stories)
        cells.append(stories if len(row) == 1 else f'<div style="width: {width}pt; flex: none">{stories}</div>')
    return cells[0] if len(row) == 1 else f'<div class="row">{"".join(cells)}</div>'


def _story(story: Story, columns: int, page: Page, rng: random.Random) -> str:
    size = HEADLINE_SIZES[columns]
    head = "".join(_paragraph(block, page, f"font-size: {size}pt" if block.kind == "headline" else "") for block in story.head)
    blocks, tail = list(story.body), ""
    if page.jump and story is page.stories[0]:
        broken = blocks[page.jump.block]
        blocks = blocks[: page.jump.block]
        begun = Block("p", broken.text[: page.jump.at], flush=broken.flush)
        tail = _paragraph(begun, page).replace('class="', 'class="full ') + f'<p class="jump">{page.jump.onward}</p>'
    body = "".join(_paragraph(block, page) for block in blocks) + tail
    flow = f'<div class="columns" style="columns: {columns}">{body}</div>' if columns > 1 else f'<div class="columns">{body}</div>'
    return f'<div class="box">{head}{flow}</div>' if story.box else head + flow


def _paragraph(block: Block, page: Page, style: str = "") -> str:
    typed = "　　" if page.style.typed_indent and block.kind == "p" and not block.flush else ""
    photo = '<div class="photo"></div>' if block.photo else ""
    flush = " flush" if block.flush else ""
    return f'{photo}<p class="{block.kind}{flush}" style="{style}">{typed}{escape(block.text)}</p>'


def _rest_of_jump(page: Page) -> str:
    if not page.jump:
        return ""
    story = page.stories[0]
    first = f'<p class="flush"><b>{page.jump.back}</b>{escape(story.body[page.jump.block].text[page.jump.at :])}</p>'
    rest = "".join(_paragraph(block, page) for block in story.body[page.jump.block + 1 :])
    return f'<div class="columns" style="columns: {page.style.columns}">{first}{rest}</div>'

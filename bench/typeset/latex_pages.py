"""Sets a page by XeLaTeX with xeCJK, whose marks are squeezed at line ends and beside each other."""

from __future__ import annotations

import random
import subprocess
import tempfile
from pathlib import Path

from plan import Cell, Page
from stories import Block, Story

SPECIAL = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", **{c: f"\\{c}" for c in "#$%&_{}"}}


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF. Throws `CalledProcessError` when XeLaTeX fails."""
    page.jump = None
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{file.stem}.tex"
        source.write_text(_document(page, rng), "utf8")
        command = ["xelatex", "-interaction=batchmode", "-halt-on-error", source.name]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
        source.with_suffix(".pdf").replace(file)


def _document(page: Page, rng: random.Random) -> str:
    style = page.style
    # A row of several cells cannot be broken over sheets.
    height = page.height * (1.5 if any(len(row) > 1 for row in page.rows) else 1)
    heads = r"\ifcase\value{page}" + "".join(rf"\or {_tex(head)}" for head in page.running_heads) + r"\fi"
    marks = rng.choice(["quanjiao", "banjiao", "kaiming", "hangmobanjiao"])
    place = rng.choice(["L", "C", "R"])
    lines = [
        r"\documentclass{article}\usepackage{xeCJK,multicol,fancyhdr,xcolor,graphicx}",
        rf"\usepackage[paperwidth={style.width + 2 * style.margin}pt,paperheight={height}pt,margin={style.margin}pt,headsep=6pt]{{geometry}}",
        rf"\setCJKmainfont{{{style.text_font}}}\newCJKfontfamily\heads{{{style.head_font}}}\newCJKfontfamily\notes{{{style.note_font}}}",
        rf"\xeCJKsetup{{PunctStyle={marks},CJKecglue={{{' ' if style.spacing else ''}}}}}",
        rf"\pagestyle{{fancy}}\fancyhf{{}}\fancyhead[{place}]{{\fontsize{{8}}{{9}}\selectfont {heads}}}\renewcommand\headrulewidth{{0pt}}",
        rf"\setlength\columnsep{{{style.gap * style.size}pt}}\setlength\columnseprule{{{0.3 if style.rule else 0}pt}}",
        r"\setlength\multicolsep{4pt}\raggedbottom\emergencystretch=2em\widowpenalty=0\clubpenalty=0\begin{document}",
        rf"\fontsize{{{style.size}}}{{{style.size * style.leading}}}\selectfont",
        rf"\setlength\parindent{{{0 if style.typed_indent else style.indent * style.size}pt}}\setlength\parskip{{{0 if style.indent else 0.6 * style.size}pt}}",
    ]
    lines += [_row(row, page, rng) for row in page.rows]
    if page.last_line:
        lines.append(rf"\par\hfill{{\notes\fontsize{{7.5}}{{9}}\selectfont {_tex(page.last_line.text)}}}")
    return "\n".join([*lines, r"\end{document}"])


def _row(row: list[Cell], page: Page, rng: random.Random) -> str:
    cells = [_cell(cell, page, rng) for cell in row]
    if len(cells) == 1:
        return cells[0]
    style = page.style
    boxes = []
    for cell, content in zip(row, cells):
        width = style.size * (cell.columns * style.measure + (cell.columns - 1) * style.gap)
        keep = rf"\setlength\parindent{{{0 if style.typed_indent else style.indent * style.size}pt}}"
        boxes.append(rf"\begin{{minipage}}[t]{{{width}pt}}{keep}{content}\end{{minipage}}")
    return r"\par\noindent" + r"\hfill".join(boxes) + r"\par\medskip"


def _cell(cell: Cell, page: Page, rng: random.Random) -> str:
    return "\n\n".join(_story(story, cell.columns, page, rng) for story in cell.stories)


def _story(story: Story, columns: int, page: Page, rng: random.Random) -> str:
    head = "\n".join(_head(block, columns, page, rng) for block in story.head)
    body = "\n\n".join(_block(block, page, rng) for block in story.body)
    if columns == 1:
        return f"{head}\n{body}\n"
    return f"{head}\n\\begin{{multicols}}{{{columns}}}\n{body}\n\\end{{multicols}}\n"


def _head(block: Block, columns: int, page: Page, rng: random.Random) -> str:
    size = {"headline": min(28, 13 + 3 * columns), "kicker": 11, "subhead": 12, "byline": page.style.size}[block.kind]
    font = r"\notes" if block.kind == "byline" else r"\heads"
    align = rng.choice([r"\centering", r"\raggedright"])
    return rf"{{\parindent=0pt{align}{font}\fontsize{{{size}}}{{{size * 1.3}}}\selectfont {_tex(block.text)}\par}}"


def _block(block: Block, page: Page, rng: random.Random) -> str:
    text, size = _tex(block.text), page.style.size
    if block.kind in ("caption", "credit", "quote"):
        photo = rf"\textcolor{{lightgray}}{{\rule{{\linewidth}}{{{rng.randint(40, 80)}pt}}}}\par" if block.photo else ""
        align = r"\raggedleft" if block.kind == "credit" else rng.choice(["", r"\centering"])
        scale = 1.2 if block.kind == "quote" else 0.85
        return rf"\par\smallskip{{\parindent=0pt{photo}{align}\notes\fontsize{{{size * scale}}}{{{size * scale * 1.3}}}\selectfont {text}\par}}\smallskip"
    if block.kind == "section":
        align = r"\centering" if rng.random() < 0.5 and not block.flush else ""
        indent = r"\noindent " if block.flush or align else ""
        flush = r"\parindent=0pt" if align else ""
        return rf"\par\smallskip{{{flush}{align}{indent}\heads {text}\par}}"
    if block.kind in ("byline", "headline", "subhead"):
        return rf"{{\raggedleft {text}\par}}"
    typed = "　　" if page.style.typed_indent and not block.flush else ""
    return (r"\noindent " if block.flush else "") + typed + text


def _tex(text: str) -> str:
    return "".join(SPECIAL.get(c, c) for c in text)

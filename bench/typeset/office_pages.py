"""Sets a page as an office document (flat ODF) by LibreOffice Writer. Stories stand below one another, each in its columns."""

from __future__ import annotations

import random
import re
import subprocess
import tempfile
from html import escape
from pathlib import Path

from plan import Page
from stories import Block

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{rest}:1.0"'
    for name, rest in {
        "office": "office", "style": "style", "text": "text", "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
)


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF. Throws `CalledProcessError` when LibreOffice fails."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{file.stem}.fodt"
        source.write_text(_document(page, rng), "utf8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(file.parent), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)


def _document(page: Page, rng: random.Random) -> str:
    place = rng.choice(["header", "footer"])
    styles = f"<office:automatic-styles>{_page_layout(page, place)}{_styles(page, rng)}</office:automatic-styles>"
    master = f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{_running_head(page, place)}</style:master-page></office:master-styles>'
    body = "".join(_story_blocks(page))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{_faces(page)}{styles}{master}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _faces(page: Page) -> str:
    fonts = {page.style.text_font, page.style.head_font, page.style.note_font}
    faces = "".join(f'<style:font-face style:name="{font}" svg:font-family="\'{font}\'"/>' for font in sorted(fonts))
    return f"<office:font-face-decls>{faces}</office:font-face-decls>"


def _page_layout(page: Page, place: str) -> str:
    style = page.style
    return (
        f'<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="{style.width + 2 * style.margin}pt" '
        f'fo:page-height="{page.height}pt" fo:margin="{style.margin}pt"/>'
        f'<style:{place}-style><style:header-footer-properties fo:min-height="20pt"/></style:{place}-style></style:page-layout>'
    )


def _running_head(page: Page, place: str) -> str:
    head = page.running_heads[0]
    if not head:
        return ""
    text = re.sub(r"\d+", '<text:page-number text:select-page="current"/>', escape(head), count=1) if page.genre != "magazine" else _numbered(head, page)
    return f'<style:{place}><text:p text:style-name="folio">{text}</text:p></style:{place}>'


def _numbered(head: str, page: Page) -> str:
    """The head with a field for the number that differs from sheet to sheet."""
    first = next(n for n in re.findall(r"\d+", head) if n not in re.findall(r"\d+", page.running_heads[1]))
    return escape(head).replace(first, '<text:page-number text:select-page="current"/>', 1)


def _styles(page: Page, rng: random.Random) -> str:
    style = page.style
    indent = 0 if style.typed_indent else style.indent * style.size
    apart = 0 if style.indent else 0.6 * style.size
    line = f'fo:line-height="{style.leading * style.size}pt"' if rng.random() < 0.6 else f'fo:line-height="{int(style.leading * 80)}%"'
    align = rng.choice(["center", "left"])
    hang = rng.choice(["hanging", "simple"])
    body = f'fo:text-align="justify" {line} style:punctuation-wrap="{hang}" fo:widows="0" fo:orphans="0"'
    spacing = "ideograph-alpha" if style.spacing else "none"
    text, head, note = style.text_font, style.head_font, style.note_font
    return "".join(
        [
            _style("p", f'{body} fo:text-indent="{indent}pt" fo:margin-bottom="{apart}pt" style:text-autospace="{spacing}"', text, style.size),
            _style("flush", f'{body} fo:text-indent="0pt" fo:margin-bottom="{apart}pt" style:text-autospace="{spacing}"', text, style.size),
            _style("note", f'{body} fo:text-indent="{indent}pt"', note, style.size),
            _style("first", f'fo:text-align="{align}" style:page-number="{_first_number(page)}"', head, style.size * 1.9),
            _style("headline", f'fo:text-align="{align}" fo:margin-top="10pt" fo:margin-bottom="6pt"', head, style.size * 1.9),
            _style("kicker", f'fo:text-align="{align}"', note, style.size * 1.2),
            _style("subhead", f'fo:text-align="{align}"', head, style.size * 1.2),
            _style("byline", f'fo:text-align="{align}" fo:margin-bottom="4pt"', note, style.size),
            _style("signature", 'fo:text-align="end"', note, style.size),
            _style("section", f'fo:text-align="{align}" fo:margin-top="5pt" fo:text-indent="{indent if align == "left" else 0}pt"', head, style.size),
            _style("caption", 'fo:text-align="center" fo:background-color="#dddddd" fo:margin-top="40pt" fo:margin-bottom="6pt"', note, style.size * 0.85),
            _style("quote", 'fo:text-align="start" fo:border-top="1pt solid #000000" fo:border-bottom="1pt solid #000000" fo:margin="6pt"', note, style.size * 1.25),
            _style("folio", f'fo:text-align="{rng.choice(["center", "left", "end"])}"', text, 8),
            f'<style:style style:name="S" style:family="section"><style:section-properties><style:columns fo:column-count="{style.columns}" '
            f'fo:column-gap="{style.gap * style.size}pt"/></style:section-properties></style:style>',
        ]
    )


def _first_number(page: Page) -> str:
    changing = [n for n in re.findall(r"\d+", page.running_heads[0]) if n not in re.findall(r"\d+", page.running_heads[1])]
    return changing[0] if changing else "1"


def _style(name: str, paragraph: str, font: str, size: float) -> str:
    master = ' style:master-page-name="Standard"' if name == "first" else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{master}><style:paragraph-properties {paragraph}/>'
        f'<style:text-properties style:font-name="{font}" style:font-name-asian="{font}" fo:font-size="{size:.2f}pt" '
        f'style:font-size-asian="{size:.2f}pt" fo:language="zh" style:language-asian="zh"/></style:style>'
    )


def _story_blocks(page: Page) -> list[str]:
    out, first = [], True
    for number, story in enumerate(page.stories):
        for block in story.head:
            out.append(_paragraph(block, page, "first" if first else block.kind))
            first = False
        body = "".join(_paragraph(block, page, _style_of(block)) for block in story.body)
        out.append(f'<text:section text:style-name="S" text:name="s{number}">{body}</text:section>' if page.style.columns > 1 else body)
    return out


def _style_of(block: Block) -> str:
    if block.kind == "p":
        return "flush" if block.flush else "p"
    return {"byline": "signature", "credit": "caption"}.get(block.kind, block.kind)


def _paragraph(block: Block, page: Page, style: str) -> str:
    typed = "　　" if page.style.typed_indent and block.kind == "p" and not block.flush else ""
    return f'<text:p text:style-name="{style}">{escape(typed + block.text).replace("  ", " <text:s/>")}</text:p>'

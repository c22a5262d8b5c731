"""Makes stories out of clean articles: a headline and what stands about it, sections, captions, lists, questions and answers."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field

from articles import Library
from furniture import (
    BOXES,
    BYLINES,
    CREDITS,
    DATELINES,
    KICKERS,
    NUMBERS,
    SECTION_SHAPES,
    SIGNATURES,
    Furniture,
)

#: Blocks that stand above a story's columns.
HEAD = {"kicker", "headline", "subhead", "byline"}


@dataclass
class Block:
    """A block of the page. `kind` is the type in the truth; `float` blocks interrupt the text that they stand in."""

    kind: str
    text: str
    float: bool = False
    photo: bool = False
    flush: bool = False
    """Set without indent."""


@dataclass
class Story:
    head: list[Block]
    body: list[Block]
    sources: list[str] = field(default_factory=list)
    box: bool = False

    @property
    def blocks(self) -> list[Block]:
        return self.head + self.body

    @property
    def length(self) -> int:
        return sum(len(block.text) for block in self.body)


class Writer:
    """Writes the stories of one page."""

    def __init__(self, library: Library, furniture: Furniture, rng: random.Random):
        self.library, self.furniture, self.rng = library, furniture, rng
        shapes = SECTION_SHAPES[furniture.which]
        self.section_shape = rng.choice(shapes)

    def news(self, length: int) -> Story:
        """A story of about `length` characters with any of the furniture that newspapers have."""
        title, paragraphs, sources = self._prose(length)
        body = self._with_sections([Block("p", text) for text in paragraphs])
        if self.rng.random() < 0.4 and body[0].kind == "p":
            body[0] = Block("p", self.furniture.pick(DATELINES) + body[0].text)
        if self.rng.random() < 0.15:
            body.insert(0, Block("note", self.furniture.note(_clauses(paragraphs[-1])[0] + "。")))
        if self.rng.random() < 0.2:
            body.append(Block("byline", self.furniture.pick(SIGNATURES), flush=True))
        return Story(self._head(title, paragraphs), self._with_floats(body, paragraphs), sources)

    def interview(self, length: int) -> Story:
        """Questions and answers, each a paragraph that begins with who speaks."""
        title, paragraphs, sources = self._prose(length)
        asks, answers = self.rng.choice([("问：", "答："), ("记者：", f"{self.furniture.name()}："), ("Q：", "A：")])
        body = [Block("p", paragraphs[0])]
        for text in paragraphs[1:]:
            question = self.rng.choice(_clauses(text)) + "？"
            body += [Block("p", self.furniture.turned(asks) + question), Block("p", answers + text)]
        return Story(self._head(title, paragraphs), self._with_floats(body, paragraphs), sources)

    def listing(self, length: int) -> Story:
        """Items with a mark or a number each."""
        title, paragraphs, sources = self._prose(length)
        mark = self.rng.choice(["{n}、", "（{n}）", "{d}. ", "●", "{d}．", "■ ", "{d}）"])
        flush = self.rng.random() < 0.5
        items = [text for paragraph in paragraphs[1:] for text in _sentences(paragraph)]
        body = [Block("p", paragraphs[0])]
        body += [Block("p", mark.format(n=NUMBERS[i % 10], d=i + 1) + text, flush=flush) for i, text in enumerate(items)]
        return Story(self._head(title, paragraphs), body, sources)

    def briefs(self, count: int, length: int) -> Story:
        """Several short stories under one letter-spaced head."""
        body: list[Block] = []
        used: list[str] = []
        for _ in range(count):
            title, paragraphs, sources = self._prose(length // count)
            body += [Block("section", _headline(title, paragraphs, 12, self.rng)), Block("p", self.furniture.pick(DATELINES) + paragraphs[0])]
            body += [Block("p", text) for text in paragraphs[1:]]
            used += sources
        return Story([Block("headline", self.furniture.pick(BOXES))], body, used, box=True)

    def chapter(self, number: int, length: int) -> Story:
        """A chapter of a book."""
        title, paragraphs, sources = self._prose(length)
        head = self.rng.choice([f"第{NUMBERS[number]}章 ", f"第{NUMBERS[number]}节　", f"{number + 1}. ", ""])
        body = self._with_sections([Block("p", text) for text in paragraphs])
        return Story([Block("headline", head + title)], body, sources)

    def notice(self, length: int) -> Story:
        """A notice of an authority: title, number, addressee, numbered sections, signature and date."""
        title, paragraphs, sources = self._prose(length)
        turned = self.furniture.turned
        place = self.furniture.name()[0]
        body = [Block("p", turned(f"各有关单位、{place}氏集团及所属各部门："), flush=True), Block("p", paragraphs[0])]
        for i, text in enumerate(paragraphs[1:]):
            body += [Block("section", f"{NUMBERS[i % 10]}、{self.rng.choice(_clauses(text))}"), Block("p", text)]
        body += [Block("p", "特此通知。"), Block("byline", turned(f"{self.furniture.paper}办公室"), flush=True)]
        body += [Block("byline", f"20{self.furniture.day + 10}年{self.furniture.month}月{self.furniture.day}日", flush=True)]
        head = [Block("headline", f"{turned('关于')}{title}的通知"), Block("subhead", f"{turned('综发')}〔20{self.furniture.day + 10}〕{self.furniture.month}号")]
        return Story(head, body, sources)

    def _prose(self, length: int) -> tuple[str, list[str], list[str]]:
        article = self.library.take(min(length, 700))
        paragraphs, total = [], 0
        for kind, text in article.paragraphs:
            if kind == "p" and len(_clauses(text)) > 0:
                paragraphs.append(text)
                total += len(text)
            if total >= length and len(paragraphs) > 1:
                break
        return article.title, paragraphs, list(article.sources)

    def _head(self, title: str, paragraphs: list[str]) -> list[Block]:
        rng = self.rng
        out = [Block("kicker", self.furniture.pick(KICKERS))] if rng.random() < 0.4 else []
        out.append(Block("headline", _headline(title, paragraphs, rng.choice([14, 20, 28]), rng)))
        if rng.random() < 0.3:
            out.append(Block("subhead", "——" + rng.choice(_clauses(paragraphs[-1]))))
        if rng.random() < 0.6:
            out.append(Block("byline", self.furniture.pick(BYLINES)))
        return out

    def _with_sections(self, body: list[Block]) -> list[Block]:
        if self.rng.random() < 0.35:
            return body
        out: list[Block] = []
        number = 0
        for i, block in enumerate(body):
            if i > 0 and self.rng.random() < 0.3:
                clause = min(_clauses(block.text), key=lambda one: abs(len(one) - self.rng.randint(4, 12)))
                out.append(Block("section", self.furniture.section(self.section_shape, clause, number), flush=self.rng.random() < 0.5))
                number += 1
            out.append(block)
        return out

    def _with_floats(self, body: list[Block], paragraphs: list[str]) -> list[Block]:
        """Photographs with captions, and quotes that are pulled out of the text."""
        rng = self.rng
        for _ in range(rng.choice([0, 0, 1, 1, 2])):
            clause = rng.choice(_clauses(rng.choice(paragraphs)))
            kind = rng.random()
            if kind < 0.55:
                block = Block("caption", self.furniture.caption(clause), float=True, photo=True)
            elif kind < 0.7:
                block = Block("credit", self.furniture.pick(CREDITS, clause), float=True, photo=True)
            else:
                block = Block("quote", rng.choice([s for text in paragraphs for s in _sentences(text)])[:60], float=True)
            body.insert(rng.randint(1, len(body)), block)
        return body


def _sentences(text: str) -> list[str]:
    return [one for one in re.findall(r"[^。！？]+[。！？]+[”’」』）]*|[^。！？]+$", text) if one.strip()]


def _clauses(text: str) -> list[str]:
    """Clauses of 4 to 22 characters, without marks."""
    clauses = [one.strip() for one in re.split(r"[，。；：！？、“”‘’「」『』（）《》()\s—…]+", text)]
    return [one for one in clauses if 4 <= len(one) <= 22] or [text[:12].rstrip("，。；：！？、（“「")]


def _headline(title: str, paragraphs: list[str], length: int, rng: random.Random) -> str:
    """A headline of about `length` characters out of the title, lengthened by a clause of the story."""
    title = title.rstrip("。，；：")
    if len(title) >= 8:
        return title
    clause = min(_clauses(paragraphs[0]), key=lambda one: abs(len(one) + len(title) - length))
    return rng.choice([f"{title}：{clause}", f"{title} {clause}", clause])

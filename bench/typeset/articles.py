"""Clean texts to set: `[{id, title, paras: [{t: "p" or "section", s}]}]` in JSON files."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

#: Which corpora each set is made from, with the script they are written in.
CORPORA = {
    "train": {"osg": "hans", "cmrc": "hans", "drcd": "hant"},
    "test": {"ntrex-cn": "hans", "docs-cn": "hans", "ntrex-tw-dev": "hant", "docs-tw": "hant"},
    "more": {"news-cn": "hans", "news-tw": "hant"},
    "wide": {"cmrc": "hans", "news-cn": "hans", "docs-cn": "hans", "drcd": "hant", "news-tw": "hant", "docs-tw": "hant"},
    "fresh": {"late-news-cn": "hans", "handbook-cn": "hans", "kicad-cn": "hans", "late-news-tw": "hant", "office-tw": "hant"},
}


@dataclass(frozen=True)
class Article:
    id: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]
    """Kind, `p` or `section`, and text."""
    sources: tuple[str, ...]
    """The articles that the paragraphs come from."""


class Library:
    """Hands out articles of one script, each once, in a seeded order; begins anew when all were used."""

    def __init__(self, articles: list[Article], rng: random.Random):
        self._articles = sorted(articles, key=lambda one: one.id)
        rng.shuffle(self._articles)
        self._next = 0

    def take(self, least: int) -> Article:
        """The next article of at least `least` characters, or of several articles' paragraphs when the next is too short."""
        first = self._one()
        paragraphs, sources = list(first.paragraphs), [first.id]
        while sum(len(text) for _, text in paragraphs) < least:
            more = self._one()
            paragraphs += more.paragraphs
            sources.append(more.id)
        return Article(first.id, first.title, tuple(paragraphs), tuple(sources))

    def _one(self) -> Article:
        article = self._articles[self._next % len(self._articles)]
        self._next += 1
        return article


def read_libraries(folders: list[Path], which: str, used: set[str], rng: random.Random) -> dict[str, Library]:
    """Libraries by script, without the `used` articles. Throws `FileNotFoundError` when no clean text is there."""
    by_script: dict[str, list[Article]] = {}
    for name, script in CORPORA[which].items():
        for folder in folders:
            file = folder / f"{name}.json"
            if file.exists():
                rows = json.loads(file.read_text("utf8"))
                by_script.setdefault(script, []).extend(_article(row) for row in rows if row["id"] not in used)
    if not by_script:
        raise FileNotFoundError(f"no clean texts ({', '.join(CORPORA[which])}) in {', '.join(map(str, folders))}")
    return {script: Library(articles, rng) for script, articles in sorted(by_script.items())}


def used_articles(folder: Path) -> set[str]:
    """The articles that other pages were set from: those in `truth/*.json` of `folder`."""
    truths = (json.loads(file.read_text("utf8")) for file in sorted((folder / "truth").glob("*.json")))
    return {source for truth in truths for source in truth.get("sources", [])}


def _article(row: dict) -> Article:
    paragraphs = ((one["t"], re.sub(r"\s+", " ", one["s"]).strip()) for one in row["paras"])
    return Article(row["id"], row["title"].strip(), tuple((kind, text) for kind, text in paragraphs if text), (row["id"],))

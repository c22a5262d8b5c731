"""Clean prose out of translated documentation (DocBook HTML): prose_from_docs.py OUT.json FOLDER... ."""

from __future__ import annotations

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

from characters import is_han

HEADINGS = {"h1", "h2", "h3", "h4"}
#: A paragraph with fewer characters, or fewer Han among them, is a label or a command.
SHORTEST, LEAST_HAN = 28, 0.62


class Paragraphs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: str | None = None
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p" or tag in HEADINGS:
            self._close()
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._close()

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text += data

    def _close(self) -> None:
        if self._open and self._text.strip():
            self.found.append(("p" if self._open == "p" else "section", _tidy(self._text)))
        self._open, self._text = None, ""


def _tidy(text: str) -> str:
    text = re.sub(r"\s+", " ", text.replace("\u00ad", "")).strip()
    for _ in range(2):
        text = re.sub(r"([^\x00-\xff]) (?=[^\x00-\xff])", r"\1", text)
    return text


def _is_prose(text: str) -> bool:
    return len(text) >= SHORTEST and sum(map(is_han, text)) >= LEAST_HAN * len(text) and text[-1] in "。！？”」：）"


def main(out: Path, folders: list[Path]) -> None:
    articles, seen = [], set()
    for file in sorted(file for folder in folders for file in folder.rglob("*.html*")):
        parser = Paragraphs()
        parser.feed(file.read_text("utf8", "replace"))
        prose = [text for kind, text in parser.found if kind == "p" and _is_prose(text)]
        prose = [text for text in prose if text not in seen]
        seen.update(prose)
        titles = [re.sub(r"^(第\s*\d+\s*章|[\d.]+)\s*", "", text) for kind, text in parser.found if kind == "section"]
        titles = [one for one in titles if sum(map(is_han, one)) > 0.5 * len(one)]
        for start in range(0, len(prose), 12):
            part = prose[start : start + 12]
            title = titles[min(start // 12, len(titles) - 1)] if titles else part[0][:10]
            if sum(map(len, part)) >= 250:
                articles.append({"id": f"{file.stem}-{start}", "title": title[:30], "paras": [{"t": "p", "s": text} for text in part]})
    out.write_text(json.dumps(articles, ensure_ascii=False), "utf8")
    print(out, len(articles), "articles", sum(len(p["s"]) for a in articles for p in a["paras"]), "characters")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])

"""Aligns an extracted text with the truth it was set from, though blocks may have changed places."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from characters import is_space, kind_of

#: Cost of a character too many or too few.
GAP = 10
#: A block's beginning is where an extractor most likely goes on after a jump.
BLOCK_START_BONUS = 8
#: At most this cost is one and the same character, written in another way.
SAME = 3
ALIKE = 2
OTHER_MARK = 6
OTHER = 10
OTHER_KIND = 14

LOOKALIKES = {"⋯": "…", "・": "·", "•": "·", "‧": "·", "∙": "·", "―": "—", "─": "—", "–": "—", "一": "—", "〜": "～", "﹐": "，", "﹑": "、"}


@dataclass(frozen=True)
class Read:
    """A character of the extracted text, the white space before it, and its offset in UTF-16 code units."""

    c: str
    offset: int
    gap: str


@dataclass(frozen=True)
class True_:
    """A character of the truth: `index` of the `length` characters of block `block`; `spaced` when white space stands before it."""

    c: str
    block: int
    index: int
    length: int
    spaced: bool


def read_characters(text: str) -> list[Read]:
    out, gap, offset = [], "", 0
    for c in text:
        if is_space(c):
            gap += c
        else:
            out.append(Read(c, offset, gap))
            gap = ""
        offset += 1 + (ord(c) > 0xFFFF)
    return out


def true_characters(blocks: list[dict]) -> list[True_]:
    out = []
    for number, block in enumerate(blocks):
        words = [(i > 0 and j == 0, c) for i, word in enumerate(block["s"].split()) for j, c in enumerate(word)]
        out += [True_(c, number, i, len(words), spaced) for i, (spaced, c) in enumerate(words)]
    return out


class Variants:
    """Simplified and traditional forms of one character, from OpenCC's tables."""

    def __init__(self, table: Path | None):
        self._forms: dict[str, set[str]] = defaultdict(set)
        if table is None or not table.exists():
            return
        for rows in json.loads(table.read_text("utf8")).values():
            for c, forms in rows:
                for form in forms:
                    self._forms[c].add(form)
                    self._forms[form].add(c)

    def of(self, c: str) -> set[str]:
        return self._forms.get(c, set())


def align(read: list[Read], truth: list[True_], variants: Variants) -> list[int]:
    """For each character read the index of its true character, or -1. Least cost, by dynamic programming with jumps."""
    if not read or not truth:
        return [-1] * len(read)
    rows = _Rows(truth, variants)
    found, jumped = _trace(read, rows, _table(read, rows))
    _settle(found, jumped, read, truth, variants)
    _claim(found, read, truth)
    return found


class _Rows:
    """Costs of reading each true character as a given one."""

    def __init__(self, truth: list[True_], variants: Variants):
        self.width = len(truth) + 1
        self.bonus = np.array([-BLOCK_START_BONUS if t.index == 0 else 0 for t in truth], dtype=np.int32)
        self._letters = sorted({t.c for t in truth})
        self._kinds = np.array([kind_of(c) for c in self._letters])
        numbers = {c: i for i, c in enumerate(self._letters)}
        self._index = np.array([numbers[t.c] for t in truth])
        self._alike = defaultdict(set)
        for number, c in enumerate(self._letters):
            for form in {c, folded(c), *variants.of(c), *(a for a, b in LOOKALIKES.items() if b == c)}:
                self._alike[form].add(number)
        self._variants = variants
        self._known: dict[str, np.ndarray] = {}

    def __getitem__(self, c: str) -> np.ndarray:
        if c not in self._known:
            self._known[c] = self._costs(c)[self._index]
        return self._known[c]

    def _costs(self, c: str) -> np.ndarray:
        kind = kind_of(c)
        costs = np.where(self._kinds == kind, OTHER_MARK if kind == "punct" else OTHER, OTHER_KIND).astype(np.int32)
        if kind == "radical":
            costs[self._kinds == "han"] = SAME
        for number in self._alike[c] | self._alike[folded(c)]:
            costs[number] = substitution(c, self._letters[number], self._variants)
        return costs


def _table(read: list[Read], rows: _Rows) -> np.ndarray:
    """`table[i, j]`: least cost of the first `i` characters read when the last of them stands at, or after, true character `j`."""
    ramp = np.arange(rows.width, dtype=np.int32) * GAP
    table = np.zeros((len(read) + 1, rows.width), dtype=np.int32)
    for i, one in enumerate(read, start=1):
        before, cost = table[i - 1], rows[one.c]
        best = before + GAP
        arrive = np.minimum(before[:-1], rows.bonus + (before.min() + _jump_cost(one.gap, i == 1)))
        np.minimum(best[1:], arrive + cost, out=best[1:])
        table[i] = np.minimum.accumulate(best - ramp) + ramp
    return table


def _trace(read: list[Read], rows: _Rows, table: np.ndarray) -> tuple[list[int], list[bool]]:
    found, jumped = [-1] * len(read), [False] * len(read)
    i, j = len(read), int(table[-1].argmin())
    while i > 0:
        cost = rows[read[i - 1].c][j - 1] if j > 0 else 0
        if j > 0 and table[i, j] == table[i - 1, j - 1] + cost:
            i, j = i - 1, j - 1
            found[i] = j
        elif table[i, j] == table[i - 1, j] + GAP:
            i -= 1
        elif table[i, j] == table[i, j - 1] + GAP:
            j -= 1
        else:
            i -= 1
            found[i], jumped[i] = j - 1, True
            j = int(table[i].argmin())
    return found, jumped


def _settle(found: list[int], jumped: list[bool], read: list[Read], truth: list[True_], variants: Variants) -> None:
    """A jump inside a line costs more than a wrong character, so the characters beside each jump are settled afterwards."""

    def fits(i: int, j: int) -> bool:
        return 0 <= j < len(truth) and substitution(read[i].c, truth[j].c, variants) <= SAME

    for start in (i for i in range(1, len(read)) if jumped[i]):
        for i, way in ((start - 1, -1), (start, 1)):
            j = found[i - way] + way
            while found[i - way] >= 0 and 0 <= i < len(read) and not fits(i, found[i]) and fits(i, j):
                found[i] = j
                i, j = i + way, j + way
                if not 0 <= i < len(read):
                    break


def _claim(found: list[int], read: list[Read], truth: list[True_]) -> None:
    """A short line out of its place is dearer to jump to than to drop: give it the one run of truth that nothing else was read from."""
    for start, end in _runs([j < 0 for j in found], lambda i: i > 0 and re.search(r"\s\s|\n|\f", read[i].gap) is not None):
        taken = set(found)
        wanted = "".join(folded(one.c) for one in read[start:end])
        homes = []
        for left, right in _runs([j not in taken for j in range(len(truth))], lambda j: truth[j].index == 0):
            whole = "".join(folded(one.c) for one in truth[left:right])
            if wanted == whole:
                homes.append(left)
        if len(homes) == 1:
            found[start:end] = range(homes[0], homes[0] + end - start)


def _runs(wanted: list[bool], breaks) -> list[tuple[int, int]]:
    """Maximal runs `[start, end)` of wanted items; `breaks(i)` says that a new run begins at item `i`."""
    out: list[tuple[int, int]] = []
    for i, yes in enumerate(wanted):
        if not yes:
            continue
        if out and out[-1][1] == i and not breaks(i):
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


def _jump_cost(gap: str, first: bool) -> int:
    if first:
        return 0
    if "\f" in gap:
        return 14
    if "\n" in gap:
        return 22
    if re.search(r"\s{2,}|\u3000", gap):
        return 26
    return 60 if gap else 90


def substitution(read: str, true: str, variants: Variants) -> int:
    """Cost of reading `true` as `read`."""
    if read == true:
        return 0
    read_kind, true_kind = kind_of(read), kind_of(true)
    if folded(read) == folded(true) or LOOKALIKES.get(read) == true:
        return ALIKE
    if read in variants.of(true) or (read_kind == "radical" and true_kind == "han"):
        return SAME
    if read_kind != true_kind:
        return OTHER_KIND
    return OTHER_MARK if read_kind == "punct" else OTHER


@cache
def folded(c: str) -> str:
    return unicodedata.normalize("NFKC", c)

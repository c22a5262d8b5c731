"""Labels every line break and every error of an extracted text, given what the page truly says."""

from __future__ import annotations

import re
import unicodedata

from align import LOOKALIKES, Read, True_, Variants, align, read_characters, true_characters
from characters import is_han, is_radical, kind_of

#: A text is not to be scored when less of it than this is found in the truth.
LEAST_COVERAGE = 0.6
#: At most so many missing characters at a block's edge, or between two characters of one printed line.
MOST_LOST = 6
QUOTES = set("\"'“”‘’「」『』")
OUTLINE = {"headline", "kicker", "subhead", "section", "byline", "caption", "quote"}


def label_text(text: str, truth: dict, extractor: str, variants: Variants) -> dict:
    """The label file of one extracted text: `nls` for its line breaks and `errs` for its wrong characters and spaces."""
    blocks = truth["blocks"]
    read, true = read_characters(text), true_characters(blocks)
    found = align(read, true, variants)
    breaks = _breaks(read, true, found, blocks)
    mapped = sum(j >= 0 for j in found)
    exact = sum(j >= 0 and true[j].c == one.c for one, j in zip(read, found))
    coverage = mapped / max(1, len(read))
    return {
        "id": f"{truth['id']}.{extractor}",
        "doc": truth["id"],
        "extractor": extractor,
        "script": truth["script"],
        "lang": truth["lang"],
        "coverage": coverage,
        "exact": exact / max(1, len(read)),
        "chars": len(read),
        "truthChars": len(true),
        "junk": len(read) - mapped,
        "disorder": sum(one["l"] == "disorder" for one in breaks) / max(1, len(breaks)),
        "unsure": sum(one["l"] == "unknown" for one in breaks),
        **({"dropped": True} if coverage < LEAST_COVERAGE else {}),
        "errs": _errors(read, true, found, blocks, variants),
        "nls": breaks,
        "outline": [{"t": b["t"], "s": b["s"], "k": k} for k, b in enumerate(blocks) if b["t"] in OUTLINE],
    }


def _is_break(gap: str) -> bool:
    return re.search(r"[\n\f]", gap) is not None


def _breaks(read: list[Read], true: list[True_], found: list[int], blocks: list[dict]) -> list[dict]:
    out = []
    taken = set(found)
    missing = [j not in taken for j in range(len(true))]
    for i in range(1, len(read)):
        if not _is_break(read[i].gap):
            continue
        before = _nearest(read, found, i - 1, -1)
        after = _nearest(read, found, i, 1)
        gap = read[i].gap
        one = {"s": read[i].offset - len(gap), "e": read[i].offset, "l": "unknown", "blanks": len(re.findall(r"[\n\f]", gap)) - 1}
        if "\f" in gap:
            one["ff"] = True
        one |= _verdict(before, after, true, missing)
        one |= {"a": blocks[true[before].block]["t"]} if before >= 0 else {}
        one |= {"b": blocks[true[after].block]["t"]} if after >= 0 else {}
        out.append(one)
    return out


def _nearest(read: list[Read], found: list[int], i: int, way: int) -> int:
    """The truth's index for the character of this line that is nearest to its end (`way` -1) or beginning (1), or -1."""
    while 0 <= i < len(read):
        if found[i] >= 0:
            return found[i]
        edge = i if way < 0 else i + 1
        if edge >= len(read) or _is_break(read[edge].gap):
            return -1
        i += way
    return -1


def _verdict(before: int, after: int, true: list[True_], missing: list[bool]) -> dict:
    """Characters that are missing from the whole text do not keep a block from ending, beginning or going on."""
    if before < 0 or after < 0:
        return {}
    a, b = true[before], true[after]
    if a.block == b.block and before < after and all(missing[before + 1 : after]):
        lost = after - before - 1
        return {"l": "join", **({"lost": lost} if lost else {}), **({"sp": True} if b.spaced and not lost else {})}
    left, right = a.length - 1 - a.index, b.index
    ends = left <= MOST_LOST and all(missing[before + 1 : before + 1 + left])
    starts = right <= MOST_LOST and all(missing[after - right : after])
    if ends and starts:
        lost = left + right
        return {"l": "keep", **({"lost": lost} if lost else {})}
    return {"l": "cut" if ends or starts else "disorder"}


def _errors(read: list[Read], true: list[True_], found: list[int], blocks: list[dict], variants: Variants) -> list[dict]:
    out = []
    for i, (one, j) in enumerate(zip(read, found)):
        if i > 0 and not _is_break(one.gap):
            out += _between(read, true, found, blocks, i)
        end = one.offset + 1 + (ord(one.c) > 0xFFFF)
        if j < 0:
            out.append({"k": "ins", "s": one.offset, "e": end, "from": one.c})
        elif true[j].c != one.c:
            kind = _substitution_kind(one.c, true[j].c, variants)
            out.append({"k": "sub", "s": one.offset, "e": end, "from": one.c, "to": true[j].c, "kind": kind})
    return out


def _between(read: list[Read], true: list[True_], found: list[int], blocks: list[dict], i: int) -> list[dict]:
    """What is wrong between two characters of one printed line: a lost character, a wrong space, or text that belongs elsewhere."""
    start, end, p, q = read[i].offset - len(read[i].gap), read[i].offset, found[i - 1], found[i]
    if p < 0 or q < 0:
        return []
    a, b = true[p], true[q]
    if a.block != b.block and a.index == a.length - 1 and b.index == 0:
        return [{"k": "fused", "s": start, "e": end, "a": blocks[a.block]["t"], "b": blocks[b.block]["t"]}]
    if a.block != b.block or not 0 < q - p <= 1 + MOST_LOST:
        return [{"k": "gutter", "s": start, "e": end}]
    out = [{"k": "del", "s": end, "to": true[k].c} for k in range(p + 1, q)]
    kind = f"{_side(read[i - 1].c)}|{_side(read[i].c)}"
    spaced = any(true[k].spaced for k in range(p + 1, q + 1))
    if read[i].gap and not spaced:
        out.append({"k": "sp", "s": start, "e": end, "kind": kind})
    elif spaced and not read[i].gap:
        out.append({"k": "nosp", "s": end, "kind": kind})
    return out


def _side(c: str) -> str:
    if is_han(c) or is_radical(c):
        return "han"
    return "alnum" if kind_of(c) == "alnum" else "punct"


def _substitution_kind(read: str, true: str, variants: Variants) -> str:
    kinds = kind_of(read), kind_of(true)
    if kinds[0] in ("radical", "compat", "pua"):
        return kinds[0]
    if unicodedata.normalize("NFKC", read) == unicodedata.normalize("NFKC", true):
        return "width"
    if LOOKALIKES.get(read) == true and kinds[0] != "han":
        return "lookalike-punct"
    if kinds == ("han", "han"):
        return "simp-trad" if read in variants.of(true) else "han"
    if kinds == ("punct", "punct"):
        return "quote" if read in QUOTES and true in QUOTES else "punct"
    return "alnum" if kinds == ("alnum", "alnum") else "cross"


def oracle(text: str, labels: dict) -> str:
    """The best text that local repair can reach: every error mended, every join made, every true boundary a newline."""
    replaced = {"ins": "", "sp": "", "fused": "\n", "nosp": " "}
    edits = [(e["s"], e.get("e", e["s"]), e.get("to", replaced.get(e["k"], ""))) for e in labels["errs"] if e["k"] != "gutter"]
    edits += [(n["s"], n["e"], (" " if n.get("sp") else "") if n["l"] == "join" else "\n") for n in labels["nls"]]
    units = text.encode("utf-16-le")
    out, place = b"", 0
    for start, end, new in sorted(edits):
        out += units[2 * place : 2 * max(start, place)] + new.encode("utf-16-le")
        place = max(place, end)
    whole = (out + units[2 * place :]).decode("utf-16-le")
    return re.sub(r"[ \t\u3000]*\n\s*", "\n", whole).strip() + "\n"

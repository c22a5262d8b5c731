"""Kinds of characters, and which marks may not begin or end a line (GB/T 15834-2011, CLREQ)."""

import unicodedata
from functools import cache

#: Marks that may not begin a line.
NO_START = set("，。、；：？！）》〉」』】〕”’…—％%℃)]},.;:?!·～")
#: Marks that may not end a line.
NO_END = set("（《〈「『【〔“‘([{")
#: Marks whose blank half may be taken out.
SQUEEZABLE = set("，。、；：！？（）《》〈〉「」『』【】〔〕")
#: Marks that may hang in the margin.
HANGING = set("，。、")


def is_space(c: str) -> bool:
    return c.isspace() or c in "\u200b\ufeff"


def is_radical(c: str) -> bool:
    return "\u2e80" <= c <= "\u2fdf"


def is_han(c: str) -> bool:
    return c == "〇" or c == "々" or unicodedata.name(c, "").startswith("CJK UNIFIED IDEOGRAPH")


def is_alphanumeric(c: str) -> bool:
    folded = unicodedata.normalize("NFKC", c)
    return len(folded) == 1 and (folded.isdigit() or (folded.isalpha() and ord(folded) < 0x250))


@cache
def kind_of(c: str) -> str:
    """`space`, `radical`, `compat`, `pua`, `han`, `alnum` or `punct`."""
    if is_space(c):
        return "space"
    if is_radical(c):
        return "radical"
    if "\uf900" <= c <= "\ufaff" or "\U0002f800" <= c <= "\U0002fa1f":
        return "compat"
    if unicodedata.category(c) == "Co":
        return "pua"
    if is_han(c):
        return "han"
    return "alnum" if is_alphanumeric(c) else "punct"

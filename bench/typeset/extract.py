"""Reads PDFs back by the extractors that people use, each with its own habits. A tool that is not installed is left out."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent


def extractors() -> dict[str, Callable[[Path], str]]:
    """The extractors that are installed, by the name that their texts get."""
    tools = {
        "poppler": ("pdftotext", lambda pdf: _run("pdftotext", "-q", pdf, "-")),
        "layout": ("pdftotext", lambda pdf: _run("pdftotext", "-q", "-layout", pdf, "-")),
        "raw": ("pdftotext", lambda pdf: _run("pdftotext", "-q", "-raw", pdf, "-")),
        "mutool": ("mutool", lambda pdf: _run("mutool", "draw", "-q", "-F", "txt", pdf)),
        "pdfjs": ("node", lambda pdf: _run("node", HERE / "pdfjs.mjs", pdf)),
    }
    modules = {
        "pdfminer": ("pdfminer", _pdfminer),
        "pymupdf": ("pymupdf", lambda pdf: _pymupdf(pdf, "text")),
        "pymublocks": ("pymupdf", lambda pdf: _pymupdf(pdf, "blocks")),
        "pypdf": ("pypdf", _pypdf),
        "pdfium": ("pypdfium2", _pdfium),
        "plumber": ("pdfplumber", _plumber),
    }
    found = {name: read for name, (tool, read) in tools.items() if shutil.which(tool)}
    if "JIAOKAN_PDFJS" not in os.environ:
        found.pop("pdfjs", None)
    return found | {name: read for name, (module, read) in modules.items() if importlib.util.find_spec(module)}


def sheets_of(pdf: Path) -> int:
    import pypdf

    return len(pypdf.PdfReader(pdf).pages)


def _run(*command: object) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, check=True)
    return done.stdout.decode("utf8")


def _pdfminer(pdf: Path) -> str:
    from pdfminer.high_level import extract_text

    return extract_text(pdf)


def _pymupdf(pdf: Path, way: str) -> str:
    import pymupdf

    with pymupdf.open(pdf) as document:
        if way == "text":
            return "\f".join(page.get_text("text") for page in document)
        blocks = (block for page in document for block in page.get_text("blocks", sort=True) if block[6] == 0)
        return "\n".join(block[4] for block in blocks)


def _pypdf(pdf: Path) -> str:
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)


def _pdfium(pdf: Path) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    pages = [document[i].get_textpage().get_text_range() for i in range(len(document))]
    return "\n".join(pages).replace("\r\n", "\n").replace("\ufffe", "")


def _plumber(pdf: Path) -> str:
    import pdfplumber

    with pdfplumber.open(pdf) as document:
        return "\n\n".join(page.extract_text() for page in document.pages)

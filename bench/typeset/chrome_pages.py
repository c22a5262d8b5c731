"""Sets a page as HTML with CSS columns by Chromium."""

from __future__ import annotations

import random
import re
import subprocess
import tempfile
from pathlib import Path

import html_pages
from plan import Page


def set_page(page: Page, file: Path, rng: random.Random) -> None:
    """Writes the page as PDF. Throws `CalledProcessError` when Chromium fails. Only the first sheet gets a running head."""
    page.running_heads = page.running_heads[:1] + [""] * (len(page.running_heads) - 1)
    trim = rng.choice(["normal", "space-all", "trim-both"])
    gap = "normal" if page.style.spacing else "no-autospace"
    extra = f"html {{ text-spacing-trim: {trim}; text-autospace: {gap} }} .row > div {{ min-width: 0 }}</style>"
    document = re.sub(r"@page :nth\(1\)", "@page :first", html_pages.document(page, rng)).replace("</style>", extra)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{file.stem}.html"
        source.write_text(f"<!DOCTYPE html><meta charset=utf-8>{document}", "utf8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        command += ["--no-pdf-header-footer", f"--print-to-pdf={file}", str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)

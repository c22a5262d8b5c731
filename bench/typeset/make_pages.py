"""Makes typeset pages with exact truth: make_pages.py SET OUT [--pages N] [--only N ...] [--clean DIR ...] [--known DIR] [--tables FILE]."""

from __future__ import annotations

import argparse
import importlib
import json
import random
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from align import Variants
from articles import Library, read_libraries, used_articles
from extract import extractors, sheets_of
from furniture import Furniture
from labels import label_text, oracle
from plan import Page, plan_page, truth_of
from stories import Writer

BESIDE = Path(__file__).parents[2] / ".." / "shared" / "bench"
#: The typesetters of each set, as module names, by genre.
ENGINES = {
    "train": {"newspaper": ["press_pages", "press_pages", "html_pages"], "magazine": ["html_pages"], "book": ["html_pages", "press_pages"], "notice": ["html_pages"]},
    "test": {"newspaper": ["typst_pages", "typst_pages", "office_pages"], "magazine": ["typst_pages", "office_pages"], "book": ["office_pages", "typst_pages"], "notice": ["office_pages"]},
    "more": {"newspaper": ["press_pages", "html_pages", "typst_pages", "press_pages", "office_pages"], "magazine": ["html_pages", "typst_pages"], "book": ["press_pages", "office_pages"], "notice": ["html_pages"]},
    "wide": {"newspaper": ["chrome_pages", "latex_pages"], "magazine": ["latex_pages", "chrome_pages"], "book": ["chrome_pages", "latex_pages"], "notice": ["chrome_pages"]},
    "fresh": {"newspaper": ["chrome_pages", "latex_pages"], "magazine": ["latex_pages", "chrome_pages"], "book": ["latex_pages", "chrome_pages"], "notice": ["chrome_pages"]},
}
#: A set without furniture, fonts and patterns of columns of its own borrows them from another; ReportLab can embed the fonts of `train` only.
BORROWED = {
    "more": lambda engine, rng: "train" if engine == "press_pages" else rng.choice(["train", "test"]),
    "wide": lambda engine, rng: rng.choice(["train", "test"]),
}
GENRES = ["newspaper"] * 6 + ["magazine", "book", "notice", "newspaper"]


def main() -> int:
    options = _options()
    try:
        libraries = read_libraries(options.clean, options.set, used_articles(options.known), random.Random(f"{options.set} library"))
    except FileNotFoundError as error:
        print(f"make_pages: {error}", file=sys.stderr)
        return 2
    planned = [_plan(number, options.set, libraries) for number in range(options.pages)]
    jobs = [job for job in planned if options.only is None or job[2] in options.only]
    with ProcessPoolExecutor(2) as pool:
        for said in pool.map(_make, jobs, [options] * len(jobs)):
            print(said, flush=True)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", choices=list(ENGINES))
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--only", type=int, nargs="+", help="numbers of the pages to make; all are planned all the same")
    parser.add_argument("--readers", nargs="+", help="extractors that are to read the pages; without it all that are installed")
    parser.add_argument("--clean", type=Path, nargs="+", default=[BESIDE / "clean"])
    parser.add_argument("--known", type=Path, default=BESIDE / "dev", help="pages whose articles are not to be used")
    parser.add_argument("--tables", type=Path, default=BESIDE / "tables" / "opencc-chars.json")
    return parser.parse_args()


def _plan(number: int, which: str, libraries: dict[str, Library]) -> tuple[Page, str, int]:
    seed = f"{which} {number}"
    rng = random.Random(seed)
    script = "hant" if "hant" in libraries and number % 3 == 2 else "hans"
    genre = GENRES[number % len(GENRES)]
    choices = ENGINES[which][genre]
    engine = choices[(number // 2) % len(choices)]
    furniture = Furniture(BORROWED[which](engine, rng) if which in BORROWED else which, script, rng)
    page = plan_page(number, genre, which, script, Writer(libraries[script], furniture, rng), rng)
    if engine == "office_pages":
        page.jump = page.last_line = None
    return page, engine, number


def _make(job: tuple[Page, str, int], options: argparse.Namespace) -> str:
    page, engine, _ = job
    for folder in ("pdf", "text", "labels", "truth", "oracle"):
        (options.out / folder).mkdir(parents=True, exist_ok=True)
    pdf = options.out / "pdf" / f"{page.id}.pdf"
    try:
        importlib.import_module(engine).set_page(page, pdf, random.Random(f"{page.id} {engine}"))
    except Exception as error:
        return f"{page.id} {engine} could not be set: {error}"
    truth = truth_of(page, sheets_of(pdf), engine.removesuffix("_pages"))
    _write(options.out / "truth" / f"{page.id}.json", truth)
    notes = []
    readers = {name: read for name, read in extractors().items() if options.readers is None or name in options.readers}
    for name, read in readers.items():
        try:
            labels = write_text(options.out, truth, name, read(pdf), Variants(options.tables))
            notes.append(f"{name} {100 * labels['coverage']:.1f}")
        except Exception as error:
            notes.append(f"{name} failed: {error!r}"[:120])
    return f"{page.id} {page.genre} {engine} {truth['script']}: {', '.join(notes)}"


def write_text(out: Path, truth: dict, extractor: str, text: str, variants: Variants) -> dict:
    """Writes an extracted text, its labels and its oracle; returns the labels."""
    labels = label_text(text, truth, extractor, variants)
    (out / "text" / f"{labels['id']}.txt").write_bytes(text.encode("utf8"))
    (out / "oracle" / f"{labels['id']}.txt").write_bytes(oracle(text, labels).encode("utf8"))
    _write(out / "labels" / f"{labels['id']}.json", labels)
    return labels


def _write(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False) + "\n", "utf8")


if __name__ == "__main__":
    sys.exit(main())

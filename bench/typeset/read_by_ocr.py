"""Reads some of the pages by OCR and labels what it read: read_by_ocr.py OUT [--pages N] [--tables FILE]. Slow."""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter

from align import Variants
from make_pages import BESIDE, write_text

#: Sheets of a page that are read.
MOST_SHEETS = 2
#: Resolution in dots per inch and whether the picture is spoilt, by engine.
SCANS = {"tess300": (300, False), "tess200": (200, False), "tessbad": (170, True), "rapid": (200, False), "rapidbad": (130, True)}
Box = tuple[float, float, float, float, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--pages", type=int, default=15, help="pages for each engine")
    parser.add_argument("--tables", type=Path, default=BESIDE / "tables" / "opencc-chars.json")
    parser.add_argument("--engines", nargs="+", default=list(SCANS))
    options = parser.parse_args()
    variants = Variants(options.tables)
    files = sorted((options.out / "truth").glob("*.json"))
    step = max(1, len(files) // options.pages)
    for engine in filter(_is_installed, options.engines):
        # Each engine reads other pages, as far as there are enough.
        for file in files[list(SCANS).index(engine) % step :: step][: options.pages]:
            truth = json.loads(file.read_text("utf8"))
            if (options.out / "labels" / f"{truth['id']}.{engine}.json").exists():
                continue
            text = read(options.out / "pdf" / f"{truth['id']}.pdf", engine, truth["script"])
            labels = write_text(options.out, truth, engine, text, variants)
            print(labels["id"], f"{100 * labels['coverage']:.1f}", flush=True)


def _is_installed(engine: str) -> bool:
    if engine.startswith("tess"):
        return shutil.which("tesseract") is not None
    return importlib.util.find_spec("rapidocr_onnxruntime") is not None


def read(pdf: Path, engine: str, script: str) -> str:
    """What `engine` reads on the first sheets, a form feed between two."""
    resolution, bad = SCANS[engine]
    sheets = (_spoilt(sheet, pdf.stem) if bad else sheet for sheet in _sheets(pdf, resolution))
    if engine.startswith("rapid"):
        return "\f".join(map(_rapid, sheets))
    return "\f".join(_tesseract(sheet, resolution, script) for sheet in sheets)


def _sheets(pdf: Path, resolution: int) -> Iterator[Image.Image]:
    document = pypdfium2.PdfDocument(pdf)
    for number in range(min(MOST_SHEETS, len(document))):
        yield document[number].render(scale=resolution / 72).to_pil().convert("L")


def _spoilt(sheet: Image.Image, seed: str) -> Image.Image:
    """Aslant, out of focus and speckled, as a poor copy is."""
    rng = random.Random(seed)
    turned = sheet.rotate(rng.uniform(-0.5, 0.5), fillcolor=255, resample=Image.Resampling.BICUBIC)
    soft = np.asarray(turned.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 0.9))), dtype=np.float32)
    noise = np.random.default_rng(rng.randrange(1 << 30)).normal(0, rng.uniform(10, 24), soft.shape)
    return Image.fromarray(np.clip(soft * 0.85 + 20 + noise, 0, 255).astype(np.uint8))


def _tesseract(sheet: Image.Image, resolution: int, script: str) -> str:
    picture = io.BytesIO()
    sheet.save(picture, "PNG")
    language = "chi_sim" if script == "hans" else "chi_tra"
    command = ["tesseract", "-", "-", "-l", language, "--dpi", str(resolution), "--psm", "3"]
    return subprocess.run(command, input=picture.getvalue(), capture_output=True, check=True).stdout.decode("utf8").rstrip("\f")


@lru_cache(maxsize=1)
def _rapid_engine():
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR()


def _rapid(sheet: Image.Image) -> str:
    found, _ = _rapid_engine()(np.asarray(sheet.convert("RGB")))
    boxes = []
    for corners, text, _ in found or []:
        across, down = zip(*corners)
        boxes.append((min(across), min(down), max(across), max(down), text))
    return "\n".join(box[4] for box in in_reading_order(boxes)) + "\n"


def in_reading_order(boxes: list[Box]) -> list[Box]:
    """Reads bands across the sheet from the top, and in each band its columns in turn."""
    bands: list[list[Box]] = []
    for row in _cut(boxes, 1):
        # Rows with the same number of columns belong to one band, so that a column is read to its end.
        if bands and len(_cut(bands[-1] + row, 0)) == len(_cut(row, 0)):
            bands[-1] += row
        else:
            bands.append(row)
    columns = (column for band in bands for column in _cut(band, 0))
    return [box for column in columns for box in sorted(column, key=lambda box: (box[1], box[0]))]


def _cut(boxes: list[Box], axis: int) -> list[list[Box]]:
    """Parts between bands that no box touches; `axis` 0 cuts between columns, 1 between rows."""
    parts: list[list[Box]] = []
    reach = float("-inf")
    for box in sorted(boxes, key=lambda one: one[axis]):
        if box[axis] > reach - 1:
            parts.append([])
        parts[-1].append(box)
        reach = max(reach, box[axis + 2])
    return parts


if __name__ == "__main__":
    main()

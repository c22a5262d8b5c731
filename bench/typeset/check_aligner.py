"""Labels the existing pages anew and says how far the aligner agrees with their labels: check_aligner.py FOLDER [TABLE]."""

import collections
import json
import sys
from pathlib import Path

from align import Variants
from labels import label_text


def main(folder: Path, table: Path) -> None:
    variants = Variants(table)
    by_extractor, pairs = collections.Counter(), collections.Counter()
    for file in sorted((folder / "labels").glob("*.json")):
        known = json.loads(file.read_text("utf8"))
        truth = json.loads((folder / "truth" / f"{known['doc']}.json").read_text("utf8"))
        text = (folder / "text" / f"{known['id']}.txt").read_bytes().decode("utf8")
        own = {one["e"]: one["l"] for one in label_text(text, truth, known["extractor"], variants)["nls"]}
        for one in known["nls"]:
            pair = one["l"], own.get(one["e"], "missing")
            pairs[pair] += 1
            by_extractor[known["extractor"], pair[0] == pair[1]] += 1
            if pair[0] != pair[1]:
                print(known["id"], one, pair[1])
    for pair, count in pairs.most_common():
        print(*pair, count)
    for extractor in sorted({name for name, _ in by_extractor}):
        right, wrong = by_extractor[extractor, True], by_extractor[extractor, False]
        print(f"{extractor} {100 * right / (right + wrong):.2f} % of {right + wrong}")
    scored = {pair: n for pair, n in pairs.items() if "unknown" not in pair}
    print(f"where both know it {100 * sum(n for p, n in scored.items() if p[0] == p[1]) / sum(scored.values()):.2f} %")
    print(f"all {100 * sum(n for p, n in pairs.items() if p[0] == p[1]) / sum(pairs.values()):.2f} %")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "../shared/bench/tables/opencc-chars.json"))

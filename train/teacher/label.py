"""Writes what a trained teacher thinks of the words of blocks that nobody annotated.

    python train/teacher/label.py --work FOLDER --out FILE [--blocks gmb polnear] [--threads 2] [--float32]

Reads FOLDER/teacher.pt and, for each name in --blocks, FOLDER/NAME.in.jsonl and FOLDER/NAME.layers.jsonl. README.md
says what is written; `train/situation/soft.ts` reads it.
"""

import argparse
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import torch

from corpus import STATUSES, TYPES, Sentence, lines, sentences_of
from encoder import Answer, Encoder, answers, cut_pieces, load, set_up

# So many blocks are read together.
CHUNK = 40
# A word that surely names nothing is not told: all words that are not told name nothing.
SURE = 0.95
MOST_TYPES, MOST_STATUSES = 4, 3


def main() -> None:
    parser = argparse.ArgumentParser(description="Labels blocks that nobody annotated.")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--blocks", nargs="+", default=["gmb", "polnear"])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--float32", action="store_true", help="for machines without fast bfloat16")
    options = parser.parse_args()
    set_up(options.threads)
    encoder = load(options.work / "teacher.pt")
    written = sentences = 0
    with open(options.out, "w", encoding="utf8") as file:
        for name in options.blocks:
            read, layers = (lines(options.work / f"{name}.{kind}.jsonl") for kind in ("in", "layers"))
            pairs = zip(read, layers, strict=True)
            while chunk := list(islice(pairs, CHUNK)):
                with torch.autocast("cpu", torch.bfloat16, enabled=not options.float32):
                    for line in labelled(encoder, chunk):
                        file.write(json.dumps(line, ensure_ascii=False) + "\n")
                        written += 1
                sentences += sum(len(block["sentences"]) for block, _ in chunk)
    print(f"{written} blocks, {sentences} sentences")


def labelled(encoder: Encoder, chunk: list[tuple[dict[str, Any], dict[str, Any]]]) -> Iterator[dict[str, Any]]:
    """The lines to write for some blocks, in their order."""
    read = []
    for block, layers in chunk:
        if block["doc"] != layers["doc"]:
            raise SystemExit(f"The layers have {layers['doc']} where {block['doc']} belongs: make them again.")
        read.append((block, sentences_of(block, layers["tokens"])))
    every = [sentence for _, sentences in read for sentence in sentences]
    cut_pieces(every)
    words = {id(sentence): told_words(sentence, answer) for sentence, answer in answers(encoder, every)}
    for block, sentences in read:
        soft = [word for sentence in sentences for word in words[id(sentence)]]
        yield {"id": block["doc"], "text": block["text"], "soft": soft}


def told_words(sentence: Sentence, answer: Answer) -> list[dict[str, Any]]:
    """The words of a sentence that may name an act, each with its likeliest types (nothing among them) and statuses."""
    told = []
    for (start, end), types, statuses in zip(sentence.spans, *answer, strict=True):
        if types[0] >= SURE:
            continue
        best = types.topk(MOST_TYPES).indices.tolist()
        if 0 not in best:
            best[-1] = 0
        standing = statuses.topk(MOST_STATUSES).indices.tolist()
        told.append({
            "start": start,
            "end": end,
            "types": {TYPES[i]: round(types[i].item(), 4) for i in best},
            "status": {STATUSES[i]: round(statuses[i].item(), 4) for i in standing},
        })
    return told


if __name__ == "__main__":
    main()

"""Chooses the sentences: those that the teacher learns from, and those of news that nobody annotated.

    python train/teacher/unread.py PART --work FOLDER [--data ../shared/data]

PART      writes                              from
train     FOLDER/train.in.jsonl               the situation corpus, train
dev       FOLDER/dev.in.jsonl                 the situation corpus, dev
gmb       FOLDER/gmb.in.jsonl                 the Groningen Meaning Bank, train: all that the corpus has not
articles  FOLDER/articles.in.jsonl            articles of PolNeAR, train, of which the corpus has no sentence
polnear   FOLDER/polnear.in.jsonl             the sentences that `eval/layers.ts` found in these articles

A line has `doc`, `text` and `sentences`. A sentence that the situation corpus has, train or dev, is never taken,
nor one twice.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from corpus import annotated_letters, corpus_blocks, letters_of, lines

A_BLOCK = 10
# Characters of PolNeAR's articles, and sentences of them, that are enough.
ENOUGH_TEXT, ENOUGH_SENTENCES = 9500 * 140, 8000
FEWEST_WORDS, MOST_WORDS = 4, 120


def main() -> None:
    parser = argparse.ArgumentParser(description="Chooses the sentences that the teacher reads.")
    parser.add_argument("part", choices=["train", "dev", "gmb", "articles", "polnear"])
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    count = 0
    with open(options.work / f"{options.part}.in.jsonl", "w", encoding="utf8") as file:
        for block in blocks_of(options.part, options.data, options.work):
            kept = {key: block[key] for key in ("doc", "text", "sentences")}
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")
            count += len(block["sentences"])
    print(f"{options.part}: {count} sentences")


def blocks_of(part: str, data: Path, work: Path) -> Iterator[dict[str, Any]]:
    if part in ("train", "dev"):
        return corpus_blocks(data, part)
    if part == "gmb":
        return gmb_blocks(data)
    if part == "articles":
        return articles(data)
    return polnear_blocks(data, work)


def gmb_blocks(data: Path) -> Iterator[dict[str, Any]]:
    """Ten neighbouring sentences of the file a block, without those that were seen before."""
    seen = annotated_letters(data)
    sentences = list(gmb_sentences(data / "ner" / "gmb" / "train.iob2.gz"))
    for i in range(0, len(sentences), A_BLOCK):
        new = list(unseen((joined(words) for words in sentences[i : i + A_BLOCK]), seen))
        if new:
            yield block_of(f"gmb-unread-{i // A_BLOCK + 1:05}", new)


def gmb_sentences(path: Path) -> Iterator[list[str]]:
    """The words of each sentence: the second column, an empty line behind the last."""
    words: list[str] = []
    with gzip.open(path, "rt", encoding="utf8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("#"):
                continue
            if line:
                words.append(line.split("\t")[1])
            elif words:
                yield words
                words = []
    if words:
        yield words


CLOSING = re.compile(r"[,.;:!?)\]%]+|\.\.\.|['’](s|re|ve|ll|d|m|S)|n't|N'T")


def joined(words: list[str]) -> str:
    """Words as they are usually written: no space before stops and clitics, none inside brackets and quotes."""
    text = ""
    glued, quoted = True, False
    for i, word in enumerate(words):
        if word in ('"', "``", "''"):
            text += '"' if quoted or glued else ' "'
            quoted = not quoted
            glued = quoted
            continue
        plural_owner = word == "'" and i > 0 and words[i - 1].lower()[-1:] in "szx"
        text += word if glued or plural_owner or CLOSING.fullmatch(word) else f" {word}"
        glued = word in "($[" or (word.endswith("$") and len(word) <= 3)
    return text


def articles(data: Path) -> Iterator[dict[str, Any]]:
    """Whole articles, their sentences not yet known."""
    sources = [block["source"] for portion in ("train", "dev") for block in corpus_blocks(data, portion)]
    used = tuple(source.split()[-1] for source in sources if source.startswith("PolNeAR"))
    length = 0
    for article in lines(data / "attribution" / "polnear" / "train.jsonl.gz"):
        # Offsets must be those of UTF-16.
        if article["id"].startswith(used) or max(map(ord, article["text"])) > 0xFFFF:
            continue
        yield {"doc": article["id"], "text": article["text"], "sentences": []}
        length += len(article["text"])
        if length > ENOUGH_TEXT:
            return


def polnear_blocks(data: Path, work: Path) -> Iterator[dict[str, Any]]:
    """Ten sentences of an article a block."""
    seen = annotated_letters(data)
    pairs = zip(lines(work / "articles.in.jsonl"), lines(work / "articles.layers.jsonl"), strict=True)
    taken = number = 0
    for article, layers in pairs:
        texts = (" ".join(article["text"][start:end].split()) for start, end in layers["sentences"])
        new = list(unseen((text for text in texts if FEWEST_WORDS <= len(text.split()) <= MOST_WORDS), seen))
        for i in range(0, len(new), A_BLOCK):
            number += 1
            yield block_of(f"polnear-unread-{number:05}", new[i : i + A_BLOCK])
        taken += len(new)
        if taken >= ENOUGH_SENTENCES:
            return


def unseen(texts: Iterable[str], seen: set[str]) -> Iterator[str]:
    """The texts whose letters were not seen before; they count as seen from then on."""
    for text in texts:
        letters = letters_of(text)
        if letters and letters not in seen:
            seen.add(letters)
            yield text


def block_of(doc: str, sentences: list[str]) -> dict[str, Any]:
    spans = []
    at = 0
    for sentence in sentences:
        spans.append([at, at + len(sentence)])
        at += len(sentence) + 1
    return {"doc": doc, "text": " ".join(sentences), "sentences": spans}


if __name__ == "__main__":
    main()

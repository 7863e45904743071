"""Files that the teacher reads: blocks of sentences, and Sitrep's analysis of their words beside them.

A block is a line of JSON with `doc` (its name), `text` and `sentences` ([start, end] each); blocks of the situation
corpus have `records` too. An analysis is the line that `eval/layers.ts` writes for a block. Offsets count UTF-16 units,
which are Python's as well: no block holds a character above U+FFFF.
"""

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PLOVER = (
    "ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE OTHER PROTEST REJECT REQUEST RETREAT "
    "SANCTION SUPPORT THREATEN"
)
# What a word may name, and how it stands, in the order of the encoder's outputs.
TYPES = ["none", *PLOVER.split()]
STATUSES = ["demanded", "denied", "happened", "ongoing", "planned", "possible", "refused"]


@dataclass
class Sentence:
    """A sentence's words with their analysis, and the acts that they name."""

    block: str
    spans: list[tuple[int, int]]
    forms: list[str]
    tags: list[str]
    relations: list[str]
    # Index of each word's head in the sentence; its own where it is the root.
    heads: list[int]
    # By word: index into TYPES and into STATUSES. Empty where nobody annotated.
    acts: dict[int, tuple[int, int]] = field(default_factory=dict)
    # Filled by the encoder: pieces of words, and the first piece of each word.
    pieces: list[int] = field(default_factory=list)
    first_piece: list[int] = field(default_factory=list)


def lines(path: Path) -> Iterator[Any]:
    """The values of a JSON Lines file, gzipped or not."""
    opened = gzip.open(path, "rt", encoding="utf8") if path.suffix == ".gz" else open(path, encoding="utf8")
    with opened as file:
        for line in file:
            yield json.loads(line)


def corpus_blocks(data: Path, portion: str) -> Iterator[dict[str, Any]]:
    """The blocks of a portion of the situation corpus, `train` or `dev`."""
    for block in lines(data / "situation" / f"{portion}.jsonl.gz"):
        yield {"doc": block["id"], **block}


def letters_of(text: str) -> str:
    """A sentence's letters alone: equal for the same sentence, however its words were parted."""
    return re.sub(r"[\W\d_]+", "", text).lower()


def annotated_letters(data: Path) -> set[str]:
    """The letters of every sentence that the situation corpus has: they are learned from or measured on."""
    return {
        letters_of(block["text"][start:end])
        for portion in ("train", "dev")
        for block in corpus_blocks(data, portion)
        for start, end in block["sentences"]
    }


def sentences_of(block: dict[str, Any], tokens: list[dict[str, Any]]) -> list[Sentence]:
    """The sentences of a block by their words, with the acts of its records where it has any."""
    found = []
    for number, (start, end) in enumerate(block["sentences"], 1):
        places = [i for i, token in enumerate(tokens) if start <= token["start"] < end]
        if not places:
            continue
        at = {place: word for word, place in enumerate(places)}
        words = [tokens[i] for i in places]
        sentence = Sentence(
            block=block["doc"],
            spans=[(word["start"], word["end"]) for word in words],
            forms=[word["form"] or "-" for word in words],
            tags=[word["xpos"] for word in words],
            relations=[word["deprel"] for word in words],
            heads=[at.get(word["head"], own) for own, word in enumerate(words)],
        )
        for record in block.get("records", ()):
            if record["kind"] == "event" and record["sentence"] == number:
                mark_act(sentence, record)
        found.append(sentence)
    return found


def mark_act(sentence: Sentence, event: dict[str, Any]) -> None:
    """Puts an event on the topmost word of its trigger."""
    start, end = event["trigger"]
    inside = [i for i, (from_, to) in enumerate(sentence.spans) if from_ < end and to > start]
    if not inside:
        return
    tops = [i for i in inside if sentence.heads[i] == i or sentence.heads[i] not in inside]
    sentence.acts[tops[0] if tops else inside[-1]] = (TYPES.index(event["code"]), STATUSES.index(event["status"]))

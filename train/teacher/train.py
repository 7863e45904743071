"""Trains the teacher on the situation corpus.

    python train/teacher/train.py --work FOLDER [--data ../shared/data] [--passes 2.56] [--threads 2] [--steps N]
                                  [--float32]

Reads FOLDER/train.layers.jsonl and FOLDER/dev.layers.jsonl (see README.md), writes FOLDER/teacher.pt after each pass
and its scores on dev to FOLDER/dev.txt. With --steps it stops after so many steps: to see that all is in place.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional as F

from corpus import STATUSES, TYPES, Sentence, corpus_blocks, lines, sentences_of
from encoder import Encoder, answers, batches, cut_pieces, numbered, save, set_up

BUDGET = 1024
WARM_UP = 150
# Upper layers move fastest: each below by 0.92 of the one above it; what is new moves eight times as fast.
TOP_RATE, LAYER_DECAY, NEW_RATE = 1.2e-4, 0.92, 1e-3
# The loss of types is a mean over all words, of which few name acts; that of statuses a mean over acts alone.
TYPE_WEIGHT, STATUS_WEIGHT = 4.0, 0.5


def main() -> None:
    options = parsed_options()
    set_up(options.threads)
    train = read_portion(options.data, options.work, "train")
    dev = read_portion(options.data, options.work, "dev")
    encoder = Encoder(numbered(t for s in train for t in s.tags), numbered(r for s in train for r in s.relations))
    optimizer, rates = optimizer_of(encoder)
    a_pass = sum(1 for _ in batches(train, BUDGET, shuffle=True))
    planned = round(a_pass * options.passes)
    last = min(planned, options.steps or planned)
    print(f"{len(train)} sentences to learn from, {len(dev)} to measure on; {a_pass} steps a pass", flush=True)
    began, step = time.time(), 0
    while step < last:
        encoder.train()
        loss_sum, first = 0.0, step
        for batch in batches(train, BUDGET, shuffle=True):
            step += 1
            for group, top in zip(optimizer.param_groups, rates):
                group["lr"] = top * min(1, step / WARM_UP) * max(0, 1 - step / planned)
            with torch.autocast("cpu", torch.bfloat16, enabled=not options.float32):
                loss = loss_of(encoder, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_([p for p in encoder.parameters() if p.requires_grad], 1.0)
            optimizer.step()
            loss_sum += loss.item()
            if step % 100 == 0 or step == last:
                print(f"step {step}: {time.time() - began:.0f} s, loss {loss_sum / (step - first):.3f}", flush=True)
            if step == last:
                break
        save(encoder, options.work / "teacher.pt")
        told = f"after pass {step / a_pass:.2f} ({time.time() - began:.0f} s): {scores(encoder, dev, options)}"
        print(told, flush=True)
        with open(options.work / "dev.txt", "a", encoding="utf8") as file:
            file.write(told + "\n")


def parsed_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Trains the teacher on the situation corpus.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--passes", type=float, default=2.56)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--float32", action="store_true", help="for machines without fast bfloat16")
    return parser.parse_args()


def read_portion(data: Path, work: Path, portion: str) -> list[Sentence]:
    found = []
    for block, layers in zip(corpus_blocks(data, portion), lines(work / f"{portion}.layers.jsonl"), strict=True):
        if block["doc"] != layers["doc"]:
            raise SystemExit(f"{portion}.layers.jsonl has {layers['doc']} where {block['doc']} belongs: make it again.")
        found += sentences_of(block, layers["tokens"])
    cut_pieces(found)
    return found


def optimizer_of(encoder: Encoder) -> tuple[torch.optim.Optimizer, list[float]]:
    """AdamW over the layers and what is new, and the highest rate of each group."""
    layers = encoder.base.encoder.layer
    old = {id(p) for p in encoder.base.parameters()}
    groups = [{"params": list(layer.parameters())} for layer in layers]
    groups.append({"params": [p for p in encoder.parameters() if id(p) not in old]})
    rates = [TOP_RATE * LAYER_DECAY ** (len(layers) - 1 - i) for i in range(len(layers))] + [NEW_RATE]
    return torch.optim.AdamW(groups, lr=1e-4, weight_decay=0.01, fused=True), rates


def loss_of(encoder: Encoder, batch: list[Sentence]) -> torch.Tensor:
    seen = encoder(batch)
    types = encoder.type_of(seen).float()
    wanted = torch.zeros(len(types), dtype=torch.long)
    acts, statuses, at = [], [], 0
    for sentence in batch:
        for word, (type_, status) in sentence.acts.items():
            wanted[at + word] = type_
            acts.append(at + word)
            statuses.append(status)
        at += len(sentence.forms)
    loss = TYPE_WEIGHT * F.cross_entropy(types, wanted)
    if acts:
        loss = loss + STATUS_WEIGHT * F.cross_entropy(encoder.status_of(seen[acts]).float(), torch.tensor(statuses))
    return loss


def scores(encoder: Encoder, dev: list[Sentence], options: argparse.Namespace) -> str:
    """Events found and typed on dev, by the corpus's own scorer."""
    told: dict[str, list[dict[str, Any]]] = {}
    for sentence, (types, statuses) in answers(encoder, dev):
        for word, type_ in enumerate(types.argmax(-1).tolist()):
            if type_ == 0:
                continue
            start, end = sentence.spans[word]
            status = STATUSES[int(statuses[word].argmax())]
            event = {"type": "event", "document": sentence.block, "trigger": [{"start": start, "end": end}]}
            told.setdefault(sentence.block, []).append({
                **event, "code": TYPES[type_], "status": status, "actors": [], "recipients": [],
            })
    situation = options.work / "dev.events.jsonl"
    with open(situation, "w", encoding="utf8") as file:
        for block in corpus_blocks(options.data, "dev"):
            name = block["doc"]
            for record in [{"type": "document", "id": name, "path": name}, *told.get(name, [])]:
                file.write(json.dumps(record) + "\n")
    scorer = options.data.parent / "score" / "score_corpus.py"
    gold = options.data / "situation" / "dev.jsonl.gz"
    command = [sys.executable, "-B", str(scorer), str(gold), str(situation), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    plover, other = result["events"], result["events_other_too"]
    return (
        f"PLOVER found {plover['found']['f1']:.3f}, type {plover['code']['f1']:.3f}; "
        f"with OTHER found {other['found']['f1']:.3f}, type {other['code']['f1']:.3f}; "
        f"status of the typed {result['given_code']['status']:.3f}"
    )


if __name__ == "__main__":
    main()

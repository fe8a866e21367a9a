import json
import re

from lab import text

documents = json.loads(text("ledger.json"))
passages = documents[:3]  # the extracts given to the model for this question


def cited(answer):
    """The ids cited in square brackets, in order, each once."""
    # Over to you. This first idea looks for ids that are already known.
    return [each["id"] for each in documents if each["id"] in answer]


def review(answer, passages, documents):
    """‘ok’, ‘none’, ‘uncited’, ‘outside’ or ‘invented’."""
    # Over to you.
    return "ok" if cited(answer) else "uncited"


def unsupported_numbers(answer, passages):
    """The numbers in the answer that are in none of the extracts cited."""
    # Over to you. Mind the digits in the ids.
    return []


for answer in [
    "7.3 billion parameters [ref-mistral-7b].",
    "7.3 billion parameters.",
    "9 billion parameters [ref-mistral-7b].",
    "9 billion parameters [ref-mistral-9b].",
    "The extracts do not say [none].",
]:
    print(answer, cited(answer), review(answer, passages, documents), unsupported_numbers(answer, passages))

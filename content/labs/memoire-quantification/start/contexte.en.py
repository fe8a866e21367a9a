import json

from lab import text

embrun = json.loads(text("embrun-8b.json"))


def context_gb(model, tokens, bits=16):
    """The room that tokens tokens of conversation take, in gigabytes."""
    # Over to you: model["layers"], model["heads"], model["headSize"].
    return 1.0


def longest_context(model, free_gb, bits=16):
    """The largest whole number of tokens that fits in free_gb gigabytes."""
    # Over to you.
    return None


weights = embrun["billions"] * embrun["weightBits"] / 8
for tokens in [2048, 8192, 32768]:
    print(tokens, "tokens:", context_gb(embrun, tokens), "GB, for", weights, "GB of weights")

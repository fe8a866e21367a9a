import json

from lab import text

embrun = json.loads(text("embrun-8b.json"))


def context_gb(model, tokens, bits=16):
    """La place que prennent tokens jetons de conversation, en gigaoctets."""
    # À vous : model["layers"], model["heads"], model["headSize"].
    return 1.0


def longest_context(model, free_gb, bits=16):
    """Le plus grand nombre entier de jetons qui tient dans free_gb gigaoctets."""
    # À vous.
    return None


poids = embrun["billions"] * embrun["weightBits"] / 8
for jetons in [2048, 8192, 32768]:
    print(jetons, "jetons :", context_gb(embrun, jetons), "Go, pour", poids, "Go de poids")

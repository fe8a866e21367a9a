def context_gb(model, tokens, bits=16):
    numbers = 2 * model["layers"] * model["heads"] * model["headSize"] * tokens
    return numbers * bits / 8 / 1_000_000_000


def longest_context(model, free_gb, bits=16):
    return int(free_gb / context_gb(model, 1, bits))

import unicodedata


def normalise(answer):
    """Brings an answer down to its form for comparison: lower case, no accents, no punctuation."""
    # Over to you. This first idea only deals with capitals.
    return answer.lower()


for answer in ["Apache-2.0", " apache 2.0. ", "7,3", "73", "L’Été"]:
    print(repr(answer), "->", repr(normalise(answer)))

import json

from lab import text

ratings = json.loads(text("ratings.json"))["ratings"]
pairs = [(each["nadia"], each["theo"]) for each in ratings]


def agreement(pairs):
    """The share of answers to which both readers give the same mark, from 0 to 1."""
    # Over to you. This first idea compares totals: why is that a mistake?
    return 1.0 if sum(a for a, b in pairs) == sum(b for a, b in pairs) else 0.0


def kappa(pairs):
    """Agreement beyond chance; None when it is not defined."""
    # Over to you.
    return agreement(pairs)


def to_discuss(ratings):
    """The marks on which the two readers differ, in the order of the file."""
    # Over to you.
    return []


print("agreement", agreement(pairs), "kappa", kappa(pairs), "n =", len(pairs))
for mark in to_discuss(ratings):
    print(mark)

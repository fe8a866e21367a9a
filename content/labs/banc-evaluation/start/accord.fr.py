import json

from lab import text

ratings = json.loads(text("ratings.json"))["ratings"]
pairs = [(each["nadia"], each["theo"]) for each in ratings]


def agreement(pairs):
    """La part des réponses auxquelles les deux lecteurs donnent la même note, de 0 à 1."""
    # À vous. Cette première idée compare les totaux : pourquoi est-ce une erreur ?
    return 1.0 if sum(a for a, b in pairs) == sum(b for a, b in pairs) else 0.0


def kappa(pairs):
    """L’accord au-delà du hasard ; None quand il n’est pas défini."""
    # À vous.
    return agreement(pairs)


def to_discuss(ratings):
    """Les notes sur lesquelles les deux lecteurs diffèrent, dans l’ordre du fichier."""
    # À vous.
    return []


print("accord", agreement(pairs), "kappa", kappa(pairs), "n =", len(pairs))
for note in to_discuss(ratings):
    print(note)

import unicodedata


def normalise(answer):
    """Ramène une réponse à sa forme de comparaison : minuscules, sans accents, sans ponctuation."""
    # À vous. Cette première idée ne s’occupe que des majuscules.
    return answer.lower()


for reponse in ["Apache-2.0", " apache 2.0. ", "7,3", "73", "L’Été"]:
    print(repr(reponse), "->", repr(normalise(reponse)))

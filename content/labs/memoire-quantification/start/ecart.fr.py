import json

from lab import text

hypotheses = json.loads(text("hypotheses.json"))


def mean_bits(file_gb, billions):
    """Bits par paramètre, en moyenne, d’un fichier de file_gb gigaoctets."""
    # À vous : la règle du plancher, à l’envers.
    return None


def shown_size(hypothesis):
    """La taille qu’un outil afficherait si l’hypothèse était vraie, dans l’unité shownIn."""
    # Pour l’instant, tous les poids sont sur lowBits, et l’affichage est en Go.
    return hypothesis["billions"] * hypothesis["lowBits"] / 8


def fitting(hypotheses, shown):
    """Les identifiants des hypothèses qui donnent l’affichage shown, à 0,05 près."""
    # À vous.
    return []


def conclusion(hypotheses, shown):
    """« open », « one-left » ou « none-left »."""
    # À vous.
    return "one-left"


for hypothese in hypotheses:
    print(hypothese["id"], shown_size(hypothese))
print(fitting(hypotheses, 6.0), conclusion(hypotheses, 6.0))

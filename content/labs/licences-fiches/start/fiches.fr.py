from lab import text

NAMES = ["mistral-7b.md", "codestral-22b.md", "mistral-large-2407.md", "ministral-3-8b.md", "lucie-7b.md"]


def parse_card(content):
    """Les champs d’une fiche, entre les deux lignes ---, sous forme de dictionnaire."""
    fields = {}
    for line in content.splitlines():
        # À vous. Cette première idée lit toute la fiche et coupe à chaque deux-points.
        if ":" in line:
            parts = line.split(":")
            fields[parts[0]] = parts[1]
    return fields


def read_cards(names):
    """Les fiches de ces noms de fichiers, lues et analysées, dans le même ordre."""
    # À vous : text(nom) donne le contenu d’un fichier fourni.
    return []


for fiche in read_cards(NAMES):
    print(fiche["version"], "|", fiche["licence"], "|", fiche.get("released", "pas de jour de sortie"))

import json

from lab import text

records = json.loads(text("evidence.json"))

RANK = {"licence-text": 1, "official-card": 2, "announcement": 3, "third-party": 4}


def settle(version, records):
    """La preuve à retenir pour cette version ; None si rien ne permet de trancher."""
    # À vous. Cette première idée prend la preuve la plus récente, quel que soit son objet.
    return max(records, key=lambda each: each["date"])


for version in ["Mistral 7B", "Codestral 22B", "Mistral Large 2407", "Ministral 3 8B", "Lucie-7B"]:
    print(version, "->", settle(version, records))

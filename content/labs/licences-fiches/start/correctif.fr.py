cards = [
    {"version": "Mistral 7B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2023-09-27"},
    {"version": "Codestral 22B", "publisher": "Mistral AI", "code": "MNPL", "released": "2024-05-29"},
    {"version": "Mistral Large 2407", "publisher": "Mistral AI", "code": "MRL", "released": "2024-07-24"},
    {"version": "Ministral 3 8B", "publisher": "Mistral AI", "code": "Apache-2.0", "released": "2025-12-02"},
    {"version": "Lucie-7B", "publisher": "OpenLLM-France", "code": "Apache-2.0"},
]


def examine(publisher, code, cards):
    """Met à l’épreuve « tous les modèles de cet éditeur sont sous cette licence »."""
    holds, fails, unknown = [], [], []
    # À vous : rangez chaque version dans l’une des trois listes.
    return {"holds": holds, "fails": fails, "unknown": unknown, "verdict": "true"}


def correction(result):
    """Une phrase qui corrige l’affirmation, avec versions et dates."""
    # À vous : nommez ce qui tient, puis les contre-exemples, chacun avec sa date.
    return "Tous les modèles sont sous Apache 2.0."


resultat = examine("Mistral AI", "Apache-2.0", cards)
print(resultat["verdict"])
print(correction(resultat))

def licence_code(words):
    """« Apache-2.0 », « MNPL » ou « MRL » ; None si ce labo ne reconnaît pas la licence."""
    # À vous. Cette première idée reconnaît trop de choses.
    if "apache" in words.lower():
        return "Apache-2.0"
    return words


for mots in ["Apache 2.0", "apache-2.0", "MNPL (licence de non-production)", "Apache", "MIT modifiée"]:
    print(mots, "->", licence_code(mots))

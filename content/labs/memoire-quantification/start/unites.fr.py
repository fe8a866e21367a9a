GO = 1_000_000_000
GIO = 1024 * 1024 * 1024


def gib(gb):
    """Convertit des gigaoctets (Go) en gibioctets (Gio), sans arrondir."""
    # À vous.
    return gb


def can_be_same_file(shown_gb, shown_gib):
    """Vrai si les deux affichages, arrondis à une décimale, peuvent désigner le même fichier."""
    # À vous. Cette première idée est fausse : voyez-vous pourquoi ?
    return shown_gb == shown_gib


print("6,0 Go =", gib(6.0), "Gio")

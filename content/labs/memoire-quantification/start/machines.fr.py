import json

from lab import text

models = json.loads(text("models.json"))
machines = json.loads(text("machines.json"))

FACTOR = 1.5  # convention du module : occupation estimée = plancher × 1,5
SYSTEM_GB = 2  # convention du module : ce que garde le système


def memory_gb(machine):
    """La mémoire d’une machine, en gigaoctets, que son unité soit GB (Go) ou GiB (Gio)."""
    # À vous.
    return machine["memory"]


def verdict(model, machine, bits):
    """« yes », « measure », « no » ou « api-only »."""
    # À vous. Cette première idée ne regarde que les paramètres actifs.
    return "yes" if model["active"] * bits / 8 < machine["memory"] else "no"


def highest_bits(model, machine):
    """16, 8 ou 4 : le plus grand qui donne « yes » ; None si aucun ne convient."""
    # À vous.
    return 4


for modele in models:
    if modele["weights"]:
        print(modele["id"], [verdict(modele, machine, 4) for machine in machines])

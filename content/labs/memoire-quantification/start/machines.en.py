import json

from lab import text

models = json.loads(text("models.json"))
machines = json.loads(text("machines.json"))

FACTOR = 1.5  # convention of the module: estimated footprint = floor × 1.5
SYSTEM_GB = 2  # convention of the module: what the system keeps


def memory_gb(machine):
    """A machine’s memory in gigabytes, whether its unit is GB or GiB."""
    # Over to you.
    return machine["memory"]


def verdict(model, machine, bits):
    """‘yes’, ‘measure’, ‘no’ or ‘api-only’."""
    # Over to you. This first idea looks at active parameters only.
    return "yes" if model["active"] * bits / 8 < machine["memory"] else "no"


def highest_bits(model, machine):
    """16, 8 or 4: the largest that gives ‘yes’; None if none does."""
    # Over to you.
    return 4


for model in models:
    if model["weights"]:
        print(model["id"], [verdict(model, machine, 4) for machine in machines])

FACTOR = 1.5
SYSTEM_GB = 2


def memory_gb(machine):
    return machine["memory"] * 1.073741824 if machine["unit"] == "GiB" else machine["memory"]


def verdict(model, machine, bits):
    if not model["weights"]:
        return "api-only"
    floor = model["total"] * bits / 8
    memory = memory_gb(machine)
    if floor * FACTOR + SYSTEM_GB < memory:
        return "yes"
    return "measure" if floor + SYSTEM_GB < memory else "no"


def highest_bits(model, machine):
    for bits in [16, 8, 4]:
        if verdict(model, machine, bits) == "yes":
            return bits
    return None

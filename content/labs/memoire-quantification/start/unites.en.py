GB = 1_000_000_000
GIB = 1024 * 1024 * 1024


def gib(gb):
    """Converts gigabytes (GB) to gibibytes (GiB), without rounding."""
    # Over to you.
    return gb


def can_be_same_file(shown_gb, shown_gib):
    """True if both displays, rounded to one decimal, can stand for the same file."""
    # Over to you. This first idea is wrong: can you see why?
    return shown_gb == shown_gib


print("6.0 GB =", gib(6.0), "GiB")

def gib(gb):
    return gb * 1_000_000_000 / 1024**3


def can_be_same_file(shown_gb, shown_gib):
    return abs(gib(shown_gb) - shown_gib) <= 0.05 + gib(0.05)

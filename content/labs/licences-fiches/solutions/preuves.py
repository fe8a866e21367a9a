RANK = {"licence-text": 1, "official-card": 2, "announcement": 3, "third-party": 4}


def settle(version, records):
    about = [each for each in records if each["about"] == version]
    if not about:
        return None
    best = min(RANK[each["kind"]] for each in about)
    strongest = [each for each in about if RANK[each["kind"]] == best]
    if len({each["says"] for each in strongest}) > 1:
        return None
    return max(strongest, key=lambda each: each["date"])

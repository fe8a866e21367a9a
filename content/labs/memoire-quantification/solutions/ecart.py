def mean_bits(file_gb, billions):
    return file_gb * 8 / billions


def shown_size(hypothesis):
    share = hypothesis["keptShare"]
    bits = hypothesis["lowBits"] * (1 - share) + hypothesis["highBits"] * share
    size_gb = hypothesis["billions"] * bits / 8
    return size_gb / 1.073741824 if hypothesis["shownIn"] == "GiB" else size_gb


def fitting(hypotheses, shown):
    return [each["id"] for each in hypotheses if abs(shown_size(each) - shown) <= 0.05]


def conclusion(hypotheses, shown):
    left = len(fitting(hypotheses, shown))
    if left == 0:
        return "none-left"
    return "one-left" if left == 1 else "open"

def agreement(pairs):
    return sum(a == b for a, b in pairs) / len(pairs)


def kappa(pairs):
    first = [a for a, b in pairs]
    second = [b for a, b in pairs]
    n = len(pairs)
    chance = sum(first.count(mark) / n * second.count(mark) / n for mark in set(first + second))
    if chance == 1:
        return None
    return (agreement(pairs) - chance) / (1 - chance)


def to_discuss(ratings):
    return [each for each in ratings if each["nadia"] != each["theo"]]

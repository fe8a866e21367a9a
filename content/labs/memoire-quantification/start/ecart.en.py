import json

from lab import text

hypotheses = json.loads(text("hypotheses.json"))


def mean_bits(file_gb, billions):
    """Bits per parameter, on average, of a file of file_gb gigabytes."""
    # Over to you: the rule of the floor, run backwards.
    return None


def shown_size(hypothesis):
    """The size a tool would show if the hypothesis were true, in the unit shownIn."""
    # So far, all weights are at lowBits and the display is in GB.
    return hypothesis["billions"] * hypothesis["lowBits"] / 8


def fitting(hypotheses, shown):
    """The ids of the hypotheses that give the display shown, within 0.05."""
    # Over to you.
    return []


def conclusion(hypotheses, shown):
    """‘open’, ‘one-left’ or ‘none-left’."""
    # Over to you.
    return "one-left"


for hypothesis in hypotheses:
    print(hypothesis["id"], shown_size(hypothesis))
print(fitting(hypotheses, 6.0), conclusion(hypotheses, 6.0))

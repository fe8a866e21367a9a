# The rule: billions of parameters, bits per parameter, eight bits in a byte.


def weights_gb(billions, bits):
    """The floor, in gigabytes: room for the weights and nothing else."""
    # Over to you. Replace None with the calculation.
    return None


# Try values of your own here: what you print is shown below the editor.
for bits in [16, 8, 4]:
    print("Mistral 7B,", bits, "bits:", weights_gb(7.3, bits))

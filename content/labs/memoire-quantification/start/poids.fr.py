# La règle : milliards de paramètres, bits par paramètre, huit bits dans un octet.


def weights_gb(billions, bits):
    """Le plancher, en gigaoctets : la place des poids, et d’eux seuls."""
    # À vous. Remplacez None par le calcul.
    return None


# Essayez vos valeurs ici : ce que vous affichez paraît sous l’éditeur.
for bits in [16, 8, 4]:
    print("Mistral 7B,", bits, "bits :", weights_gb(7.3, bits))

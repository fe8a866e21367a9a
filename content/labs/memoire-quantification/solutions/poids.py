def weights_gb(billions, bits):
    return billions * bits / 8

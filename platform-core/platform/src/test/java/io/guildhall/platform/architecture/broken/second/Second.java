package io.guildhall.platform.architecture.broken.second;

import io.guildhall.platform.architecture.broken.first.First;
import io.guildhall.platform.architecture.broken.first.store.Inside;

/** The other half of the cycle, and a look into the other's store. */
public record Second(First other, Inside inside) {}

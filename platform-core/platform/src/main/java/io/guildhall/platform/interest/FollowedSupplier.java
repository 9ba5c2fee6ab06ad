package io.guildhall.platform.interest;

import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/** A supplier somebody follows. */
public record FollowedSupplier(UUID supplier, LocalizedText name, Instant since) {}

package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.Rejection;
import java.util.List;

/**
 * What came of many changes at once.
 *
 * @param version the version they made, 0 where they made none
 * @param refused what could not be done; then nothing was
 */
public record Applied(int version, List<Refused> refused) {

    public Applied {
        refused = List.copyOf(refused);
    }

    /** A category that cannot become what it should. */
    public record Refused(String code, Rejection reason) {}
}

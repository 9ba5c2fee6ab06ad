package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one draft of a batch.
 *
 * @param product the new product, or nothing when the draft was refused
 * @param version the new product's, 0 when the draft was refused
 * @param problems why it was refused
 */
public record Published(Optional<UUID> product, long version, List<Wording> problems) {

    public Published {
        problems = List.copyOf(problems);
    }

    static Published as(UUID product, long version) {
        return new Published(Optional.of(product), version, List.of());
    }

    static Published refused(List<Wording> problems) {
        return new Published(Optional.empty(), 0, problems);
    }
}

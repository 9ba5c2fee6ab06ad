package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * What a rework would do, before anything is done.
 *
 * @param products how many it would change
 * @param examples the first of them
 */
public record Rehearsal(int products, List<Concerned> examples) {

    public Rehearsal {
        examples = List.copyOf(examples);
    }

    /** A product it would change. */
    public record Concerned(UUID id, String number, LocalizedText name) {}
}

package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.web.Checks;
import java.util.Objects;

/**
 * Where the goods go, and what the seller has to know.
 *
 * @param name who receives them
 * @param address where, in one text
 * @param note anything else, may be empty
 * @param buyerReference the buyer's own number for the order, may be empty
 */
public record Delivery(String name, String address, String note, String buyerReference) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_NOTE = 1_000;
    private static final int LONGEST_REFERENCE = 60;

    public Delivery {
        name = text(name);
        address = text(address);
        note = text(note);
        buyerReference = text(buyerReference);
    }

    /** Refuses what is missing or too long. */
    public void check() {
        Checks checks = new Checks();
        checks.text(name, "deliveryName", LONGEST_NAME);
        checks.text(address, "deliveryAddress", LONGEST_ADDRESS);
        checks.optionalText(note, "note", LONGEST_NOTE);
        checks.optionalText(buyerReference, "buyerReference", LONGEST_REFERENCE);
        checks.done();
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}

package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.web.Tone;
import java.util.Locale;

/** How far an order has come. */
public enum OrderStatus {
    /** The buyer has ordered and paid into escrow; the seller's turn. */
    PLACED(Tone.ATTENTION),
    /** The seller will deliver; the seller's turn. */
    CONFIRMED(Tone.INFO),
    /** The goods are on their way; the buyer's turn. */
    SHIPPED(Tone.INFO),
    /** The buyer has the goods and the seller the money. */
    ACCEPTED(Tone.GOOD),
    /** Called off; the buyer has the money back. */
    CANCELLED(Tone.NEUTRAL);

    private final Tone tone;

    OrderStatus(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** Whether nothing can happen to the order any more. */
    public boolean isFinal() {
        return this == ACCEPTED || this == CANCELLED;
    }

    /** Text key of what people read. */
    public String textKey() {
        return "ordering.status." + name().toLowerCase(Locale.ROOT);
    }
}

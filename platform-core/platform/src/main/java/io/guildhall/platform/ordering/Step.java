package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.web.Tone;
import java.util.Locale;

/** What happens to an order. */
public enum Step {
    PLACE(Tone.INFO),
    CONFIRM(Tone.INFO),
    SHIP(Tone.INFO),
    ACCEPT(Tone.GOOD),
    CANCEL(Tone.BAD);

    private final Tone tone;

    Step(Tone tone) {
        this.tone = tone;
    }

    public Tone tone() {
        return tone;
    }

    /** The word in addresses: {@code confirm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of the sentence in the timeline. */
    public String textKey() {
        return "ordering.timeline." + code();
    }
}

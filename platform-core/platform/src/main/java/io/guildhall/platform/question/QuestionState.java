package io.guildhall.platform.question;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How it stands with a question. */
public enum QuestionState {
    /** Its seller has not answered yet. */
    OPEN,
    /** Everyone who sees the product reads it with its answer. */
    ANSWERED,
    /** It is shown no more, for a reason. */
    HIDDEN;

    /** The state of that name in any case, or nothing. */
    public static Optional<QuestionState> of(String name) {
        return Stream.of(values())
                .filter(state -> state.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Its name in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

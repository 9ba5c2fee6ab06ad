package io.guildhall.platform.buying;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A line somebody wrote: a code, and how much of what it means.
 *
 * @param code as written, without blanks around it
 * @param quantity as written; empty where none was
 * @param chosen the variant picked where the code means several; empty as long as nobody picked one
 */
public record WrittenLine(String code, String quantity, Optional<UUID> chosen) {

    /** A longer code nobody has. */
    public static final int LONGEST_CODE = 100;

    public WrittenLine {
        code = Objects.requireNonNullElse(code, "").strip();
        quantity = Objects.requireNonNullElse(quantity, "").strip();
        Objects.requireNonNull(chosen, "chosen is null");
    }

    public WrittenLine(String code, String quantity) {
        this(code, quantity, Optional.empty());
    }
}

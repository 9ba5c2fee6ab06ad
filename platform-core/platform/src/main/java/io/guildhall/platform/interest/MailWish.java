package io.guildhall.platform.interest;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether and how often somebody wants to be told by mail. */
public enum MailWish {
    /** The workbench tells it, and nothing else. */
    NEVER,
    /** As soon as something is found. */
    AT_ONCE,
    /** What was found since, at most once a day. */
    DAILY;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The wish of that name; never where there is none. */
    public static MailWish of(String name) {
        return Stream.of(values())
                .filter(wish -> wish.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(NEVER);
    }

    /** Whether what was found since the last mail may be mailed now. */
    public boolean isDue(Instant mailedAt, Instant now) {
        return switch (this) {
            case NEVER -> false;
            case AT_ONCE -> true;
            case DAILY -> !now.isBefore(mailedAt.plus(A_DAY));
        };
    }

    /** Text key of what people call it. */
    public String textKey() {
        return "interest.mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.guildhall.platform.shared.web;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing that happened.
 *
 * @param who the person or part that did it, empty for nobody in particular
 * @param detail empty for nothing more to say
 */
public record TimelineEntry(Instant at, String title, String who, String detail, Tone tone) {

    public TimelineEntry {
        Objects.requireNonNull(at, "at is null");
        Objects.requireNonNull(tone, "tone is null");
    }
}

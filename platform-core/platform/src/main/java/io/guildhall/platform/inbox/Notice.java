package io.guildhall.platform.inbox;

import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.LocalizedText;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person has been told.
 *
 * @param count how many things of that kind have happened since it was unread
 * @param readAt when the person saw it; empty as long as it is unread
 */
public record Notice(
        UUID id,
        String kind,
        UUID subject,
        String textKey,
        LocalizedText name,
        int count,
        String href,
        Instant happenedAt,
        Optional<Instant> readAt) {

    public boolean isUnread() {
        return readAt.isEmpty();
    }

    /** The sentence in that language. */
    public String text(Texts texts) {
        return texts.t(textKey, Integer.valueOf(count), name.in(texts.language()));
    }
}

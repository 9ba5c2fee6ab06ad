package io.guildhall.platform.media;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * What a seller says of a document.
 *
 * @param language BCP 47 tag, in its canonical form
 * @param validUntil the last day it holds, or null where it does not end
 */
public record DocumentWish(DocumentType type, String language, LocalDate validUntil) {

    private static final int LONGEST_TAG = 35;
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** Reads what was sent. */
    public static DocumentWish of(String type, String language, String validUntil) {
        return new DocumentWish(DocumentType.require(type), language(language), date(validUntil));
    }

    /** The day somebody wrote, as in 2027-06-30; null where nothing was written. */
    public static LocalDate date(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text.strip());
            if (date.getYear() >= 1970 && date.isBefore(LATEST)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw noDate();
        }
        throw noDate();
    }

    private static WordedRejection noDate() {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, "validUntil", "media.check.date");
    }

    private static String language(String tag) {
        try {
            if (tag != null && tag.length() <= LONGEST_TAG) {
                Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
                if (!locale.getLanguage().isEmpty()) {
                    return locale.toLanguageTag();
                }
            }
        } catch (IllformedLocaleException e) {
            throw noLanguage();
        }
        throw noLanguage();
    }

    private static WordedRejection noLanguage() {
        return WordedRejection.ofField(CommonReason.INVALID_INPUT, "language", "media.check.language");
    }
}

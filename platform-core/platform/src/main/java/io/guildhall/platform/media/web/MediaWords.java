package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.media.DocumentType;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What documents and their languages are called, and how it stands with their validity. */
public final class MediaWords {

    /** The languages that forms offer; programs may name any. */
    private static final List<String> LANGUAGES = List.of(
            "zh-CN", "en", "zh-TW", "ja", "ko", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "ar", "vi", "th",
            "id");

    private static final int SOON_DAYS = 60;

    private MediaWords() {}

    public static String type(Shell shell, String code) {
        return shell.t("media.type." + code);
    }

    public static List<Choice> types(Shell shell) {
        return Stream.of(DocumentType.values())
                .map(type -> Choice.of(type.code(), type(shell, type.code())))
                .toList();
    }

    public static String language(Shell shell, String tag) {
        String key = "media.language." + tag;
        return shell.texts().has(key)
                ? shell.t(key)
                : Locale.forLanguageTag(tag).getDisplayName(shell.texts().locale());
    }

    public static List<Choice> languages(Shell shell) {
        return LANGUAGES.stream()
                .map(tag -> Choice.of(tag, language(shell, tag)))
                .toList();
    }

    /** Until when a document holds, in words. */
    public static String validity(Shell shell, LocalDate until) {
        if (until == null) {
            return shell.t("media.valid.always");
        }
        String key = until.isBefore(shell.formats().today()) ? "media.valid.expired" : "media.valid.until";
        return shell.t(key, shell.formats().date(until));
    }

    /** Whether that wants attention: expired is bad, soon to expire should be seen to. */
    public static Tone tone(Shell shell, LocalDate until) {
        if (until == null) {
            return Tone.NEUTRAL;
        }
        LocalDate today = shell.formats().today();
        if (until.isAfter(today.plusDays(SOON_DAYS))) {
            return Tone.GOOD;
        }
        return until.isBefore(today) ? Tone.BAD : Tone.ATTENTION;
    }

    /** What a picture shows; where its seller has not said so, which one it is. */
    public static String alt(Shell shell, ProductMedia.Picture picture, String product, int number) {
        String said = shell.t(picture.alt());
        return said.isEmpty() ? shell.t("media.picture.of", product, number) : said;
    }

    /** What a film is called; where its seller has not said so, by who shows it. */
    public static String title(Shell shell, ProductMedia.Video video) {
        String said = shell.t(video.title());
        return said.isEmpty() ? video.host() : said;
    }
}

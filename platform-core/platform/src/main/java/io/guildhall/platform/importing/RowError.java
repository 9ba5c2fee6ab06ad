package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.LocalizedText;

/**
 * What is wrong in one line of a file.
 *
 * @param line its number in the file, from 1
 * @param field the field at fault, as mappings call it
 */
public record RowError(long line, String field, LocalizedText message) {

    static RowError of(long line, String field, String key, Object... arguments) {
        return of(line, Wording.of(field, key, arguments));
    }

    static RowError of(long line, Wording wording) {
        return new RowError(line, wording.field(), text(wording));
    }

    /** What the wording says in every language. */
    static LocalizedText text(Wording wording) {
        return LocalizedText.of(wording.in(Texts.in("en")), wording.in(Texts.in("zh-CN")));
    }
}

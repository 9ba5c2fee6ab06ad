package io.guildhall.platform.catalog.model;

import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.LocalizedText;

/** Words for what is wrong with a draft. */
final class Problem {

    private Problem() {}

    /**
     * @param field as the API calls it: {@code attributes.grade}, {@code variants[2].stock}
     * @param key of the text below {@code catalog.problem}
     */
    static Wording of(String field, String key, Object... arguments) {
        return Wording.of(field, "catalog.problem." + key, arguments);
    }

    /** What the industry's module or a scheme's rule says. */
    static Wording said(String field, LocalizedText reason) {
        return of(field, "said", reason);
    }
}

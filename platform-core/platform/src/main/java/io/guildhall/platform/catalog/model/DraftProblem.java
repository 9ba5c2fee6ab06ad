package io.guildhall.platform.catalog.model;

import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.LocalizedText;
import java.util.List;

/**
 * One thing wrong with a draft, to be told in any language.
 *
 * @param field as the API calls it: {@code attributes.grade}, {@code variants[2].stock}
 * @param key of the text below {@code catalog.problem}, or empty where the industry's module says it
 * @param arguments fill the text's places; a {@link LocalizedText} is read in the reader's language
 */
public record DraftProblem(String field, String key, List<Object> arguments) {

    public DraftProblem {
        arguments = List.copyOf(arguments);
    }

    static DraftProblem of(String field, String key, Object... arguments) {
        return new DraftProblem(field, key, List.of(arguments));
    }

    static DraftProblem said(String field, LocalizedText reason) {
        return new DraftProblem(field, "", List.of(reason));
    }

    /** The problem in that language. */
    public FieldError in(Texts texts) {
        Object[] read = arguments.stream()
                .map(argument -> argument instanceof LocalizedText text ? text.in(texts.language()) : argument)
                .toArray();
        return new FieldError(field, key.isEmpty() ? read[0].toString() : texts.t("catalog.problem." + key, read));
    }
}

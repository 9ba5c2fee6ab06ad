package io.guildhall.platform.catalog;

import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.vertical.InvalidInputException;
import java.util.function.Supplier;

/** Inputs that an industry refuses are refused by us, field by field and in the reader's language. */
final class Answering {

    private Answering() {}

    static <T> T in(String language, Supplier<T> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            throw Rejection.of(e.violations().stream()
                    .map(violation ->
                            new FieldError(violation.field(), violation.reason().in(language)))
                    .toList());
        }
    }
}

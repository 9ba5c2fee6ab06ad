package io.guildhall.vertical;

import java.util.List;

/** Inputs that a calculation cannot work with. Nothing was changed. */
public class InvalidInputException extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidInputException(List<Violation> violations) {
        super(violations.toString());
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("A refusal needs its reason");
        }
        this.violations = List.copyOf(violations);
    }

    public InvalidInputException(String field, LocalizedText reason) {
        this(List.of(new Violation(field, reason)));
    }

    public List<Violation> violations() {
        return violations;
    }
}

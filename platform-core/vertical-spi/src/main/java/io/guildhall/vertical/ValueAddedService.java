package io.guildhall.vertical;

import java.util.Objects;

/**
 * A service sold beside the goods, such as cutting steel or inspecting a batch.
 *
 * @param code qualified by the vertical, such as {@code steel.cutting}
 * @param name what people read
 * @param description one sentence that says what the buyer gets
 */
public record ValueAddedService(String code, LocalizedText name, LocalizedText description) {

    public ValueAddedService {
        Objects.requireNonNull(code, "code is null");
        Objects.requireNonNull(name, "name is null");
        Objects.requireNonNull(description, "description is null");
    }
}

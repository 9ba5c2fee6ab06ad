package io.guildhall.platform.shared.web;

/**
 * One thing to choose in a select, or among radio buttons or checkboxes.
 *
 * @param value what is sent
 * @param label what people read
 * @param help one line more, empty for none
 */
public record Choice(String value, String label, String help) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}

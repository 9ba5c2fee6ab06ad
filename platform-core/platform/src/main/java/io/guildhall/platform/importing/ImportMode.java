package io.guildhall.platform.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a row does to a product that has its number already. */
public enum ImportMode {
    /** Nothing: the row is refused. */
    CREATE,
    /** It changes the product; a row with a new number publishes one. */
    CREATE_AND_UPDATE,
    /** It changes the product; a row with a new number is refused. */
    UPDATE;

    public boolean creates() {
        return this != UPDATE;
    }

    public boolean updates() {
        return this != CREATE;
    }

    /** The mode of that name in any case, or nothing. */
    public static Optional<ImportMode> of(String name) {
        return Stream.of(values())
                .filter(mode -> mode.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** Text key of its name. */
    public String textKey() {
        return "importing.mode." + name().toLowerCase(Locale.ROOT);
    }
}

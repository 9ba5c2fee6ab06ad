package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.Tone;
import java.util.Locale;

/** How far an import is. */
public enum ImportStatus {
    /** The file is there; its seller says which column means what. */
    MAPPING,
    /** Rows are going into the catalogue. */
    RUNNING,
    /** Every row was tried. */
    DONE,
    /** It ended before every row was tried. */
    FAILED,
    /** Products get back what they were. */
    UNDOING,
    /** Products are what they were, but for those that were left. */
    UNDONE;

    public Tone tone() {
        return switch (this) {
            case MAPPING, UNDONE -> Tone.NEUTRAL;
            case RUNNING, UNDOING -> Tone.INFO;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
    }

    /** Text key of its name. */
    public String textKey() {
        return "importing.status." + name().toLowerCase(Locale.ROOT);
    }
}

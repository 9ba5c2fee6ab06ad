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
    FAILED;

    public Tone tone() {
        return this == MAPPING ? Tone.NEUTRAL : this == RUNNING ? Tone.INFO : this == DONE ? Tone.GOOD : Tone.BAD;
    }

    /** Text key of its name. */
    public String textKey() {
        return "importing.status." + name().toLowerCase(Locale.ROOT);
    }
}

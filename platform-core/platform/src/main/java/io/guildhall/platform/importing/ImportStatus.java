package io.guildhall.platform.importing;

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

    /** Text key of its name. */
    public String textKey() {
        return "importing.status." + name().toLowerCase(Locale.ROOT);
    }
}

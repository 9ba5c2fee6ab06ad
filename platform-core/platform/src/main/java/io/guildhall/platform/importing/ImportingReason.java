package io.guildhall.platform.importing;

import io.guildhall.platform.shared.Reason;

/** Why an import is refused something. */
public enum ImportingReason implements Reason {
    /** It runs or has run; its columns are no longer to be chosen. */
    IMPORT_STARTED(409),
    /** It has not ended, has changed nothing, ended long ago, or is undone already. */
    NOT_UNDOABLE(409);

    private final int status;

    ImportingReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}

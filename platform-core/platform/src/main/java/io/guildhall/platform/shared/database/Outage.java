package io.guildhall.platform.shared.database;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/** Tells failures of the database itself from failures of what it was asked. */
public final class Outage {

    /** The connection failed or could not be made; the server is going, coming or full. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final String POOL = "Error in allocating a connection";

    private Outage() {}

    /**
     * Whether the failure comes from a database that cannot be reached now. A transaction that cannot be ended tells
     * nothing of its connection but that.
     */
    public static boolean isBehind(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SystemException || each instanceof SQLException sql && isOf(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2))
                || String.valueOf(failure.getMessage()).startsWith(POOL);
    }
}

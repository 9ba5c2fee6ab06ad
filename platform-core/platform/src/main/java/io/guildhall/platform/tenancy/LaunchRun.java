package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * One attempt at a launch: runs what is not done yet, in order, and stops at the first piece that fails. A piece that was
 * begun but never ended, because the server died, is run again.
 */
final class LaunchRun {

    private static final Logger LOG = System.getLogger(LaunchRun.class.getName());
    private static final int LONGEST_MESSAGE = 500;

    /** A step and its work. */
    record Piece(String code, Runnable work) {}

    /** Where it is written down how far the launch came; every entry is kept at once. */
    interface Journal {

        boolean isDone(String step);

        void begun(String step);

        void done(String step);

        void failed(String step, LocalizedText message);

        void undone(String step);
    }

    private final Journal journal;

    LaunchRun(Journal journal) {
        this.journal = journal;
    }

    /** Whether every piece is done. */
    boolean carryOn(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (journal.isDone(piece.code())) {
                continue;
            }
            journal.begun(piece.code());
            try {
                piece.work().run();
            } catch (RuntimeException e) {
                journal.failed(piece.code(), reason(piece.code(), e));
                return false;
            }
            journal.done(piece.code());
        }
        return true;
    }

    /** Whether every piece could be taken back; stops at the first that could not. */
    boolean undo(List<Piece> pieces) {
        for (Piece piece : pieces) {
            try {
                piece.work().run();
            } catch (RuntimeException e) {
                journal.failed(piece.code(), reason(piece.code(), e));
                return false;
            }
            journal.undone(piece.code());
        }
        return true;
    }

    /** A rejection speaks for itself; of anything else the operator gets the message, and the log the rest. */
    private static LocalizedText reason(String step, RuntimeException thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Rejection rejection) {
                return WordedRejection.texts(rejection);
            }
        }
        String number = Ids.next().toString();
        LOG.log(Level.ERROR, "Step " + step + " of a launch failed, " + number, thrown);
        String message = thrown.getClass().getSimpleName() + ": " + thrown.getMessage() + " (" + number + ")";
        return LocalizedText.same(
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…");
    }
}

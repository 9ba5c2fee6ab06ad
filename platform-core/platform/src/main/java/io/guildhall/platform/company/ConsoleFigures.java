package io.guildhall.platform.company;

import io.guildhall.platform.shared.web.Shell;
import java.util.List;

/**
 * How the marketplace does, for its admin. Every feature with figures supplies a bean of its own; the console begins with
 * them.
 */
public interface ConsoleFigures {

    /** The figures of now, in the reader's language. */
    List<Figure> of(Shell shell);

    /**
     * One figure.
     *
     * @param hint what else to know, may be empty
     */
    record Figure(String label, String value, String hint) {}
}

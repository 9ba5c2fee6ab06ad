package io.guildhall.platform.company;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import java.util.Optional;

/** A figure a member company's person may want to see when the day begins. Every feature with one supplies a bean. */
public interface WorkbenchFigure {

    /** The figure for that person now, in their language; nothing where it means nothing to them. */
    Optional<Figure> of(Actor person, Shell shell);

    /**
     * What it is, how much, and what to make of it.
     *
     * @param href path of where it can be changed
     */
    record Figure(String label, String value, String hint, Tone tone, String href) {}
}

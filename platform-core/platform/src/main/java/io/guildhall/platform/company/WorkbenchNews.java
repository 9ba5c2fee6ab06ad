package io.guildhall.platform.company;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a member company's person may like to know when the day begins. Every feature with news supplies a bean of its own;
 * the workbench shows them below what waits.
 */
public interface WorkbenchNews {

    /** Where its news stand among those of the others, the smallest first. */
    int order();

    /** What is new for that person now, in their language; nothing where there is nothing. */
    Optional<Section> of(Actor person, Shell shell);

    /**
     * News under one heading.
     *
     * @param icon a name of the outline icons
     * @param href path of all of it
     * @param more what the link to it says
     */
    record Section(String title, String icon, List<Entry> entries, String href, String more) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One piece of news.
     *
     * @param note what else to know, may be empty
     * @param href path of where it leads
     * @param fresh whether the person has not seen it
     */
    record Entry(String text, String note, String href, Instant at, boolean fresh) {}
}

package io.guildhall.platform.company;

import io.guildhall.platform.identity.Actor;
import java.util.List;
import java.util.UUID;

/**
 * What waits for a member company's person. Every feature that can make somebody wait supplies a bean of its own; the
 * workbench begins with what they say.
 */
public interface WorkbenchTodo {

    /** What waits now, the most urgent first; nothing where the person's roles do not allow doing it. */
    List<Item> of(Actor person, UUID company);

    /**
     * One kind of thing that waits.
     *
     * @param textKey text whose one place is the number
     * @param href path of where it is done
     * @param icon a name of the outline icons
     * @param count how many wait
     */
    record Item(String textKey, String href, String icon, long count) {}
}

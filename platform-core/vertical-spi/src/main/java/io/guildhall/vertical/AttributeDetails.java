package io.guildhall.vertical;

import java.util.List;
import java.util.Objects;

/**
 * What else is known of an attribute, all of it with a usual value.
 *
 * @param comparable whether products laid side by side are compared by it
 * @param sortable whether lists can be put in its order
 * @param tolerance how far goods may be off a number that is said: {@code 0.5} in the attribute's unit or {@code 5 %};
 *     empty where nothing is said
 * @param scheme code of the scheme whose rule an identifier obeys; empty for other types
 * @param visibleTo codes of the membership tiers whose members read its values, beside seller and admin; empty for everyone
 */
public record AttributeDetails(
        boolean comparable, boolean sortable, String tolerance, String scheme, List<String> visibleTo) {

    /** Compared, not sorted by, without tolerance and visible to everyone. */
    public static final AttributeDetails USUAL = new AttributeDetails(true, false, "", "", List.of());

    public AttributeDetails {
        Objects.requireNonNull(tolerance, "tolerance is null");
        Objects.requireNonNull(scheme, "scheme is null");
        visibleTo = List.copyOf(visibleTo);
        if (!tolerance.matches("|\\d{1,9}(\\.\\d{1,6})?( %)?")) {
            throw new IllegalArgumentException("A tolerance is a number, or one of per cent such as 5 %: " + tolerance);
        }
    }

    /** Whether only members of some tiers read it. */
    public boolean restricted() {
        return !visibleTo.isEmpty();
    }
}

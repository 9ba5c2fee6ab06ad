package io.guildhall.vertical;

import java.util.Optional;
import java.util.Set;

/** A piece of a page that only this industry needs. */
public interface PageFragment {

    /** Where on which page the fragment goes. */
    enum Slot {
        /** Below the attributes on a product's page. */
        PRODUCT_DETAILS,
        /** Beside the search field, where the industry has a means of its own to search by. */
        SEARCH_HELP
    }

    Slot slot();

    /**
     * The fragment for that product, or nothing where it has nothing to say.
     *
     * @param product the product of the page; without facts for slots that belong to none
     * @param language BCP 47 tag of the page's language
     * @return well-formed HTML that escapes every value it quotes
     */
    Optional<String> html(ProductFacts product, String language);

    /** The attributes that the fragment shows, where there is one: the page does not list them a second time. */
    default Set<String> shownAttributes() {
        return Set.of();
    }
}

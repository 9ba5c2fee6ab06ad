package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.web.Listing;
import io.guildhall.platform.catalog.web.ListingComposer;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that lists products with what they can be narrowed by: of a category, or of a search over everything. */
@ApplicationScoped
public class Listings {

    private static final String FACET = "facet.";
    private static final int PAGE = 24;

    private Instance<ProductSearch> search;
    private ListingComposer composer;

    protected Listings() {}

    @Inject
    Listings(Instance<ProductSearch> search, ListingComposer composer) {
        this.search = search;
        this.composer = composer;
    }

    /**
     * The page for what the address asks: {@code q}, {@code supplier}, {@code facet.<attribute>}, {@code sort} and
     * {@code cursor}.
     *
     * @param category the category it is about, or nothing for a search over everything, which then may name one as
     *     {@code category}
     */
    public Page page(Optional<CategoryView> category, Shell shell) {
        if (search.isUnsatisfied()) {
            throw new Rejection(CommonReason.UNAVAILABLE, "The search is not available right now");
        }
        SearchQuery query = asked(category.map(CategoryView::code), shell);
        Listing listing = composer.compose(query, search.get().search(query), category, shell);
        return Page.of("catalog/listing.jte", listing);
    }

    /**
     * What the address asks for.
     *
     * @param category code of the category the page is about; where it is about none, the address may name one
     */
    public static SearchQuery asked(Optional<String> category, Shell shell) {
        Map<String, List<String>> facets = new HashMap<>();
        shell.here().parameters().forEach((name, values) -> {
            if (name.startsWith(FACET)) {
                facets.put(name.substring(FACET.length()), values);
            }
        });
        String words = shell.here().first("q").orElse("");
        return new SearchQuery(
                words.length() > SearchQuery.LONGEST ? words.substring(0, SearchQuery.LONGEST) : words,
                category.orElse(shell.here().first("category").orElse("")),
                shell.here().first("supplier").orElse(""),
                facets,
                shell.here().first("sort").orElse(""),
                shell.here().first("cursor").orElse(""),
                PAGE,
                shell.language());
    }
}

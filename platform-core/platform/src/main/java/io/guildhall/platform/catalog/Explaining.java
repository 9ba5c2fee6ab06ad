package io.guildhall.platform.catalog;

import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Says why a product is where it is in a list: to everyone of what they see, to sellers of what is theirs. */
@ApplicationScoped
public class Explaining {

    private Instance<ProductSearch> search;
    private ProductReader reader;
    private Products products;

    protected Explaining() {}

    @Inject
    Explaining(Instance<ProductSearch> search, ProductReader reader, Products products) {
        this.search = search;
        this.reader = reader;
        this.products = products;
    }

    /** A product as everyone sees it, with why it is found. */
    public record Explained(ProductReader.Reading reading, SearchExplanation explanation) {}

    /** Why that product is where it is. */
    public Explained why(UUID product, SearchQuery query, Optional<Actor> person) {
        ProductReader.Reading reading = reader.read(product, person);
        return new Explained(reading, explain(query, product));
    }

    /** How that product of the actor's company is found, whatever its status. */
    public SearchExplanation own(Actor actor, UUID product, SearchQuery query) {
        return explain(query, products.ownView(actor, product).id());
    }

    private SearchExplanation explain(SearchQuery query, UUID product) {
        if (search.isUnsatisfied()) {
            throw new Rejection(CommonReason.UNAVAILABLE, "The search is not available right now");
        }
        return search.get().explain(query, product);
    }
}

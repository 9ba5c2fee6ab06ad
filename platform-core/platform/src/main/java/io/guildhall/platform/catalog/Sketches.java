package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ProductFacts;
import io.guildhall.vertical.ProductPicture;
import io.guildhall.vertical.Vertical;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a seller what a draft will look like while it is still written: what is drawn of it, and what follows from it. */
@ApplicationScoped
public class Sketches {

    private Taxonomy taxonomy;
    private Marketplace marketplace;

    protected Sketches() {}

    @Inject
    Sketches(Taxonomy taxonomy, Marketplace marketplace) {
        this.taxonomy = taxonomy;
        this.marketplace = marketplace;
    }

    /**
     * What can be seen of a draft already.
     *
     * @param derived values that follow from the others, those the category asks for, in its order
     */
    public record Sketch(Optional<ProductPicture> picture, Map<AttributeDefinition, Object> derived) {}

    /** The sketch of a draft, of as much of it as is right. */
    public Sketch of(ProductDraft draft) {
        Vertical vertical = marketplace.vertical();
        DraftCheck.Outcome outcome =
                new DraftCheck(taxonomy.tree(), vertical, marketplace.tenant().currency()).check(draft);
        if (outcome.category() == null) {
            return new Sketch(Optional.empty(), Map.of());
        }
        ProductFacts facts = outcome.facts();
        Map<String, Object> values = vertical.validate(facts).isEmpty() ? vertical.derive(facts) : Map.of();
        Map<AttributeDefinition, Object> derived = new LinkedHashMap<>();
        outcome.category().attributes().stream()
                .filter(attribute -> values.containsKey(attribute.code()))
                .forEach(attribute -> derived.put(attribute, values.get(attribute.code())));
        return new Sketch(vertical.picture(facts), derived);
    }

    /** The attributes of the category that are calculated where that is possible. */
    public List<String> derived(CategoryView category) {
        return category.attributes().stream()
                .map(AttributeDefinition::code)
                .filter(marketplace.vertical().derivedAttributes()::contains)
                .toList();
    }
}

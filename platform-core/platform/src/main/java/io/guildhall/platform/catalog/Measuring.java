package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.CompletenessRows;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Measures how completely products are described: as they change, and those nobody has measured when somebody looks. */
@TenantFacade
public class Measuring {

    /** A product below is lacking. */
    public static final int ENOUGH = 70;

    private static final int CHUNK = 200;

    private ProductRows products;
    private CompletenessRows rows;
    private Taxonomy taxonomy;
    private Marketplace marketplace;
    private Jobs jobs;

    protected Measuring() {}

    @Inject
    Measuring(ProductRows products, CompletenessRows rows, Taxonomy taxonomy, Marketplace marketplace, Jobs jobs) {
        this.products = products;
        this.rows = rows;
        this.taxonomy = taxonomy;
        this.marketplace = marketplace;
        this.jobs = jobs;
    }

    /** Measures these products as they are now. */
    public void measure(Collection<UUID> wanted) {
        CategoryTree tree = taxonomy.tree();
        List<String> schemes = taxonomy.settings().identifierSchemes();
        Set<String> derived = marketplace.vertical().derivedAttributes();
        Map<ProductView, Completeness> measured = new LinkedHashMap<>();
        for (ProductView product : products.findAll(wanted)) {
            tree.find(product.categoryId())
                    .ifPresent(category -> measured.put(product, Completeness.of(product, category, schemes, derived)));
        }
        rows.put(measured);
    }

    /** Measures some products of that company that have not been measured; answers whether there were any. */
    public boolean measureSome(UUID company) {
        List<UUID> some = rows.unmeasured(company, CHUNK);
        measure(some);
        return !some.isEmpty();
    }

    /** Measures what has not been measured of the actor's company, in the background. */
    public void measureTheRest(Actor actor) {
        jobs.start(MeasuringTheRest.NAME, actor.requireCompany());
    }

    /** Forgets what was measured in that category and below, which is asked for something else by now. */
    public void forget(UUID category) {
        CategoryTree tree = taxonomy.tree();
        tree.find(category).map(found -> List.copyOf(tree.below(found.code()))).ifPresent(rows::forget);
    }

    /** What the published products of the actor's company come to. */
    public CompletenessRows.Overall overall(Actor actor) {
        return rows.overall(actor.requireCompany(), ENOUGH);
    }
}

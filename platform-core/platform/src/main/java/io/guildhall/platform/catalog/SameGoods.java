package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.catalog.store.MergeRows;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ties products of several sellers that are the same goods, so that buyers see who else has them. */
@TenantFacade
public class SameGoods {

    /** How many products a group may have. */
    public static final int MOST = 50;

    private EntityManager entities;
    private MergeRows rows;
    private Products products;
    private Companies companies;
    private Events events;
    private Event<ProductsAtHand.Changed> changed;
    private Clock clock;

    protected SameGoods() {}

    @Inject
    SameGoods(
            EntityManager entities,
            MergeRows rows,
            Products products,
            Companies companies,
            Events events,
            Event<ProductsAtHand.Changed> changed,
            Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.products = products;
        this.companies = companies;
        this.events = events;
        this.changed = changed;
        this.clock = clock;
    }

    /** The same goods of another seller. */
    public record Offer(ProductView product, LocalizedText supplier) {}

    /** Ties two products of different sellers, with what either is tied to already. */
    public void tie(UUID one, UUID other) {
        ProductView first = products.view(one);
        ProductView second = products.view(other);
        if (first.company().equals(second.company())) {
            throw WordedRejection.of(CatalogReason.NOT_MERGEABLE, "catalog.merge.one-seller");
        }
        Set<UUID> members = new LinkedHashSet<>(List.of(one, other));
        for (ProductView each : List.of(first, second)) {
            each.ties().sameGoods().ifPresent(group -> members.addAll(rows.ofGroup(group, MOST + 1)));
        }
        if (members.size() > MOST) {
            throw WordedRejection.of(CatalogReason.NOT_MERGEABLE, "catalog.merge.many", Integer.valueOf(MOST));
        }
        UUID group = Stream.of(first, second)
                .flatMap(each -> each.ties().sameGoods().stream())
                .findFirst()
                .orElseGet(Ids::next);
        set(members, group);
    }

    /** Takes a product out of its group; a group of one is none. */
    public void untie(UUID product) {
        UUID group = products.view(product).ties().sameGoods().orElse(null);
        if (group == null) {
            return;
        }
        List<UUID> members = rows.ofGroup(group, MOST);
        set(members.size() <= 2 ? members : List.of(product), Product.NONE);
    }

    /** What other sellers ask for the same goods, the cheapest first. */
    public List<Offer> others(UUID product) {
        ProductView own = products.view(product);
        List<UUID> members =
                own.ties().sameGoods().map(group -> rows.ofGroup(group, MOST)).orElse(List.of());
        List<ProductView> others = products.views(members).stream()
                .filter(ProductView::isPublished)
                .filter(each -> !each.company().equals(own.company()))
                .sorted(Comparator.comparing(ProductView::lowestPrice).thenComparing(ProductView::id))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        Map<UUID, LocalizedText> names =
                companies.names(others.stream().map(ProductView::company).collect(Collectors.toSet()));
        return others.stream()
                .map(each -> new Offer(each, names.getOrDefault(each.company(), LocalizedText.same(""))))
                .toList();
    }

    private void set(Iterable<UUID> members, UUID group) {
        List<UUID> sorted = new ArrayList<>();
        members.forEach(sorted::add);
        sorted.sort(Comparator.naturalOrder());
        for (UUID id : sorted) {
            Product product = Optional.ofNullable(entities.find(Product.class, id, LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(() -> Rejection.notFound("product", id));
            events.publish(product.tie(group, clock.instant()));
        }
        entities.flush();
        changed.fire(new ProductsAtHand.Changed(TenantContext.required(), sorted));
    }
}

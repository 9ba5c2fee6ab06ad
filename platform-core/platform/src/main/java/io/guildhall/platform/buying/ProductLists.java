package io.guildhall.platform.buying;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.buying.model.ProductList;
import io.guildhall.platform.buying.store.ListRows;
import io.guildhall.platform.catalog.PricedVariant;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The product lists of companies. A company's people share them; for anyone else they do not exist. */
@TenantFacade
public class ProductLists {

    /** How many lists a company may have. */
    public static final int MOST_LISTS = 200;

    /** How many things may be on one list: as many as fit into a cart. */
    public static final int MOST_ITEMS = Carts.MOST_LINES;

    private static final int LONGEST_NOTE = 200;
    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("1000000000");
    private static final int MOST_DECIMALS = 6;

    private EntityManager entities;
    private ListRows rows;
    private Carts carts;
    private Idempotency idempotency;
    private AuditLog audit;
    private Clock clock;

    protected ProductLists() {}

    @Inject
    ProductLists(
            EntityManager entities, ListRows rows, Carts carts, Idempotency idempotency, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.carts = carts;
        this.idempotency = idempotency;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lists of the actor's company, by name. */
    public List<ListSummary> all(Actor actor) {
        return rows.all(actor.requireCompany());
    }

    /** A list of the actor's company at the prices of now. */
    public ProductListView view(Actor actor, UUID id) {
        ListSummary list = find(actor, id);
        List<ListItem> items = rows.items(id);
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        items.forEach(item -> quantities.put(item.variant(), item.quantity()));
        return ProductListView.of(list, items, carts.view(actor, quantities));
    }

    /**
     * Begins an empty list.
     *
     * @param key the same key gives the same list; may be null
     */
    public UUID create(Actor actor, String key, String name, String note) {
        UUID company = actor.requireCompany();
        ProductList list = new ProductList(company, name, note, actor.displayName(), clock.instant());
        Optional<UUID> earlier = idempotency.claim(actor.subject(), key, "list " + name + "\n" + note, list.id());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (rows.all(company).size() >= MOST_LISTS) {
            throw WordedRejection.of(BuyingReason.LIST_FULL, "buying.refused.lists", Integer.valueOf(MOST_LISTS));
        }
        requireFree(company, list);
        entities.persist(list);
        entities.flush();
        audit.record(actor, "list.created", "product-list", list.id(), Map.of("name", list.name()));
        return list.id();
    }

    /** Calls a list otherwise, or says otherwise what it is for. */
    public void describe(Actor actor, UUID id, long readVersion, String name, String note) {
        ProductList list = require(actor, id);
        Preconditions.requireUnchanged(readVersion, list.version());
        list.describe(name, note, clock.instant());
        requireFree(actor.requireCompany(), list);
        entities.flush();
        audit.record(actor, "list.changed", "product-list", id, Map.of("name", list.name()));
    }

    /** Deletes a list with everything on it. */
    public void delete(Actor actor, UUID id, long readVersion) {
        ProductList list = require(actor, id);
        Preconditions.requireUnchanged(readVersion, list.version());
        entities.remove(list);
        entities.flush();
        audit.record(actor, "list.deleted", "product-list", id, Map.of("name", list.name()));
    }

    /** Puts these onto the list; what is on it already gets the new quantity. */
    public void put(Actor actor, UUID id, List<WantedItem> wanted) {
        ProductList list = require(actor, id);
        check(wanted);
        Map<UUID, WantedItem> byVariant = new LinkedHashMap<>();
        wanted.forEach(item -> byVariant.put(item.variant(), item));
        requireRoom(id, byVariant);
        Instant now = clock.instant();
        rows.put(id, items(actor, byVariant, now));
        list.touch(now);
        entities.flush();
        audit.record(actor, "list.filled", "product-list", id, Map.of("name", list.name(), "items", byVariant.size()));
    }

    /** Takes these off the list. */
    public void remove(Actor actor, UUID id, List<UUID> variants) {
        ProductList list = require(actor, id);
        if (rows.remove(id, variants) == 0) {
            throw Rejection.notFound("item", variants);
        }
        list.touch(clock.instant());
        entities.flush();
        audit.record(actor, "list.thinned", "product-list", id, Map.of("name", list.name(), "items", variants.size()));
    }

    /**
     * Puts everything on the list that can be ordered as it stands there into the actor's cart, beside what is in it.
     *
     * @param key makes a repeated request change nothing; may be null
     * @return the list, which tells what was left out and why
     */
    public ProductListView toCart(Actor actor, String key, UUID id) {
        ProductListView view = view(actor, id);
        if (view.orderableCount() > 0
                && idempotency
                        .claim(actor.subject(), key, "list to cart " + id, Ids.next())
                        .isEmpty()) {
            carts.add(actor, view.quantities());
        }
        return view;
    }

    private List<ListItem> items(Actor actor, Map<UUID, WantedItem> wanted, Instant now) {
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        wanted.forEach((variant, item) -> quantities.put(variant, item.quantity()));
        Map<UUID, PricedVariant> offers = new LinkedHashMap<>();
        for (CartView.Group group : carts.view(actor, quantities).groups()) {
            group.lines().forEach(line -> offers.put(line.offer().variant(), line.offer()));
        }
        List<ListItem> items = new ArrayList<>();
        wanted.forEach((variant, item) -> {
            PricedVariant offer =
                    Optional.ofNullable(offers.get(variant)).orElseThrow(() -> Rejection.notFound("variant", variant));
            items.add(new ListItem(
                    variant,
                    offer.product(),
                    offer.sku(),
                    offer.productName(),
                    offer.unit(),
                    item.quantity(),
                    item.note() == null ? null : item.note().strip(),
                    actor.displayName(),
                    now));
        });
        return items;
    }

    private void requireRoom(UUID id, Map<UUID, WantedItem> more) {
        List<UUID> there = rows.items(id).stream().map(ListItem::variant).toList();
        long added = more.keySet().stream()
                .filter(variant -> !there.contains(variant))
                .count();
        if (there.size() + added > MOST_ITEMS) {
            throw WordedRejection.of(BuyingReason.LIST_FULL, "buying.refused.items", Integer.valueOf(MOST_ITEMS));
        }
    }

    private static void check(List<WantedItem> wanted) {
        Checks checks = new Checks();
        for (WantedItem item : wanted) {
            BigDecimal quantity = item.quantity();
            checks.that(
                    quantity.signum() > 0
                            && quantity.compareTo(LARGEST_QUANTITY) <= 0
                            && quantity.stripTrailingZeros().scale() <= MOST_DECIMALS,
                    "quantity." + item.variant(),
                    "ordering.refused.quantity");
            checks.optionalText(item.note(), "note." + item.variant(), LONGEST_NOTE);
        }
        checks.done();
    }

    private void requireFree(UUID company, ProductList list) {
        rows.lockNames(company);
        if (rows.isTaken(company, list.name(), list.id())) {
            throw WordedRejection.ofField(
                    BuyingReason.LIST_NAME_TAKEN, "name", "buying.refused.name-taken", list.name());
        }
    }

    private ListSummary find(Actor actor, UUID id) {
        return rows.find(actor.requireCompany(), id).orElseThrow(() -> Rejection.notFound("list", id));
    }

    private ProductList require(Actor actor, UUID id) {
        return Optional.ofNullable(entities.find(ProductList.class, id))
                .filter(list -> list.isOf(actor.requireCompany()))
                .orElseThrow(() -> Rejection.notFound("list", id));
    }
}

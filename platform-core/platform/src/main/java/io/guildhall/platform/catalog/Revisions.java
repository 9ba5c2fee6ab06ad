package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.catalog.store.ProductWriter;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many products of one company changed at once, each from what it is at that moment: what a change does not speak of stays,
 * whoever wrote it in between. Products that would stay as they are are not written.
 */
@TenantFacade
public class Revisions {

    @Inject
    private EntityManager entities;

    @Inject
    private ProductRows rows;

    @Inject
    private ProductWriter writer;

    @Inject
    private DraftChecks checks;

    @Inject
    private ProductChanges changes;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Marketplace marketplace;

    @Inject
    private Companies companies;

    @Inject
    private Events events;

    @Inject
    private Event<ProductsAtHand.Changed> changed;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The products of the actor's company with these numbers of their own, or of a variant where no product has it. */
    public Map<String, UUID> known(Actor actor, Collection<String> skus) {
        UUID company = actor.requireCompany();
        Map<String, UUID> known = new HashMap<>(rows.byVariantSku(company, skus));
        known.putAll(rows.bySku(company, skus));
        return known;
    }

    /** What counts the changes of these products of the actor's company, by product; nobody changes them meanwhile. */
    public Map<UUID, Long> versions(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : locked(actor.requireCompany(), ids.stream().sorted().toList()).values().stream()
                        .collect(Collectors.toMap(Product::id, Product::version));
    }

    /** What would become of these products now, in the same order; nothing is written. */
    public List<Revised> preview(Actor actor, List<Revision> revisions) {
        return judged(actor, revisions, now(revisions)).stream()
                .map(Judged::revised)
                .toList();
    }

    /** Changes these products, each of them named once, in one transaction, and tells what became of each. */
    public List<Revised> revise(Actor actor, List<Revision> revisions) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        UUID company = actor.requireCompany();
        companies.requireVerified(company);
        List<UUID> ids = revisions.stream().map(Revision::product).sorted().toList();
        Map<UUID, Product> products = locked(company, ids);
        writer.lock(ids);
        List<Judged> judged = judged(actor, revisions, now(revisions));
        List<ProductChanges.Change> wanted = judged.stream()
                .filter(each -> each.revised().isChanged())
                .map(each -> new ProductChanges.Change(
                        products.get(each.revised().product()), each.outcome(), stock(each.revised())))
                .toList();
        if (!wanted.isEmpty()) {
            if (!changes.write(actor, wanted, entities::flush).isEmpty()) {
                throw new IllegalStateException("Stock has changed under a lock");
            }
            audit.record(actor, "products.changed", "company", company, Map.of("products", wanted.size()));
        }
        List<Revised> revised = judged.stream()
                .map(each -> with(each.revised(), products.get(each.revised().product())))
                .toList();
        entities.clear();
        return revised;
    }

    /** Withdraws these products of the actor's company; those that are withdrawn stay so and have no changes. */
    public List<Revised> withdraw(Actor actor, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        UUID company = actor.requireCompany();
        Map<UUID, Product> products = locked(company, ids.stream().sorted().toList());
        Map<UUID, ProductView> before = views(ids);
        List<Product> offered = ids.stream()
                .map(products::get)
                .filter(product -> product.status() != ProductStatus.WITHDRAWN)
                .toList();
        Map<UUID, FieldChange> left = new HashMap<>();
        for (Product product : offered) {
            left.put(product.id(), new FieldChange("status", product.status().name(), ProductStatus.WITHDRAWN.name()));
            product.withdraw(clock.instant());
        }
        entities.flush();
        if (!offered.isEmpty()) {
            events.publish(new ProductWithdrawn(List.copyOf(left.keySet())));
            changed.fire(new ProductsAtHand.Changed(TenantContext.required(), List.copyOf(left.keySet())));
            audit.record(actor, "products.withdrawn", "company", company, Map.of("products", offered.size()));
        }
        List<Revised> withdrawn = ids.stream()
                .map(id -> new Revised(
                        id,
                        products.get(id).version(),
                        before.get(id).described(),
                        before.get(id).described(),
                        left.containsKey(id) ? List.of(left.get(id)) : List.of(),
                        List.of()))
                .toList();
        entities.clear();
        return withdrawn;
    }

    private record Judged(Revised revised, DraftCheck.Outcome outcome) {}

    private List<Judged> judged(Actor actor, List<Revision> revisions, Map<UUID, ProductView> now) {
        if (revisions.isEmpty()) {
            return List.of();
        }
        List<ProductDraft> wanted = revisions.stream()
                .map(each ->
                        underived(each.change().apply(now.get(each.product()).described())))
                .toList();
        List<DraftCheck.Outcome> outcomes = checks.checkChanges(
                actor.requireCompany(),
                wanted,
                revisions.stream().map(Revision::product).toList());
        List<Judged> judged = new ArrayList<>();
        for (int index = 0; index < outcomes.size(); index++) {
            ProductView product = now.get(revisions.get(index).product());
            DraftCheck.Outcome outcome = outcomes.get(index);
            ProductDraft before = product.described();
            List<Wording> problems = new ArrayList<>(outcome.problems());
            problems.addAll(promised(product, outcome.draft()));
            List<FieldChange> differences =
                    problems.isEmpty() ? FieldChange.between(before, outcome.draft()) : List.of();
            judged.add(new Judged(
                    new Revised(product.id(), product.version(), before, outcome.draft(), differences, problems),
                    outcome));
        }
        return judged;
    }

    /** The draft without what the industry works out itself, as far as its category has no place for it. */
    private ProductDraft underived(ProductDraft draft) {
        Set<String> derived = new HashSet<>(marketplace.vertical().derivedAttributes());
        taxonomy.tree()
                .find(draft.category())
                .ifPresent(category ->
                        category.productAttributes().forEach(attribute -> derived.remove(attribute.code())));
        if (derived.isEmpty() || Collections.disjoint(draft.attributes().keySet(), derived)) {
            return draft;
        }
        Map<String, Object> attributes = new LinkedHashMap<>(draft.attributes());
        attributes.keySet().removeAll(derived);
        return draft.withAttributes(attributes);
    }

    /** Stock cannot be less than what orders have reserved of it. */
    private static List<Wording> promised(ProductView product, ProductDraft wanted) {
        Map<String, VariantView> now =
                product.variants().stream().collect(Collectors.toMap(VariantView::sku, Function.identity()));
        List<Wording> problems = new ArrayList<>();
        for (int index = 0; index < wanted.variants().size(); index++) {
            VariantDraft variant = wanted.variants().get(index);
            VariantView old = now.get(variant.sku());
            if (old != null
                    && variant.stock().compareTo(old.onHand()) != 0
                    && variant.stock().compareTo(old.onHand().subtract(old.available())) < 0) {
                problems.add(Wording.of("variants[" + index + "].stock", "catalog.problem.reserved", variant.sku()));
            }
        }
        return problems;
    }

    private static Map<String, BigDecimal> stock(Revised revised) {
        return revised.before().variants().stream().collect(Collectors.toMap(VariantDraft::sku, VariantDraft::stock));
    }

    private static Revised with(Revised revised, Product product) {
        return new Revised(
                revised.product(),
                product.version(),
                revised.before(),
                revised.after(),
                revised.changes(),
                revised.problems());
    }

    private Map<UUID, Product> locked(UUID company, List<UUID> ids) {
        Map<UUID, Product> products = entities.createQuery(
                        "select p from Product p where p.id in :ids and p.companyId = :company order by p.id",
                        Product.class)
                .setParameter("ids", ids)
                .setParameter("company", company)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .collect(Collectors.toMap(Product::id, Function.identity()));
        for (UUID id : ids) {
            if (!products.containsKey(id)) {
                throw Rejection.notFound("product", id);
            }
        }
        return products;
    }

    private Map<UUID, ProductView> now(List<Revision> revisions) {
        return views(revisions.stream().map(Revision::product).toList());
    }

    private Map<UUID, ProductView> views(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.findAll(ids).stream().collect(Collectors.toMap(ProductView::id, Function.identity()));
    }
}

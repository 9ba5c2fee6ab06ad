package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.model.DraftCheck;
import io.guildhall.platform.catalog.model.Luhn;
import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.catalog.store.OwnProductRows;
import io.guildhall.platform.catalog.store.ProductRows;
import io.guildhall.platform.catalog.store.ProductWriter;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Numbers;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What sellers offer: published, changed, withdrawn by them, and read by everyone. */
@TenantFacade
public class Products {

    private static final String ALREADY_THERE = "23505";

    @Inject
    private EntityManager entities;

    @Inject
    private ProductRows rows;

    @Inject
    private OwnProductRows ownRows;

    @Inject
    private ProductWriter writer;

    @Inject
    private DraftChecks checks;

    @Inject
    private Sight sight;

    @Inject
    private Gates gates;

    @Inject
    private ProductChanges changes;

    @Inject
    private Companies companies;

    @Inject
    private Marketplace marketplace;

    @Inject
    private Numbers numbers;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Events events;

    @Inject
    private Event<ProductsAtHand.Changed> changed;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Everything wrong with a draft of the actor's company, in that language; empty when it can be published. */
    public List<FieldError> check(Actor actor, ProductDraft draft, Texts texts) {
        return checks.check(actor.requireCompany(), List.of(draft)).get(0).problems().stream()
                .map(problem -> new FieldError(problem.field(), problem.in(texts)))
                .toList();
    }

    /** Everything wrong with each of these drafts, in their order; few statements for many drafts. */
    public List<List<Wording>> checkAll(Actor actor, List<ProductDraft> drafts) {
        return checks.check(actor.requireCompany(), drafts).stream()
                .map(DraftCheck.Outcome::problems)
                .toList();
    }

    /**
     * Publishes a product of the actor's company; the same key gives the same product.
     *
     * @param idempotencyKey as sent by the client, or null
     */
    public UUID publish(Actor actor, ProductDraft draft, String idempotencyKey) {
        UUID company = requireTrading(actor);
        UUID id = Ids.next();
        Optional<UUID> earlier =
                idempotency.claim(actor.subject(), idempotencyKey, "product " + Fingerprint.of(draft), id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        DraftCheck.Outcome outcome = checks.check(company, List.of(draft)).get(0);
        refuseIfWrong(outcome.problems());
        insert(actor, List.of(outcome), List.of(id));
        audit.record(actor, "product.published", "product", id, Map.of("sku", draft.sku()));
        return id;
    }

    /** Publishes those of the drafts that nothing is wrong with, in one transaction, and tells what became of each. */
    public List<Published> publishAll(Actor actor, List<ProductDraft> drafts) {
        UUID company = requireTrading(actor);
        List<DraftCheck.Outcome> outcomes = checks.check(company, drafts);
        List<DraftCheck.Outcome> good = outcomes.stream()
                .filter(outcome -> outcome.problems().isEmpty())
                .toList();
        if (good.isEmpty()) {
            return outcomes.stream()
                    .map(outcome -> Published.refused(outcome.problems()))
                    .toList();
        }
        List<UUID> ids = good.stream().map(outcome -> Ids.next()).toList();
        Iterator<Product> inserted = insert(actor, good, ids).iterator();
        audit.record(actor, "products.published", "company", company, Map.of("products", good.size()));
        List<Published> published = new ArrayList<>();
        for (DraftCheck.Outcome outcome : outcomes) {
            if (outcome.problems().isEmpty()) {
                Product product = inserted.next();
                published.add(Published.as(product.id(), product.version()));
            } else {
                published.add(Published.refused(outcome.problems()));
            }
        }
        return published;
    }

    /** Everything wrong with a changed description of that product of the actor's company. */
    public List<Wording> checkChange(Actor actor, UUID id, ProductDraft draft) {
        return checks.checkChange(actor.requireCompany(), draft, id).problems();
    }

    /** Describes a product of the actor's company anew, its stock included. */
    public void update(Actor actor, UUID id, long expectedVersion, ProductDraft draft) {
        update(actor, id, expectedVersion, draft, Map.of());
    }

    /**
     * Describes a product of the actor's company anew. Stock that the actor left as it was stays as it is by now; stock
     * that the actor changed is refused where orders have changed it too.
     *
     * @param stockRead the stock the actor saw, by the variants' numbers
     */
    public void update(
            Actor actor, UUID id, long expectedVersion, ProductDraft draft, Map<String, BigDecimal> stockRead) {
        UUID company = requireTrading(actor);
        Product product = requireOwn(company, id);
        Preconditions.requireUnchanged(expectedVersion, product.version());
        DraftCheck.Outcome outcome = checks.checkChange(company, draft, id);
        refuseIfWrong(outcome.problems());
        ProductChanges.Change change = new ProductChanges.Change(product, outcome, stockRead);
        refuseIfWrong(changes.write(actor, List.of(change), this::flush).getOrDefault(id, List.of()).stream()
                .map(conflict -> stockProblem(outcome.draft(), conflict))
                .toList());
        audit.record(actor, "product.changed", "product", id, Map.of("number", product.number()));
    }

    /** Takes a product off the marketplace; a seller its own, the tenant admin any. */
    public void withdraw(Actor actor, UUID id, long expectedVersion) {
        Product product = requireManaged(actor, id);
        Preconditions.requireUnchanged(expectedVersion, product.version());
        events.publish(product.withdraw(clock.instant()));
        flush();
        forgetAtHand(id);
        audit.record(actor, "product.withdrawn", "product", id, Map.of("number", product.number()));
    }

    /** Puts a withdrawn product of the actor's company back. */
    public void republish(Actor actor, UUID id, long expectedVersion) {
        UUID company = requireTrading(actor);
        Product product = requireOwn(company, id);
        Preconditions.requireUnchanged(expectedVersion, product.version());
        refuseIfWrong(checks.checkQuota(company));
        ListingGate.Candidate listing = ListingGate.Candidate.of(view(id));
        refuseIfWrong(gates.refuse(listing));
        boolean hold = gates.hold(actor, List.of(listing)).contains(id);
        events.publish(product.republish(hold, clock.instant()));
        flush();
        forgetAtHand(id);
        audit.record(actor, "product.republished", "product", id, Map.of("number", product.number()));
    }

    /** A product, withdrawn ones too, as it is now. */
    public ProductView view(UUID id) {
        return rows.find(id).orElseThrow(() -> Rejection.notFound("product", id));
    }

    /** A product of the actor's company, as it is now. */
    public ProductView ownView(Actor actor, UUID id) {
        return rows.find(id)
                .filter(product -> product.company().equals(actor.requireCompany()))
                .orElseThrow(() -> Rejection.notFound("product", id));
    }

    /** These products, as far as they exist, in no particular order. */
    public List<ProductView> views(List<UUID> ids) {
        return ids.isEmpty() ? List.of() : sight.ofAnyone(rows.findAll(ids));
    }

    /**
     * Published products in the order of their ids.
     *
     * @param after the last one of the page before, or null for the beginning
     */
    public List<ProductView> published(UUID after, int limit) {
        return sight.ofAnyone(rows.published(after == null ? DraftChecks.NEW : after, limit));
    }

    /**
     * Ids of published products in their order.
     *
     * @param after the last one of those before, or null for the beginning
     */
    public List<UUID> publishedIds(UUID after, int limit) {
        return rows.publishedIds(after == null ? DraftChecks.NEW : after, limit);
    }

    /** After which ids to go on when published products are read in chunks of that many; the first chunk has none. */
    public List<UUID> chunkEnds(int chunk) {
        return rows.everyPublished(chunk);
    }

    /** The published products that came last. */
    public List<ProductView> latest(int limit) {
        return sight.ofAnyone(rows.latest(today(), limit));
    }

    /** The published products of these companies that came last. */
    public List<ProductView> latestOf(Collection<UUID> companies, int limit) {
        return companies.isEmpty() ? List.of() : sight.ofAnyone(rows.latestOf(companies, today(), limit));
    }

    /** The companies that offer most, with how many products they offer, the largest first. */
    public Map<UUID, Integer> largestSuppliers(int limit) {
        return rows.largestSuppliers(limit);
    }

    /** The products of the actor's company. */
    public ListAnswer<OwnProduct> own(Actor actor, OwnProductsQuery query, int limit) {
        return ownRows.find(actor.requireCompany(), query, today(), limit);
    }

    private void forgetAtHand(UUID product) {
        changed.fire(new ProductsAtHand.Changed(TenantContext.required(), List.of(product)));
    }

    private UUID requireTrading(Actor actor) {
        UUID company = actor.requireCompany();
        companies.requireVerified(company);
        return company;
    }

    private Product requireOwn(UUID company, UUID id) {
        return Optional.ofNullable(entities.find(Product.class, id))
                .filter(product -> product.companyId().equals(company))
                .orElseThrow(() -> Rejection.notFound("product", id));
    }

    private Product requireManaged(Actor actor, UUID id) {
        if (actor.has(Roles.TENANT_ADMIN)) {
            return Optional.ofNullable(entities.find(Product.class, id))
                    .orElseThrow(() -> Rejection.notFound("product", id));
        }
        return requireOwn(actor.requireCompany(), id);
    }

    /** Answers the products in the order of their drafts, as they are in the database. */
    private List<Product> insert(Actor actor, List<DraftCheck.Outcome> checked, List<UUID> ids) {
        UUID company = actor.requireCompany();
        Instant now = clock.instant();
        String prefix = marketplace.numberPrefix();
        long count = numbers.next("product", checked.size());
        List<ProductWriter.Parts> parts = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        List<UUID> published = new ArrayList<>();
        List<ListingGate.Candidate> candidates = new ArrayList<>();
        for (int index = 0; index < checked.size(); index++) {
            candidates.add(new ListingGate.Candidate(
                    ids.get(index),
                    0,
                    company,
                    Luhn.number(prefix, count + index),
                    ProductStatus.PUBLISHED,
                    Gates.content(checked.get(index))));
        }
        Set<UUID> held = gates.hold(actor, candidates);
        for (int index = 0; index < checked.size(); index++) {
            DraftCheck.Outcome outcome = checked.get(index);
            UUID id = ids.get(index);
            String number = candidates.get(index).number();
            Product product = new Product(
                    id, company, number, outcome.draft(), outcome.category().id(), held.contains(id), now);
            entities.persist(product);
            products.add(product);
            parts.add(new ProductWriter.Parts(id, company, outcome.draft()));
            if (!held.contains(id)) {
                published.add(id);
            }
        }
        flush();
        entities.clear();
        writer.insert(parts);
        if (!published.isEmpty()) {
            events.publish(new ProductPublished(published));
        }
        return products;
    }

    /** Two that publish the same number at the same time meet here. */
    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && ALREADY_THERE.equals(sql.getSQLState())) {
                    throw WordedRejection.ofAll(List.of(Wording.of("sku", "catalog.problem.sku-taken", "")));
                }
            }
            throw e;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void refuseIfWrong(List<Wording> problems) {
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(problems);
        }
    }

    private static Wording stockProblem(ProductDraft draft, ProductWriter.StockConflict conflict) {
        int position = draft.variants().stream().map(VariantDraft::sku).toList().indexOf(conflict.sku());
        String field = "variants[" + position + "].stock";
        return conflict.onHand()
                .map(now -> Wording.of(field, "catalog.problem.stock-moved", DraftCheck.plain(now)))
                .orElseGet(() -> Wording.of(field, "catalog.problem.reserved", conflict.sku()));
    }
}

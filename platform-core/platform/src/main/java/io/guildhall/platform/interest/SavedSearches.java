package io.guildhall.platform.interest;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductSearch;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.interest.model.SavedSearch;
import io.guildhall.platform.interest.store.SearchRows;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The searches people have saved, each for themselves; for anyone else they do not exist. */
@TenantFacade
public class SavedSearches {

    /** The kind of notice that tells of new hits. */
    static final String NOTICE = "search.hits";

    private static final int MOST = 100;
    private static final int TOKEN_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private EntityManager entities;

    @Inject
    private SearchRows rows;

    @Inject
    private Instance<ProductSearch> search;

    @Inject
    private Products products;

    @Inject
    private Notices notices;

    @Inject
    private Jobs jobs;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Saves a search; from now on somebody looks for what comes.
     *
     * @param key the same key gives the same saved search; may be null
     * @param language in which the person reads mail
     */
    public UUID save(Actor actor, String key, String name, SearchCriteria criteria, MailWish mail, String language) {
        criteria.check();
        SavedSearch saved =
                new SavedSearch(actor.subject(), actor.requireCompany(), criteria, language, token(), clock.instant());
        saved.describe(name, mail);
        Optional<UUID> earlier = idempotency.claim(
                actor.subject(), key, "search " + name + "\n" + criteria.href() + "\n" + mail, saved.id());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (of(actor).size() >= MOST) {
            throw WordedRejection.of(InterestReason.TOO_MANY, "interest.refused.searches", Integer.valueOf(MOST));
        }
        search.get().search(criteria.query(language, 1));
        entities.persist(saved);
        entities.flush();
        jobs.start(LookingAgain.NAME, saved.id());
        audit.record(actor, "search.saved", "saved-search", saved.id(), about(saved));
        return saved.id();
    }

    /** The searches that person has saved, by name. */
    public List<SavedSearchView> all(Actor actor) {
        Map<UUID, SearchRows.Found> found = rows.found(actor.subject());
        return of(actor).stream()
                .map(each -> view(each, found.getOrDefault(each.id(), SearchRows.Found.NOTHING)))
                .toList();
    }

    public SavedSearchView view(Actor actor, UUID id) {
        SavedSearch saved = require(actor, id);
        return view(saved, rows.found(actor.subject()).getOrDefault(id, SearchRows.Found.NOTHING));
    }

    /** What the search has found since it was saved and is still offered, the latest first. */
    public List<SearchHit> hits(Actor actor, UUID id, int limit) {
        SavedSearch saved = require(actor, id);
        Map<UUID, Instant> hits = rows.hits(id, saved.createdAt(), limit);
        Map<UUID, ProductView> offered = products.views(List.copyOf(hits.keySet())).stream()
                .filter(ProductView::isPublished)
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        List<SearchHit> found = new ArrayList<>();
        hits.forEach((product, at) -> {
            if (offered.containsKey(product)) {
                found.add(new SearchHit(offered.get(product), at, at.isAfter(saved.openedAt())));
            }
        });
        return found;
    }

    /** Notes that the person has seen what was found. */
    public void open(Actor actor, UUID id) {
        rows.opened(require(actor, id).id(), clock.instant());
        notices.readAbout(actor, NOTICE, id);
    }

    /** Calls a search otherwise, or tells its person otherwise. */
    public void change(Actor actor, UUID id, long readVersion, String name, MailWish mail) {
        SavedSearch saved = require(actor, id);
        Preconditions.requireUnchanged(readVersion, saved.version());
        saved.describe(name, mail);
        entities.flush();
        audit.record(actor, "search.changed", "saved-search", id, about(saved));
    }

    /** Forgets a search; nobody looks any more. */
    public void delete(Actor actor, UUID id) {
        SavedSearch saved = require(actor, id);
        entities.remove(saved);
        notices.readAbout(actor, NOTICE, id);
        audit.record(actor, "search.deleted", "saved-search", id, about(saved));
    }

    /** The name of the search whose mails have that token. */
    public String nameOf(String token) {
        return byToken(token).name();
    }

    /** Sends no more mail of the search whose mails have that token. */
    public void unsubscribe(String token) {
        SavedSearch saved = byToken(token);
        saved.unsubscribe();
        audit.record(AuditLog.SYSTEM, "search.unsubscribed", "saved-search", saved.id(), about(saved));
    }

    private SavedSearch byToken(String token) {
        return entities.createQuery("select s from SavedSearch s where s.unsubscribeToken = :token", SavedSearch.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("saved search", token));
    }

    private List<SavedSearch> of(Actor actor) {
        return entities.createQuery(
                        "select s from SavedSearch s where s.person = :person order by lower(s.name), s.id",
                        SavedSearch.class)
                .setParameter("person", actor.subject())
                .getResultList();
    }

    private SavedSearch require(Actor actor, UUID id) {
        return Optional.ofNullable(entities.find(SavedSearch.class, id))
                .filter(saved -> saved.isOf(actor.subject()))
                .orElseThrow(() -> Rejection.notFound("saved search", id));
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static SavedSearchView view(SavedSearch saved, SearchRows.Found found) {
        return new SavedSearchView(
                saved.id(),
                saved.version(),
                saved.name(),
                saved.criteria(),
                saved.mail(),
                found.fresh(),
                found.last(),
                saved.createdAt());
    }

    private static Map<String, String> about(SavedSearch saved) {
        return Map.of("name", saved.name());
    }
}

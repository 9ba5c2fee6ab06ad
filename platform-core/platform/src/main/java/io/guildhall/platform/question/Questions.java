package io.guildhall.platform.question;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.question.store.QuestionRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Questions about products: asked by members of verified companies, answered by the seller, read by everyone then. */
@TenantFacade
public class Questions {

    /** How short and how long a question may be, in characters. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 1_000;

    /** How long an answer may be, in characters. */
    public static final int LONGEST_ANSWER = 2_000;

    /** How long the reason for hiding a question may be, in characters. */
    public static final int LONGEST_REASON = 300;

    /** How many questions of a company about one product may wait for an answer. */
    public static final int MOST_OPEN = 5;

    private static final String TEXT = "text";

    @Inject
    private QuestionRows rows;

    @Inject
    private QuestionCounts counts;

    @Inject
    private Products products;

    @Inject
    private Companies companies;

    @Inject
    private QuestionNews news;

    @Inject
    private Idempotency idempotency;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Asks about a product that the actor sees and another company sells. The seller's people are told.
     *
     * @param idempotencyKey as sent by the client, or null
     */
    public UUID ask(Actor actor, ProductView product, String text, String idempotencyKey) {
        UUID company = actor.requireCompany();
        companies.requireVerified(company);
        if (product.company().equals(company)) {
            throw WordedRejection.of(QuestionReason.OWN_PRODUCT, "question.refused.own");
        }
        if (!product.isPublished()) {
            throw Rejection.notFound("product", product.id());
        }
        String asked = checked(text, TEXT, SHORTEST, LONGEST);
        UUID id = Ids.next();
        Optional<UUID> earlier =
                idempotency.claim(actor.subject(), idempotencyKey, "question " + product.id() + " " + asked, id);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (rows.countOpen(product.id(), company) >= MOST_OPEN) {
            throw WordedRejection.of(
                    QuestionReason.TOO_MANY_OPEN, "question.refused.too-many", Integer.valueOf(MOST_OPEN));
        }
        rows.insert(new Question(
                id,
                product.id(),
                product.company(),
                company,
                actor.subject(),
                asked,
                clock.instant(),
                Optional.empty(),
                Optional.empty()));
        counts.forget(product.company().toString());
        record(actor, "question.asked", product);
        jobs.start(TellingSellers.NAME, id);
        return id;
    }

    /** Answers a question that the actor's company is asked, or says it better. Whoever asked is told of the first answer. */
    public void answer(Actor actor, UUID id, String text) {
        Question question = requireAsked(actor, id);
        requireShown(question);
        String said = checked(text, TEXT, 1, LONGEST_ANSWER);
        if (question.answer().filter(present -> present.text().equals(said)).isPresent()) {
            return;
        }
        companies.requireVerified(actor.requireCompany());
        rows.answer(id, said, clock.instant(), actor.username());
        ProductView product = products.view(question.product());
        if (question.answer().isPresent()) {
            record(actor, "question.answer-changed", product);
            return;
        }
        counts.forget(question.seller().toString());
        record(actor, "question.answered", product);
        news.tellAsker(question, "answered", product);
    }

    /** Hides a question from everyone but its asker, its seller and the admin: the seller its own, the tenant admin any. */
    public void hide(Actor actor, UUID id, String reason) {
        boolean admin = actor.has(Roles.TENANT_ADMIN);
        Question question =
                admin ? rows.lock(id).orElseThrow(() -> Rejection.notFound("question", id)) : requireAsked(actor, id);
        requireShown(question);
        String why = checked(reason, "reason", 3, LONGEST_REASON);
        rows.hide(id, new Question.Hiding(why, clock.instant(), admin), actor.username());
        counts.forget(question.seller().toString());
        ProductView product = products.view(question.product());
        audit.record(
                actor, "question.hidden", "product", product.id(), Map.of("number", product.number(), "reason", why));
        news.tellAsker(question, "hidden", product);
    }

    /**
     * The questions about a product as this reader may read them, the latest first: everyone those that are answered, a
     * company its own as well, the seller and the admin all.
     *
     * @param before the last one of the page before, or null for the beginning
     */
    public ListAnswer<Question> of(ProductView product, Optional<Actor> reader, UUID before, int limit) {
        UUID company = reader.map(Actor::company).orElse(null);
        boolean all = maySeeAll(product, reader);
        return ListAnswer.of(
                rows.ofProduct(product.id(), all, company, before, limit + 1),
                limit,
                question -> question.id().toString());
    }

    /** Whether that reader sees and may hide every question about the product. */
    public static boolean maySeeAll(ProductView product, Optional<Actor> reader) {
        return reader.filter(actor ->
                        actor.has(Roles.TENANT_ADMIN) || product.company().equals(actor.company()))
                .isPresent();
    }

    /** The questions the actor's company is asked, the latest first. */
    public ListAnswer<Question> asked(Actor actor, QuestionState state, UUID before, int limit) {
        return ListAnswer.of(
                rows.ofSeller(actor.requireCompany(), state, before, limit + 1),
                limit,
                question -> question.id().toString());
    }

    /** A question the actor's company is asked. */
    public Question asked(Actor actor, UUID id) {
        return rows.find(id)
                .filter(question -> question.seller().equals(actor.requireCompany()))
                .orElseThrow(() -> Rejection.notFound("question", id));
    }

    /** A question there is, for the tenant admin or the seller. */
    public Question managed(Actor actor, UUID id) {
        return actor.has(Roles.TENANT_ADMIN)
                ? rows.find(id).orElseThrow(() -> Rejection.notFound("question", id))
                : asked(actor, id);
    }

    /** How many questions wait for that company's answer; for the menu, so it may be seconds old. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public int countOpen(UUID company) {
        Integer atHand = counts.atHand(company.toString());
        return atHand == null ? counts.read(company.toString()) : atHand;
    }

    private void record(Actor actor, String action, ProductView product) {
        audit.record(actor, action, "product", product.id(), Map.of("number", product.number()));
    }

    private Question requireAsked(Actor actor, UUID id) {
        return rows.lock(id)
                .filter(question -> question.seller().equals(actor.requireCompany()))
                .orElseThrow(() -> Rejection.notFound("question", id));
    }

    private static void requireShown(Question question) {
        if (question.state() == QuestionState.HIDDEN) {
            throw WordedRejection.of(QuestionReason.QUESTION_HIDDEN, "question.refused.hidden");
        }
    }

    private static String checked(String text, String field, int shortest, int longest) {
        String plain = text == null ? "" : text.strip();
        Checks checks = new Checks();
        if (checks.text(plain, field, longest)) {
            checks.that(plain.length() >= shortest, field, "question.check.too-short", Integer.valueOf(shortest));
        }
        checks.done();
        return plain;
    }
}

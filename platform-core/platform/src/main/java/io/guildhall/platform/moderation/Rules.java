package io.guildhall.platform.moderation;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.moderation.store.RuleRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lists of banned words and restricted goods of a marketplace, and what it reviews. */
@TenantFacade
public class Rules {

    /** Most rules that come with one file. */
    public static final int MOST_AT_ONCE = 2_000;

    /** Most rules a marketplace has. */
    public static final int MOST = 10_000;

    private RuleRows rows;
    private RuleChecks checks;
    private Jobs jobs;
    private AuditLog audit;
    private Clock clock;

    protected Rules() {}

    @Inject
    Rules(RuleRows rows, RuleChecks checks, Jobs jobs, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many rules of a file were new, and how many were there and are changed. */
    public record Taken(int added, int changed) {}

    public Settings settings() {
        return rows.settings();
    }

    /** Decides what is reviewed from now on; what waits already waits on. */
    public void review(Actor actor, long readVersion, ReviewMode mode) {
        Preconditions.requireUnchanged(readVersion, rows.settings().rulesVersion());
        rows.count();
        rows.review(mode);
        audit.record(actor, "moderation.settings-changed", "moderation", null, Map.of("review", mode.name()));
    }

    /**
     * Rules of these kinds, the latest first.
     *
     * @param text found in their values and reasons, empty for all
     * @param before the last one of the page before, or null for the beginning
     */
    public ListAnswer<RuleView> list(Collection<RuleKind> kinds, String text, UUID before, int limit) {
        return ListAnswer.of(
                rows.list(kinds, text, before, limit + 1),
                limit,
                rule -> rule.id().toString());
    }

    public long count(Collection<RuleKind> kinds) {
        return rows.count(kinds);
    }

    public RuleView view(UUID id) {
        return rows.find(id).orElseThrow(() -> Rejection.notFound("rule", id));
    }

    /** The schemes of identifiers that goods can be restricted by. */
    public Set<String> schemes() {
        return checks.schemes();
    }

    /** Adds a rule; published listings are looked through for it when it comes into force. */
    public UUID add(Actor actor, RuleTerms typed) {
        RuleTerms terms = checks.checked(typed);
        rows.count();
        List<RuleView> all = rows.all();
        requireRoom(all.size() + 1);
        requireDistinct(all, terms, null);
        UUID id = Ids.next();
        rows.insert(id, terms, sweep(), clock.instant());
        audit.record(actor, "moderation.rule-added", "moderation-rule", id, details(terms));
        return id;
    }

    public void change(Actor actor, UUID id, long readVersion, RuleTerms typed) {
        RuleView rule = view(id);
        Preconditions.requireUnchanged(readVersion, rule.version());
        RuleTerms terms = checks.checked(typed);
        rows.count();
        requireDistinct(rows.all(), terms, id);
        rows.update(id, terms, sweep(), clock.instant());
        audit.record(actor, "moderation.rule-changed", "moderation-rule", id, details(terms));
    }

    /** Removes a rule; what it held back waits on. */
    public void remove(Actor actor, UUID id, long readVersion) {
        RuleView rule = view(id);
        Preconditions.requireUnchanged(readVersion, rule.version());
        rows.count();
        rows.delete(id);
        audit.record(actor, "moderation.rule-removed", "moderation-rule", id, details(rule.terms()));
    }

    /** Takes over a file of rules, all of them or none; a rule about what is on the list already changes it. */
    public Taken takeOver(Actor actor, List<RuleTerms> typed) {
        if (typed.isEmpty() || typed.size() > MOST_AT_ONCE) {
            throw WordedRejection.ofAll(List.of(Wording.of("file", "moderation.file.size", MOST_AT_ONCE)));
        }
        List<RuleTerms> terms = checks.checked(typed);
        rows.count();
        List<RuleView> all = new ArrayList<>(rows.all());
        Map<Object, RuleView> there = new HashMap<>();
        all.forEach(rule -> there.put(RuleChecks.key(rule.terms()), rule));
        UUID sweep = sweep();
        int added = 0;
        int changed = 0;
        for (RuleTerms each : terms) {
            RuleView known = there.get(RuleChecks.key(each));
            if (known == null) {
                rows.insert(Ids.next(), each, sweep, clock.instant());
                added++;
            } else {
                rows.update(known.id(), each, sweep, clock.instant());
                changed++;
            }
        }
        requireRoom(all.size() + added);
        audit.record(
                actor, "moderation.rules-imported", "moderation", null, Map.of("added", added, "changed", changed));
        return new Taken(added, changed);
    }

    /** The job that looks published listings through for what is being written. */
    private UUID sweep() {
        UUID sweep = Ids.next();
        jobs.start(SweepingAgain.NAME, sweep);
        return sweep;
    }

    private static void requireRoom(int rules) {
        if (rules > MOST) {
            throw WordedRejection.ofAll(List.of(Wording.of("value", "moderation.check.many", MOST)));
        }
    }

    private static void requireDistinct(List<RuleView> all, RuleTerms terms, UUID own) {
        boolean there = all.stream()
                .anyMatch(rule ->
                        !rule.id().equals(own) && RuleChecks.key(rule.terms()).equals(RuleChecks.key(terms)));
        if (there) {
            throw WordedRejection.ofField(
                    ModerationReason.RULE_THERE, "value", "moderation.check.there", terms.value());
        }
    }

    private static Map<String, String> details(RuleTerms terms) {
        return Map.of(
                "kind",
                terms.kind().name(),
                "value",
                terms.value(),
                "action",
                terms.action().name());
    }
}

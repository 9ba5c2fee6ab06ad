package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.TaxonomyVersion.Cause;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.ReworkRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes of the taxonomy that take products along: the tree changes at once and makes a version, and a job changes the
 * products that were there, keeping what they were.
 */
@TenantFacade
public class Reworking {

    private static final int EXAMPLES = 5;

    @Inject
    private EntityManager entities;

    @Inject
    private CategoryRows categories;

    @Inject
    private ReworkRows rows;

    @Inject
    private ReworkRules rules;

    @Inject
    private TaxonomyVersions versions;

    @Inject
    private AuditLog audit;

    @Inject
    private Events events;

    @Inject
    private Event<Catalogues.Changed> changed;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /**
     * What is wanted.
     *
     * @param category the one whose attribute it is, or that is merged
     * @param attribute empty for a category that is merged
     * @param from the value that goes, empty for other kinds
     * @param into the new code of an attribute, the value that stays, or the code of the category products come into
     */
    public record Wish(Rework.Kind kind, UUID category, String attribute, String from, String into) {

        public Wish {
            attribute = Objects.requireNonNullElse(attribute, "");
            from = Objects.requireNonNullElse(from, "");
            into = Objects.requireNonNullElse(into, "");
        }
    }

    /** What it would change; refused where it cannot be. */
    public Rehearsal rehearse(Wish wish) {
        CategoryTree tree = categories.tree();
        CategoryView category = require(tree, wish.category());
        rules.check(tree, category, wish);
        Rework rework = rework(tree, category, wish, 0, AuditLog.SYSTEM);
        return new Rehearsal(rework.total(), rows.sample(rework, EXAMPLES));
    }

    /**
     * Changes the tree and begins to change the products.
     *
     * @return the number of the version it makes
     */
    public int begin(Actor actor, Wish wish) {
        categories.lock();
        CategoryTree tree = categories.tree();
        CategoryView category = require(tree, wish.category());
        rules.check(tree, category, wish);
        versions.beginMany(Cause.REWORK, 0);
        describe(
                category.id(),
                attributes(category, wish),
                wish.kind() == Rework.Kind.MERGE_CATEGORY || category.archived());
        record(
                actor,
                "category.reworked",
                category.id(),
                Map.of(
                        "code", category.code(),
                        "kind", wish.kind().name(),
                        "attribute", wish.attribute(),
                        "from", wish.from(),
                        "into", wish.into()));
        int version = versions.end(actor);
        start(rework(tree, category, wish, version, actor));
        return version;
    }

    /** Undoes a version that took products along. */
    int restore(Actor actor, TaxonomyVersion version, List<TaxonomyDifference> back) {
        versions.beginMany(Cause.UNDO, version.number());
        CategoryTree tree = categories.tree();
        for (TaxonomyDifference each : back) {
            CategoryView category = tree.require(each.code());
            each.after().attributes().stream()
                    .filter(attribute -> category.attribute(attribute.code()).isEmpty())
                    .forEach(attribute -> TaxonomyRules.requireFree(tree, category.id(), attribute.code()));
            describe(category.id(), each.after().attributes(), each.after().archived());
            record(
                    actor,
                    "category.restored",
                    category.id(),
                    Map.of("code", category.code(), "version", version.number()));
        }
        int number = versions.end(actor);
        Rework undone = version.rework().orElseThrow();
        start(new Rework(
                number,
                Rework.Kind.RESTORE,
                undone.categories(),
                undone.attribute(),
                String.valueOf(version.number()),
                "",
                rows.countOf(version.number()),
                0,
                0,
                actor.displayName(),
                clock.instant(),
                null));
        return number;
    }

    private void start(Rework rework) {
        UUID id = Ids.next();
        rows.add(id, rework);
        jobs.start(ReworkJob.NAME, id);
    }

    private Rework rework(CategoryTree tree, CategoryView category, Wish wish, int version, Actor actor) {
        boolean merges = wish.kind() == Rework.Kind.MERGE_CATEGORY;
        Rework rework = new Rework(
                version,
                wish.kind(),
                merges ? List.of(category.id()) : TaxonomyRules.below(tree, category.id()),
                wish.attribute(),
                wish.from(),
                merges ? tree.require(wish.into()).id().toString() : wish.into(),
                0,
                0,
                0,
                actor.displayName(),
                clock.instant(),
                null);
        return rework.of(rows.count(rework));
    }

    private void describe(UUID id, List<OwnAttribute> attributes, boolean archived) {
        Category category = entities.find(Category.class, id);
        new ArrayList<>(category.ownAttributes().list()).forEach(each -> category.stopAsking(each.code()));
        attributes.forEach(category::ask);
        if (archived) {
            category.archive();
        } else {
            category.reopen();
        }
    }

    /** The category's own attributes afterwards. */
    private static List<OwnAttribute> attributes(CategoryView category, Wish wish) {
        List<OwnAttribute> attributes = new ArrayList<>();
        for (OwnAttribute each : category.ownAttributes()) {
            boolean meant = each.code().equals(wish.attribute());
            if (!meant || wish.kind() == Rework.Kind.MERGE_CATEGORY) {
                attributes.add(each);
            } else if (wish.kind() != Rework.Kind.DROP_ATTRIBUTE) {
                attributes.add(new OwnAttribute(changed(each.definition(), wish), each.group()));
            }
        }
        return attributes;
    }

    private static AttributeDefinition changed(AttributeDefinition attribute, Wish wish) {
        boolean renamed = wish.kind() == Rework.Kind.RENAME_ATTRIBUTE;
        List<AllowedValue> values = attribute.allowedValues().stream()
                .filter(value -> renamed || !value.code().equals(wish.from()))
                .toList();
        return new AttributeDefinition(
                renamed ? wish.into() : attribute.code(),
                attribute.name(),
                attribute.type(),
                attribute.unit(),
                attribute.required(),
                attribute.facet(),
                attribute.variant(),
                values,
                attribute.details());
    }

    private void record(Actor actor, String action, UUID category, Map<String, ?> details) {
        audit.record(actor, action, "category", category, details);
        events.publish(new CategoryChanged(category));
        changed.fire(new Catalogues.Changed(TenantContext.required()));
    }

    private static CategoryView require(CategoryTree tree, UUID id) {
        return Optional.ofNullable(id)
                .flatMap(tree::find)
                .orElseThrow(() -> id == null
                        ? WordedRejection.ofField(CommonReason.INVALID_INPUT, "category", "shared.check.missing")
                        : Rejection.notFound("category", id));
    }
}

package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The categories of a marketplace and what products in them are asked for. */
@TenantFacade
public class Taxonomy {

    private EntityManager entities;
    private Catalogues catalogues;
    private CategoryRows rows;
    private TaxonomyRules rules;
    private AuditLog audit;
    private Event<Catalogues.Changed> changed;
    private Events events;
    private TaxonomyVersions versions;
    private CodeTrees codes;

    protected Taxonomy() {}

    @Inject
    Taxonomy(
            EntityManager entities,
            Catalogues catalogues,
            CategoryRows rows,
            TaxonomyRules rules,
            AuditLog audit,
            Event<Catalogues.Changed> changed,
            Events events,
            TaxonomyVersions versions,
            CodeTrees codes) {
        this.entities = entities;
        this.catalogues = catalogues;
        this.rows = rows;
        this.rules = rules;
        this.audit = audit;
        this.changed = changed;
        this.events = events;
        this.versions = versions;
        this.codes = codes;
    }

    /** Every category. At hand most of the time: then no database is asked. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CategoryTree tree() {
        return catalogues.current().tree();
    }

    /** The units and identifier schemes the marketplace's forms offer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CatalogSettings settings() {
        return catalogues.current().settings();
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public CategoryView category(UUID id) {
        return tree().find(id).orElseThrow(() -> Rejection.notFound("category", id));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<CategoryView> category(String code) {
        return tree().find(code);
    }

    /** Adds a category below its parent, after the ones that are there. */
    public UUID create(Actor actor, CategoryDraft draft) {
        rows.lock();
        versions.begin();
        return create(actor, draft, rows.tree());
    }

    private UUID create(Actor actor, CategoryDraft draft, CategoryTree tree) {
        if (tree.find(draft.code()).isPresent()) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, "code", "catalog.taxonomy.code-taken", draft.code());
        }
        rules.requireParent(tree, draft.parent());
        tree.requireRoom(draft.parent(), 1);
        TaxonomyRules.requireDistinct(draft.ownAttributes());
        if (draft.parent() != null) {
            draft.ownAttributes()
                    .forEach(attribute -> TaxonomyRules.requireNotAskedAbove(tree, draft.parent(), attribute.code()));
        }
        Category category = new Category(
                Ids.next(),
                draft.code(),
                draft.parent(),
                draft.name(),
                end(draft.parent() == null ? tree.roots() : tree.children(draft.parent())),
                draft.ownAttributes());
        entities.persist(category);
        entities.flush();
        record(actor, "category.created", category.id(), Map.of("code", draft.code()));
        return category.id();
    }

    public void rename(Actor actor, UUID id, long expectedVersion, LocalizedText name) {
        Category category = require(id, expectedVersion);
        category.rename(name);
        record(
                actor,
                "category.renamed",
                id,
                Map.of(
                        "code",
                        category.code(),
                        "name",
                        String.join(" / ", name.byLanguage().values())));
    }

    /** Puts a category below another one, after the ones that are there. */
    public void move(Actor actor, UUID id, long expectedVersion, UUID parent) {
        require(id, expectedVersion);
        CategoryTree tree = rows.tree();
        CategoryView now = tree.find(id).orElseThrow();
        if (Objects.equals(parent, now.parentId())) {
            return;
        }
        List<CategoryView> siblings = parent == null ? tree.roots() : tree.children(parent);
        move(actor, id, expectedVersion, parent, end(siblings));
    }

    /**
     * Puts a category below another one, before or after its new siblings.
     *
     * @param parent null for the top
     * @param position siblings are shown by it
     */
    public void move(Actor actor, UUID id, long expectedVersion, UUID parent, int position) {
        Category category = require(id, expectedVersion);
        CategoryTree tree = rows.tree();
        CategoryView now = tree.find(id).orElseThrow();
        boolean elsewhere = !Objects.equals(parent, now.parentId());
        if (elsewhere) {
            rules.requireMayMove(tree, now, parent);
        }
        category.move(parent, position);
        Map<String, Object> details = new HashMap<>(Map.of("code", now.code(), "position", position));
        tree.path(parent).stream().reduce((above, below) -> below).ifPresent(last -> details.put("below", last.code()));
        record(actor, "category.moved", id, details);
    }

    /** Shows a category before the sibling it follows; nothing happens to the first one. */
    public void moveUp(Actor actor, UUID id, long expectedVersion) {
        swap(actor, id, expectedVersion, -1);
    }

    /** Shows a category after the sibling it precedes; nothing happens to the last one. */
    public void moveDown(Actor actor, UUID id, long expectedVersion) {
        swap(actor, id, expectedVersion, 1);
    }

    private void swap(Actor actor, UUID id, long expectedVersion, int step) {
        Category category = require(id, expectedVersion);
        CategoryTree tree = rows.tree();
        List<CategoryView> order = new ArrayList<>(tree.siblings(tree.find(id).orElseThrow()));
        int from = order.stream().map(CategoryView::id).toList().indexOf(id);
        int to = from + step;
        if (to < 0 || to >= order.size()) {
            return;
        }
        order.add(to, order.remove(from));
        for (int position = 0; position < order.size(); position++) {
            if (order.get(position).position() != position) {
                Category sibling =
                        entities.find(Category.class, order.get(position).id());
                sibling.move(order.get(position).parentId(), position);
            }
        }
        record(actor, "category.moved", id, Map.of("code", category.code(), "position", to));
    }

    /** Makes a category what an editor wants it to be: name, place, attributes and whether it is archived. */
    public void change(Actor actor, UUID id, long expectedVersion, CategoryChange change) {
        require(id, expectedVersion);
        versions.beginMany(TaxonomyVersion.Cause.EDIT, 0);
        become(actor, id, expectedVersion, change);
        versions.end(actor);
    }

    private void become(Actor actor, UUID id, long expectedVersion, CategoryChange change) {
        CategoryView now = rows.tree().find(id).orElseThrow(() -> Rejection.notFound("category", id));
        if (!now.name().equals(change.name())) {
            rename(actor, id, expectedVersion, change.name());
        }
        if (!Objects.equals(now.parentId(), change.parent()) || now.position() != change.position()) {
            move(actor, id, expectedVersion, change.parent(), change.position());
        }
        if (now.archived() && !change.archived()) {
            reopen(actor, id, expectedVersion);
        } else if (!now.archived() && change.archived()) {
            archive(actor, id, expectedVersion);
        }
        changeAttributes(actor, now, expectedVersion, change.ownAttributes());
        if (!now.ownCodes().equals(change.codes())) {
            classify(actor, id, expectedVersion, change.codes());
        }
    }

    private void changeAttributes(Actor actor, CategoryView now, long version, List<OwnAttribute> wanted) {
        TaxonomyRules.requireDistinct(wanted);
        List<String> codes = wanted.stream().map(OwnAttribute::code).toList();
        for (OwnAttribute attribute : now.ownAttributes()) {
            if (!codes.contains(attribute.code())) {
                removeAttribute(actor, now.id(), version, attribute.code());
            }
        }
        for (OwnAttribute attribute : wanted) {
            if (!now.ownAttributes().contains(attribute)) {
                boolean isNew = now.ownAttributes().stream()
                        .noneMatch(each -> each.code().equals(attribute.code()));
                if (isNew) {
                    addAttribute(actor, now.id(), version, attribute);
                } else {
                    changeAttribute(actor, now.id(), version, attribute);
                }
            }
        }
        Category category = entities.find(Category.class, now.id());
        List<OwnAttribute> before = category.ownAttributes().list();
        category.orderAttributes(codes);
        if (!category.ownAttributes().list().equals(before)) {
            record(actor, "category.attributes-ordered", now.id(), Map.of("code", now.code()));
        }
    }

    /**
     * Makes many categories what they shall be, as one version.
     *
     * @param reverts the version that is undone by it, 0 for none
     * @return the number of the version
     * @throws NothingKept where anything of it is refused, and at the end of a rehearsal
     */
    int apply(
            Actor actor, List<TaxonomyDifference> wanted, TaxonomyVersion.Cause cause, int reverts, boolean rehearsal) {
        rows.lock();
        versions.beginMany(cause, reverts);
        List<RefusedChange> refused = new ArrayList<>();
        for (TaxonomyDifference each : wanted) {
            try {
                apply(actor, each);
                entities.flush();
            } catch (Rejection e) {
                refused.add(new RefusedChange(each.code(), e));
            }
        }
        if (rehearsal || !refused.isEmpty()) {
            throw new NothingKept(wanted, refused);
        }
        return versions.end(actor);
    }

    private void apply(Actor actor, TaxonomyDifference wanted) {
        CategoryTree tree = rows.tree();
        if (wanted.after() == null) {
            CategoryView gone = tree.require(wanted.code());
            delete(actor, gone.id(), gone.version());
            return;
        }
        CategoryLine line = wanted.after();
        UUID parent = parent(tree, line);
        if (wanted.before() == null) {
            UUID id = create(actor, new CategoryDraft(line.code(), parent, line.name(), line.attributes()), tree);
            Category created = entities.find(Category.class, id);
            created.move(parent, line.position());
            if (!line.codes().isEmpty()) {
                classify(actor, id, created.version(), line.codes());
            }
            if (line.archived()) {
                archive(actor, id, created.version());
            }
            return;
        }
        CategoryView now = tree.require(line.code());
        become(
                actor,
                now.id(),
                now.version(),
                new CategoryChange(
                        line.name(), parent, line.position(), line.archived(), line.attributes(), line.codes()));
    }

    private static UUID parent(CategoryTree tree, CategoryLine line) {
        if (line.parent().isEmpty()) {
            return null;
        }
        return tree.find(line.parent())
                .map(CategoryView::id)
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, "parent", "catalog.taxonomy.parent-unknown"));
    }

    /**
     * Says which codes of other classifications a category stands for; its products have them unless they carry their own.
     *
     * @param wanted by scheme; a scheme that is left out or blank has none
     */
    public void classify(Actor actor, UUID id, long expectedVersion, Map<String, String> wanted) {
        Category category = require(id, expectedVersion);
        Map<String, String> checked = codes.check(wanted);
        category.classify(checked);
        Map<String, String> details = new HashMap<>(checked);
        details.put("code", category.code());
        record(actor, "category.classified", id, details);
    }

    /** Nothing new is listed in the category and below it from now on; what is listed stays. */
    public void archive(Actor actor, UUID id, long expectedVersion) {
        Category category = require(id, expectedVersion);
        category.archive();
        record(actor, "category.archived", id, Map.of("code", category.code()));
    }

    public void reopen(Actor actor, UUID id, long expectedVersion) {
        Category category = require(id, expectedVersion);
        category.reopen();
        record(actor, "category.reopened", id, Map.of("code", category.code()));
    }

    /** Removes an empty category. */
    public void delete(Actor actor, UUID id, long expectedVersion) {
        Category category = require(id, expectedVersion);
        int below = rows.tree().children(id).size();
        int products = rows.countProducts(id);
        if (below > 0) {
            throw WordedRejection.of(
                    CatalogReason.CATEGORY_IN_USE, "catalog.taxonomy.has-categories", category.name(), below);
        }
        if (products > 0) {
            throw WordedRejection.of(
                    CatalogReason.CATEGORY_IN_USE, "catalog.taxonomy.has-products", category.name(), products);
        }
        entities.remove(category);
        record(actor, "category.deleted", id, Map.of("code", category.code()));
    }

    /** Asks products of the category, and of those below it, for one attribute more. */
    public void addAttribute(Actor actor, UUID id, long expectedVersion, OwnAttribute attribute) {
        Category category = require(id, expectedVersion);
        CategoryTree tree = rows.tree();
        TaxonomyRules.requireFree(tree, id, attribute.code());
        rules.requireMayBeAdded(tree, id, attribute.definition());
        category.ask(attribute);
        record(actor, "category.attribute-added", id, attributeOf(category, attribute.code()));
    }

    /** Changes an attribute. One that products have a value of keeps its type, its unit and the values in use. */
    public void changeAttribute(Actor actor, UUID id, long expectedVersion, OwnAttribute attribute) {
        Category category = require(id, expectedVersion);
        OwnAttribute now = category.ownAttributes()
                .find(attribute.code())
                .orElseThrow(() -> Rejection.notFound("attribute", attribute.code()));
        rules.requireMayBecome(rows.tree(), id, now.definition(), attribute.definition());
        category.ask(attribute);
        record(actor, "category.attribute-changed", id, attributeOf(category, attribute.code()));
    }

    /** Stops asking for an attribute no product has a value of. */
    public void removeAttribute(Actor actor, UUID id, long expectedVersion, String attribute) {
        Category category = require(id, expectedVersion);
        OwnAttribute now =
                category.ownAttributes().find(attribute).orElseThrow(() -> Rejection.notFound("attribute", attribute));
        rules.requireKept(rows.tree(), id, now.definition(), Optional.empty());
        category.stopAsking(attribute);
        record(actor, "category.attribute-removed", id, attributeOf(category, attribute));
    }

    /** Asks for an attribute before the one it follows; nothing happens to the first one. */
    public void moveAttributeUp(Actor actor, UUID id, long expectedVersion, String attribute) {
        moveAttribute(actor, id, expectedVersion, attribute, -1);
    }

    /** Asks for an attribute after the one it precedes; nothing happens to the last one. */
    public void moveAttributeDown(Actor actor, UUID id, long expectedVersion, String attribute) {
        moveAttribute(actor, id, expectedVersion, attribute, 1);
    }

    private void moveAttribute(Actor actor, UUID id, long expectedVersion, String attribute, int places) {
        Category category = require(id, expectedVersion);
        List<OwnAttribute> before = category.ownAttributes().list();
        category.ownAttributes().find(attribute).orElseThrow(() -> Rejection.notFound("attribute", attribute));
        category.moveAttribute(attribute, places);
        if (!category.ownAttributes().list().equals(before)) {
            record(actor, "category.attribute-moved", id, attributeOf(category, attribute));
        }
    }

    private Category require(UUID id, long expectedVersion) {
        rows.lock();
        versions.begin();
        Category category = Optional.ofNullable(entities.find(Category.class, id))
                .orElseThrow(() -> Rejection.notFound("category", id));
        Preconditions.requireUnchanged(expectedVersion, category.version());
        return category;
    }

    private void record(Actor actor, String action, UUID category, Map<String, ?> details) {
        audit.record(actor, action, "category", category, details);
        events.publish(new CategoryChanged(category));
        changed.fire(new Catalogues.Changed(TenantContext.required()));
        versions.keep(actor);
    }

    private static Map<String, String> attributeOf(Category category, String attribute) {
        return Map.of("code", category.code(), "attribute", attribute);
    }

    /** The position after the last of these. */
    private static int end(List<CategoryView> siblings) {
        return siblings.stream().mapToInt(CategoryView::position).max().orElse(-1) + 1;
    }
}

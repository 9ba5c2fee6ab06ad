package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.events.Events;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The categories of a marketplace and what products in them are asked for. */
@TenantFacade
public class Taxonomy {

    private EntityManager entities;
    private CategoryReader reader;
    private CategoryRows rows;
    private AuditLog audit;
    private Events events;
    private Event<CategoryReader.Changed> changed;

    protected Taxonomy() {}

    @Inject
    Taxonomy(
            EntityManager entities,
            CategoryReader reader,
            CategoryRows rows,
            AuditLog audit,
            Events events,
            Event<CategoryReader.Changed> changed) {
        this.entities = entities;
        this.reader = reader;
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.changed = changed;
    }

    /** Every category. At hand most of the time: then no database is asked. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CategoryTree tree() {
        return catalogue().tree();
    }

    /** The units and identifier schemes the marketplace's forms offer. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public CatalogSettings settings() {
        return catalogue().settings();
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
        CategoryTree tree = rows.tree();
        if (tree.find(draft.code()).isPresent()) {
            throw Rejection.of("code", "There is a category %s already", draft.code());
        }
        if (draft.parent() != null) {
            requireParent(tree, draft.parent());
        }
        tree.requireRoom(draft.parent(), 1);
        List<CategoryView> siblings = draft.parent() == null ? tree.roots() : tree.children(draft.parent());
        int position = siblings.stream().mapToInt(CategoryView::position).max().orElse(-1) + 1;
        Category category =
                new Category(Ids.next(), draft.code(), draft.parent(), draft.name(), position, draft.ownAttributes());
        entities.persist(category);
        entities.flush();
        record(actor, "category.created", category.id(), Map.of("code", draft.code()));
        return category.id();
    }

    public void rename(Actor actor, UUID id, long expectedVersion, LocalizedText name) {
        Category category = require(id, expectedVersion);
        category.rename(name);
        record(actor, "category.renamed", id, Map.of("name", name.byLanguage()));
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
        if (parent != null && !parent.equals(now.parentId())) {
            requireParent(tree, parent);
        }
        tree.requirePlace(id, parent);
        category.move(parent, position);
        record(actor, "category.moved", id, Map.of("position", position));
    }

    /** Makes a category what an editor wants it to be: name, place, attributes and whether it is archived. */
    public void change(Actor actor, UUID id, long expectedVersion, CategoryChange change) {
        CategoryView now = rows.tree().find(id).orElseThrow(() -> Rejection.notFound("category", id));
        require(id, expectedVersion);
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
    }

    private void changeAttributes(Actor actor, CategoryView now, long version, List<OwnAttribute> wanted) {
        List<String> codes = wanted.stream().map(OwnAttribute::code).toList();
        if (codes.stream().distinct().count() != codes.size()) {
            throw Rejection.of("attributes", "Every attribute may be there only once");
        }
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
    }

    /** Nothing new is listed in the category from now on; what is listed stays. */
    public void archive(Actor actor, UUID id, long expectedVersion) {
        require(id, expectedVersion).archive();
        record(actor, "category.archived", id, Map.of());
    }

    public void reopen(Actor actor, UUID id, long expectedVersion) {
        require(id, expectedVersion).reopen();
        record(actor, "category.reopened", id, Map.of());
    }

    /** Removes an empty category. */
    public void delete(Actor actor, UUID id, long expectedVersion) {
        Category category = require(id, expectedVersion);
        if (!rows.tree().children(id).isEmpty() || rows.hasProducts(List.of(id))) {
            throw new Rejection(
                    CatalogReason.CATEGORY_IN_USE,
                    "Only an empty category can be deleted; archive this one, or move what is in it first");
        }
        entities.remove(category);
        record(actor, "category.deleted", id, Map.of("code", category.code()));
    }

    /** Asks products of the category, and of those below it, for one attribute more. */
    public void addAttribute(Actor actor, UUID id, long expectedVersion, OwnAttribute attribute) {
        Category category = require(id, expectedVersion);
        if (isAskedFor(id, attribute.code())) {
            throw Rejection.of("code", "The attribute %s is there already, here, above or below", attribute.code());
        }
        if (attribute.definition().variant() && rows.hasProducts(below(id))) {
            throw new Rejection(
                    CatalogReason.ATTRIBUTE_IN_USE,
                    "Products are listed here already; they cannot be told to have variants afterwards");
        }
        category.ask(attribute);
        record(actor, "category.attribute-added", id, Map.of("attribute", attribute.code()));
    }

    /** Changes an attribute. One that products have a value of keeps its type, its unit and the values in use. */
    public void changeAttribute(Actor actor, UUID id, long expectedVersion, OwnAttribute attribute) {
        Category category = require(id, expectedVersion);
        OwnAttribute now = category.ownAttributes()
                .find(attribute.code())
                .orElseThrow(() -> Rejection.notFound("attribute", attribute.code()));
        List<UUID> below = below(id);
        boolean otherKind = now.definition().type() != attribute.definition().type()
                || !now.definition().unit().equals(attribute.definition().unit())
                || now.definition().variant() != attribute.definition().variant();
        if (otherKind && rows.hasValue(below, attribute.code())) {
            throw new Rejection(
                    CatalogReason.ATTRIBUTE_IN_USE,
                    "Products have a value of %s; its type, unit and variants stay as they are",
                    attribute.code());
        }
        List<String> kept = codes(attribute);
        List<FieldError> missed = codes(now).stream()
                .filter(value -> !kept.contains(value) && rows.hasValue(below, attribute.code(), value))
                .map(value -> new FieldError("allowedValues", "Products have the value " + value))
                .toList();
        if (!missed.isEmpty()) {
            throw Rejection.of(missed);
        }
        category.ask(attribute);
        record(actor, "category.attribute-changed", id, Map.of("attribute", attribute.code()));
    }

    /** Stops asking for an attribute no product has a value of. */
    public void removeAttribute(Actor actor, UUID id, long expectedVersion, String attribute) {
        Category category = require(id, expectedVersion);
        if (category.ownAttributes().find(attribute).isEmpty()) {
            throw Rejection.notFound("attribute", attribute);
        }
        if (rows.hasValue(below(id), attribute)) {
            throw new Rejection(
                    CatalogReason.ATTRIBUTE_IN_USE, "Products have a value of %s; it cannot be removed", attribute);
        }
        category.stopAsking(attribute);
        record(actor, "category.attribute-removed", id, Map.of("attribute", attribute));
    }

    private CategoryReader.Catalogue catalogue() {
        CategoryReader.Catalogue atHand = reader.atHand();
        return atHand == null ? reader.read() : atHand;
    }

    private void requireParent(CategoryTree tree, UUID parent) {
        if (tree.find(parent).isEmpty()) {
            throw Rejection.of("parent", "There is no category %s", parent);
        }
        if (rows.hasProducts(List.of(parent))) {
            throw new Rejection(
                    CatalogReason.CATEGORY_IN_USE,
                    "Products are listed in that category; only one without products can have categories below it");
        }
    }

    private boolean isAskedFor(UUID category, String attribute) {
        CategoryTree tree = rows.tree();
        return tree.subtree(category).stream()
                .anyMatch(each -> each.attribute(attribute).isPresent());
    }

    private List<UUID> below(UUID category) {
        return rows.tree().subtree(category).stream().map(CategoryView::id).toList();
    }

    private Category require(UUID id, long expectedVersion) {
        Category category = Optional.ofNullable(entities.find(Category.class, id))
                .orElseThrow(() -> Rejection.notFound("category", id));
        Preconditions.requireUnchanged(expectedVersion, category.version());
        return category;
    }

    private void record(Actor actor, String action, UUID category, Map<String, ?> details) {
        audit.record(actor, action, "category", category, details);
        events.publish(new CategoryChanged(category));
        changed.fire(new CategoryReader.Changed(TenantContext.required()));
    }

    private static List<String> codes(OwnAttribute attribute) {
        return attribute.definition().allowedValues().stream()
                .map(AllowedValue::code)
                .toList();
    }
}

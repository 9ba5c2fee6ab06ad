package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.SettingRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.tenancy.Template;
import io.guildhall.vertical.AttributeSet;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Loads the categories of a template into a new marketplace. A second time nothing happens to the categories that are
 * there, so what an admin has changed since stays.
 */
@TenantFacade
public class TaxonomyTemplate {

    private EntityManager entities;
    private CategoryRows rows;
    private SettingRows settings;
    private Event<Catalogues.Changed> changed;

    protected TaxonomyTemplate() {}

    @Inject
    TaxonomyTemplate(
            EntityManager entities, CategoryRows rows, SettingRows settings, Event<Catalogues.Changed> changed) {
        this.entities = entities;
        this.rows = rows;
        this.settings = settings;
        this.changed = changed;
    }

    /** Loads what the template says of the catalogue. */
    public void load(Template template) {
        List<Category> added = new ArrayList<>();
        add(template, template.taxonomy(), null, Set.of(), rows.tree(), added);
        added.forEach(entities::persist);
        entities.flush();
        settings.save(new CatalogSettings(template.tradeUnit(), template.offeredUnits(), template.identifierSchemes()));
        changed.fire(new Catalogues.Changed(TenantContext.required()));
    }

    private static void add(
            Template template,
            List<Template.Category> categories,
            UUID parent,
            Set<String> inherited,
            CategoryTree present,
            List<Category> added) {
        int position = 0;
        for (Template.Category each : categories) {
            List<OwnAttribute> own = ownAttributes(template, each, inherited);
            UUID id = present.find(each.code()).map(CategoryView::id).orElse(null);
            if (id == null) {
                id = Ids.next();
                added.add(new Category(id, each.code(), parent, each.name(), position, own));
            }
            position++;
            Set<String> passedOn = new HashSet<>(inherited);
            own.forEach(attribute -> passedOn.add(attribute.code()));
            add(template, each.children(), id, passedOn, present, added);
        }
    }

    /** What the category adds to its ancestors, each attribute once. */
    private static List<OwnAttribute> ownAttributes(
            Template template, Template.Category category, Set<String> inherited) {
        Map<String, OwnAttribute> own = new LinkedHashMap<>();
        for (String code : category.attributeSets()) {
            AttributeSet set = template.attributeSets().get(code);
            set.attributes().forEach(each -> own.putIfAbsent(each.code(), new OwnAttribute(each, set.name())));
        }
        category.attributes().forEach(each -> own.putIfAbsent(each.code(), OwnAttribute.of(each)));
        return own.values().stream()
                .filter(attribute -> !inherited.contains(attribute.code()))
                .toList();
    }
}

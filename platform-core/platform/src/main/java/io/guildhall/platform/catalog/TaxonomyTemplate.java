package io.guildhall.platform.catalog;

import static io.guildhall.platform.catalog.model.Attributes.localized;
import static io.guildhall.platform.catalog.model.Attributes.maps;
import static io.guildhall.platform.catalog.model.Attributes.text;
import static io.guildhall.platform.catalog.model.Attributes.texts;

import io.guildhall.platform.catalog.model.Attributes;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.store.CategoryRows;
import io.guildhall.platform.catalog.store.SettingRows;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
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
    private Verticals verticals;
    private Event<CategoryReader.Changed> changed;

    protected TaxonomyTemplate() {}

    @Inject
    TaxonomyTemplate(
            EntityManager entities,
            CategoryRows rows,
            SettingRows settings,
            Verticals verticals,
            Event<CategoryReader.Changed> changed) {
        this.entities = entities;
        this.rows = rows;
        this.settings = settings;
        this.verticals = verticals;
        this.changed = changed;
    }

    /**
     * Loads what the template says of the catalogue.
     *
     * @param template the content of its YAML file, valid by the schema
     * @return how many categories the marketplace has now
     */
    @SuppressWarnings("unchecked")
    public int load(Map<String, Object> template) {
        CategoryTree present = rows.tree();
        Map<String, AttributeSet> sets = setsOf(template);
        List<Category> added = new ArrayList<>();
        add(maps(template.get("taxonomy")), null, Set.of(), present, sets, added);
        added.forEach(entities::persist);
        entities.flush();
        Map<String, Object> units = (Map<String, Object>) template.get("units");
        settings.save(new CatalogSettings(
                text(units, "trade"), texts(units.get("offered")), texts(template.get("identifierSchemes"))));
        changed.fire(new CategoryReader.Changed(TenantContext.required()));
        return present.all().size() + added.size();
    }

    private Map<String, AttributeSet> setsOf(Map<String, Object> template) {
        Map<String, AttributeSet> sets = new LinkedHashMap<>();
        verticals.all().forEach(vertical -> vertical.attributeSets().forEach(set -> sets.put(set.code(), set)));
        for (Map<String, Object> own : maps(template.get("attributeSets"))) {
            AttributeSet set = new AttributeSet(
                    text(own, "code"),
                    localized(own.get("name")),
                    maps(own.get("attributes")).stream()
                            .map(Attributes::definition)
                            .toList());
            sets.put(set.code(), set);
        }
        return sets;
    }

    private static void add(
            List<Map<String, Object>> categories,
            UUID parent,
            Set<String> inherited,
            CategoryTree present,
            Map<String, AttributeSet> sets,
            List<Category> added) {
        int position = 0;
        for (Map<String, Object> each : categories) {
            List<OwnAttribute> own = ownAttributes(each, inherited, sets);
            UUID id = present.find(text(each, "code")).map(CategoryView::id).orElse(null);
            if (id == null) {
                Category category = new Category(
                        Ids.next(), text(each, "code"), parent, localized(each.get("name")), position, own);
                added.add(category);
                id = category.id();
            }
            position++;
            Set<String> passedOn = new java.util.HashSet<>(inherited);
            own.forEach(attribute -> passedOn.add(attribute.code()));
            add(maps(each.get("children")), id, passedOn, present, sets, added);
        }
    }

    private static List<OwnAttribute> ownAttributes(
            Map<String, Object> category, Set<String> inherited, Map<String, AttributeSet> sets) {
        Map<String, OwnAttribute> own = new LinkedHashMap<>();
        for (String code : texts(category.get("attributeSets"))) {
            AttributeSet set = sets.get(code);
            if (set == null) {
                throw new IllegalStateException("The template takes over an attribute set nobody declares: " + code);
            }
            set.attributes().forEach(each -> own.putIfAbsent(each.code(), new OwnAttribute(each, set.name())));
        }
        for (Map<String, Object> each : maps(category.get("attributes"))) {
            OwnAttribute attribute = new OwnAttribute(Attributes.definition(each), LocalizedText.same(""));
            own.putIfAbsent(attribute.code(), attribute);
        }
        return own.values().stream()
                .filter(attribute -> !inherited.contains(attribute.code()))
                .toList();
    }
}

package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.store.OwnAttributesConverter;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.database.JsonObjectConverter;
import io.guildhall.platform.shared.database.LocalizedTextConverter;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A category of products. It comes from the marketplace's template or from an admin, can be renamed, moved and given
 * attributes, is archived when nothing new shall be listed in it, and goes only while it is empty. Its code never
 * changes.
 */
@Entity
@Table(name = "category")
public class Category extends TenantEntity {

    /** Stands for the parent of a category at the top. */
    public static final UUID TOP = new UUID(0L, 0L);

    private static final int LONGEST_NAME = 120;

    @Column(name = "code", nullable = false, updatable = false)
    private String code;

    @Column(name = "parent_id", nullable = false)
    private UUID parentId;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(name = "name", nullable = false)
    private LocalizedText name;

    @Convert(converter = OwnAttributesConverter.class)
    @Column(name = "own_attributes", nullable = false)
    private OwnAttributes ownAttributes;

    @Basic
    @Convert(converter = JsonObjectConverter.class)
    @Column(name = "codes", nullable = false)
    private Map<String, Object> codes = new LinkedHashMap<>();

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "archived", nullable = false)
    private boolean archived;

    protected Category() {}

    /**
     * A new category.
     *
     * @param parent null for the top
     */
    public Category(
            UUID id, String code, UUID parent, LocalizedText name, int position, List<OwnAttribute> ownAttributes) {
        super(id);
        if (!code.matches("[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?")) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "code", "catalog.taxonomy.check.code");
        }
        this.code = code;
        this.ownAttributes = new OwnAttributes(ownAttributes);
        ownAttributes.forEach(AttributeCheck::check);
        rename(name);
        move(parent, position);
    }

    public final void rename(LocalizedText newName) {
        Checks checks = new Checks();
        newName.byLanguage().forEach((language, text) -> checks.text(text, "name." + language, LONGEST_NAME));
        checks.done();
        this.name = newName;
    }

    /** Puts the category below another one; whether it fits there is for the tree to say. */
    public final void move(UUID parent, int newPosition) {
        this.parentId = parent == null ? TOP : parent;
        this.position = newPosition;
    }

    /** Says which codes of classifications beside the taxonomy it stands for, by scheme. */
    public void classify(Map<String, String> newCodes) {
        codes = new LinkedHashMap<>(newCodes);
    }

    public void archive() {
        archived = true;
    }

    public void reopen() {
        archived = false;
    }

    /** Asks for that attribute, in place of the one with its code if there is one. */
    public void ask(OwnAttribute attribute) {
        AttributeCheck.check(attribute);
        ownAttributes = ownAttributes.with(attribute);
    }

    /** Asks for that attribute so many places later in the form, earlier where they are negative. */
    public void moveAttribute(String attribute, int places) {
        ownAttributes = ownAttributes.moved(attribute, places);
    }

    /** Asks for its attributes in that order. */
    public void orderAttributes(List<String> codes) {
        ownAttributes = ownAttributes.ordered(codes);
    }

    public void stopAsking(String attribute) {
        ownAttributes = ownAttributes.without(attribute);
    }

    public String code() {
        return code;
    }

    public LocalizedText name() {
        return name;
    }

    public OwnAttributes ownAttributes() {
        return ownAttributes;
    }
}

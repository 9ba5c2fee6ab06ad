package io.guildhall.platform.catalog;

import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A category with everything products in it are asked for.
 *
 * @param code in addresses and files; never changes
 * @param parentId the category above, null at the top
 * @param depth 1 at the top
 * @param leaf whether no category is below it: only there products are listed
 * @param archived whether nothing new is listed in it
 * @param ownAttributes those it adds to its parent's
 * @param attributes all that apply, the inherited ones first
 * @param groups the same by their headings
 * @param ownCodes the codes of other classifications it stands for itself, by scheme
 * @param codes those that apply, the ones of the categories above included
 */
public record CategoryView(
        UUID id,
        String code,
        UUID parentId,
        LocalizedText name,
        int depth,
        int position,
        boolean leaf,
        boolean archived,
        long version,
        List<OwnAttribute> ownAttributes,
        List<AttributeDefinition> attributes,
        List<AttributeGroup> groups,
        Map<String, String> ownCodes,
        Map<String, String> codes) {

    public CategoryView {
        ownAttributes = List.copyOf(ownAttributes);
        attributes = List.copyOf(attributes);
        groups = List.copyOf(groups);
        ownCodes = Map.copyOf(ownCodes);
        codes = Map.copyOf(codes);
    }

    public Optional<AttributeDefinition> attribute(String attribute) {
        return attributes.stream().filter(each -> each.code().equals(attribute)).findFirst();
    }

    /** The attributes in which variants differ, in the order of the form. */
    public List<AttributeDefinition> variantAxes() {
        return attributes.stream().filter(AttributeDefinition::variant).toList();
    }

    /** The attributes that say something of the product as a whole. */
    public List<AttributeDefinition> productAttributes() {
        return attributes.stream().filter(each -> !each.variant()).toList();
    }

    /** The attributes only members of some tiers read. */
    List<AttributeDefinition> restricted() {
        return attributes.stream()
                .filter(attribute -> attribute.details().restricted())
                .toList();
    }

    public List<AttributeDefinition> facets() {
        return attributes.stream().filter(AttributeDefinition::facet).toList();
    }
}

package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.OwnAttribute;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The attributes a category itself asks for, in the order of the form. Immutable. */
public final class OwnAttributes implements Serializable {

    private final transient List<OwnAttribute> attributes;

    public OwnAttributes(List<OwnAttribute> attributes) {
        this.attributes = List.copyOf(attributes);
    }

    public List<OwnAttribute> list() {
        return attributes;
    }

    public Optional<OwnAttribute> find(String code) {
        return attributes.stream()
                .filter(attribute -> attribute.code().equals(code))
                .findFirst();
    }

    /** With that attribute in place of the one of its code, or at the end. */
    public OwnAttributes with(OwnAttribute changed) {
        List<OwnAttribute> all = new ArrayList<>(attributes);
        int index = all.stream().map(OwnAttribute::code).toList().indexOf(changed.code());
        if (index < 0) {
            all.add(changed);
        } else {
            all.set(index, changed);
        }
        return new OwnAttributes(all);
    }

    public OwnAttributes without(String code) {
        return new OwnAttributes(attributes.stream()
                .filter(attribute -> !attribute.code().equals(code))
                .toList());
    }
}

package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.OwnAttribute;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** With that attribute so many places further down, up where they are negative; not beyond the first or the last. */
    public OwnAttributes moved(String code, int places) {
        List<OwnAttribute> all = new ArrayList<>(attributes);
        int from = all.stream().map(OwnAttribute::code).toList().indexOf(code);
        int to = Math.max(0, Math.min(all.size() - 1, from + places));
        all.add(to, all.remove(from));
        return new OwnAttributes(all);
    }

    /** The same in that order. */
    public OwnAttributes ordered(List<String> codes) {
        return new OwnAttributes(attributes.stream()
                .sorted(Comparator.comparingInt(attribute -> codes.indexOf(attribute.code())))
                .toList());
    }

    public OwnAttributes without(String code) {
        return new OwnAttributes(attributes.stream()
                .filter(attribute -> !attribute.code().equals(code))
                .toList());
    }
}

package io.guildhall.platform.catalog.model;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an attribute must be like beyond its shape: names people can read, values that can be told apart. */
final class AttributeCheck {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_VALUE_NAME = 120;
    private static final int MOST_VALUES = 500;

    private AttributeCheck() {}

    /** Refuses the attribute with everything that is wrong with it. */
    static void check(OwnAttribute attribute) {
        Checks checks = new Checks();
        AttributeDefinition definition = attribute.definition();
        name("name", definition.name(), LONGEST_NAME, checks);
        attribute
                .group()
                .byLanguage()
                .forEach((language, text) -> checks.optionalText(text, "group." + language, LONGEST_NAME));
        checks.that(definition.unit().matches("|[A-Z0-9]{2,3}"), "unit", "catalog.taxonomy.check.unit");
        String scheme = definition.details().scheme();
        checks.that(scheme.matches("|[a-z][a-z0-9-]{0,30}"), "scheme", "taxonomy.check.scheme");
        checks.that(
                definition.details().visibleTo().stream().allMatch(code -> code.matches("[a-z0-9-]{1,60}")),
                "visibleTo",
                "taxonomy.check.tier");
        values(definition.allowedValues(), checks);
        checks.done();
    }

    private static void values(List<AllowedValue> values, Checks checks) {
        checks.that(values.size() <= MOST_VALUES, "allowedValues", "catalog.taxonomy.check.values", MOST_VALUES);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < values.size(); index++) {
            AllowedValue value = values.get(index);
            String field = "allowedValues[" + index + "].";
            if (checks.text(value.code(), field + "code", LONGEST_VALUE)) {
                checks.that(seen.add(value.code()), field + "code", "catalog.taxonomy.check.value-twice", value.code());
            }
            name(field + "name", value.name(), LONGEST_VALUE_NAME, checks);
        }
    }

    private static void name(String field, LocalizedText name, int longest, Checks checks) {
        name.byLanguage().forEach((language, text) -> checks.text(text, field + "." + language, longest));
    }
}

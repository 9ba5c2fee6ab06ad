package io.guildhall.platform.catalog.web;

import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words for what an attribute is. */
public final class AttributeWords {

    private static final String UNIT = "shared.unit.";

    private AttributeWords() {}

    /** The type in words, with the unit or the number of values. */
    public static String type(Shell shell, AttributeDefinition attribute) {
        String type = name(shell, attribute.type());
        return switch (attribute.type()) {
            case NUMBER, RANGE -> attribute.unit().isEmpty() ? type : type + " · " + unit(shell, attribute.unit());
            case ENUMERATION ->
                type
                        + " · "
                        + shell.t(
                                "catalog.taxonomy.values-count",
                                attribute.allowedValues().size());
            case IDENTIFIER -> type + " · " + attribute.details().scheme();
            default -> type;
        };
    }

    /** How a value of the attribute is typed, where that has to be said; else null. */
    static String typing(Shell shell, AttributeDefinition attribute) {
        return switch (attribute.type()) {
            case RANGE -> shell.t("taxonomy.typing.range");
            case REFERENCE -> shell.t("taxonomy.typing.reference");
            case IDENTIFIER ->
                shell.t(
                        "taxonomy.typing.identifier",
                        attribute.details().scheme().toUpperCase(Locale.ROOT));
            case TABLE ->
                shell.t(
                        "taxonomy.typing.table",
                        attribute.allowedValues().stream()
                                .map(column -> shell.t(column.name()))
                                .collect(Collectors.joining(" | ")));
            case NUMBER ->
                attribute.details().tolerance().isEmpty()
                        ? null
                        : shell.t(
                                "taxonomy.typing.tolerance", attribute.details().tolerance());
            default -> null;
        };
    }

    /** What is unusual about the attribute, one word each. */
    public static List<String> badges(Shell shell, AttributeDefinition attribute) {
        List<String> badges = new ArrayList<>();
        if (attribute.sortable()) {
            badges.add(shell.t("taxonomy.attribute.sortable"));
        }
        if (!attribute.details().comparable()) {
            badges.add(shell.t("taxonomy.attribute.not-compared"));
        }
        if (!attribute.details().tolerance().isEmpty()) {
            badges.add("± " + attribute.details().tolerance());
        }
        if (attribute.details().restricted()) {
            badges.add(shell.t(
                    "taxonomy.attribute.restricted",
                    String.join(", ", attribute.details().visibleTo())));
        }
        return badges;
    }

    /** The type in words, with the unit. */
    public static String kind(Shell shell, AttributeDefinition attribute) {
        return attribute.unit().isEmpty() ? name(shell, attribute.type()) : type(shell, attribute);
    }

    public static String name(Shell shell, AttributeType type) {
        return shell.t("catalog.taxonomy.type." + type.name().toLowerCase(Locale.ROOT));
    }

    /** Every type with an example of what it is for. */
    static List<Choice> types(Shell shell) {
        return Stream.of(AttributeType.values())
                .map(type -> new Choice(
                        type.name(),
                        name(shell, type),
                        shell.t("catalog.taxonomy.type-help." + type.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /**
     * The units people know a name of, by that name.
     *
     * @param present one more that is in use, empty for none
     */
    static List<Choice> units(Shell shell, String present) {
        Comparator<Choice> byLabel = Comparator.comparing(
                Choice::label, Collator.getInstance(shell.texts().locale())::compare);
        return Stream.concat(
                        shell.texts().keys().stream()
                                .filter(key -> key.startsWith(UNIT))
                                .map(key -> key.substring(UNIT.length())),
                        Stream.of(present).filter(code -> !code.isEmpty()))
                .distinct()
                .map(code -> Choice.of(code, unit(shell, code)))
                .sorted(byLabel)
                .toList();
    }

    static String unit(Shell shell, String code) {
        String name = shell.formats().unit(code);
        return name.equals(code) ? code : name + " (" + code + ")";
    }
}

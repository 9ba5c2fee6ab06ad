package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.TaxonomyDifference;
import io.guildhall.platform.catalog.TaxonomyDifference.Detail;
import io.guildhall.platform.catalog.TaxonomyVersion;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Words for what became of the taxonomy. */
public final class TaxonomyWords {

    private TaxonomyWords() {}

    /** Why there is that version. */
    public static String cause(Shell shell, TaxonomyVersion version) {
        return version.cause() == TaxonomyVersion.Cause.UNDO
                ? shell.t("taxonomy.cause.undo", version.reverts())
                : shell.t("taxonomy.cause." + code(version.cause()));
    }

    /** What a rework is called. */
    public static String kind(Shell shell, Rework.Kind kind) {
        return shell.t("taxonomy.rework." + code(kind));
    }

    /** The first things that are different in a version, each with the category it is about. */
    public static List<String> first(Shell shell, TaxonomyVersion version, int limit) {
        return version.differences().stream()
                .flatMap(difference -> sentences(shell, difference)
                        .map(sentence -> shell.t("taxonomy.change.of", shell.t(difference.name()), sentence)))
                .limit(limit)
                .toList();
    }

    /** How many things are different in a version. */
    public static int count(TaxonomyVersion version) {
        return version.differences().stream()
                .mapToInt(each -> each.details().size())
                .sum();
    }

    /** What is different in one category, a sentence each. */
    public static Stream<String> sentences(Shell shell, TaxonomyDifference difference) {
        return difference.details().stream().map(detail -> sentence(shell, detail));
    }

    private static String sentence(Shell shell, Detail detail) {
        return shell.t(
                "taxonomy.change." + code(detail.kind()),
                said(shell, detail, shell.t(detail.from())),
                said(shell, detail, shell.t(detail.to())),
                detail.attribute(),
                detail.property().isEmpty() ? "" : shell.t("taxonomy.property." + detail.property()));
    }

    private static String said(Shell shell, Detail detail, String value) {
        if (value.isEmpty()) {
            return shell.t(
                    detail.kind() == TaxonomyDifference.Kind.MOVED ? "taxonomy.change.top" : "taxonomy.change.nothing");
        }
        return switch (detail.property()) {
            case "required", "facet", "variant", "comparable", "sortable" ->
                shell.t(value.equals("true") ? "shared.yes" : "shared.no");
            case "type" -> AttributeWords.name(shell, AttributeType.valueOf(value));
            case "unit" -> AttributeWords.unit(shell, value);
            default -> value;
        };
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package io.guildhall.platform.moderation.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.moderation.DecisionReason;
import io.guildhall.platform.moderation.Match;
import io.guildhall.platform.moderation.Review;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.moderation.ReviewStep;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.moderation.RuleTerms;
import io.guildhall.platform.moderation.StepTaken;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.TimelineEntry;
import io.guildhall.platform.shared.web.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What moderation is called on pages. */
@ApplicationScoped
public class ModerationWords {

    private Taxonomy taxonomy;
    private Identifiers identifiers;

    protected ModerationWords() {}

    @Inject
    ModerationWords(Taxonomy taxonomy, Identifiers identifiers) {
        this.taxonomy = taxonomy;
        this.identifiers = identifiers;
    }

    /** The sides of moderation in the console. */
    static List<Tab> tabs(Shell shell, long waiting, String current) {
        return List.of(
                tab(shell, "moderation.queue", QueuePages.HOME, current).counting(waiting),
                tab(shell, "moderation.history", HistoryPages.HOME, current),
                tab(shell, "moderation.words", RulePages.homeOf(RulePages.WORDS), current),
                tab(shell, "moderation.goods", RulePages.homeOf(RulePages.GOODS), current),
                tab(shell, "moderation.settings", ModerationSettingsPages.HOME, current));
    }

    private static Tab tab(Shell shell, String textKey, String href, String current) {
        return Tab.of(shell.t(textKey), href, href.equals(current));
    }

    /** What a code of this feature is called. */
    public static String of(Shell shell, String group, Enum<?> code) {
        return shell.t("moderation." + group + "."
                + code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static List<Choice> choices(Shell shell, String group, Enum<?>[] codes) {
        return Stream.of(codes)
                .map(code -> Choice.of(code.name(), of(shell, group, code)))
                .toList();
    }

    /** The reasons an admin chooses from. */
    public static List<Choice> reasons(Shell shell) {
        return choices(shell, "reason", DecisionReason.values());
    }

    public static Tone tone(ReviewState state) {
        return switch (state) {
            case WAITING -> Tone.ATTENTION;
            case APPROVED -> Tone.GOOD;
            case CHANGES_ASKED -> Tone.INFO;
            case REFUSED, TAKEN_DOWN -> Tone.BAD;
            case WITHDRAWN, CLEARED -> Tone.NEUTRAL;
        };
    }

    public static Tone tone(ReviewStep step) {
        return switch (step) {
            case HELD, FOUND, RESUBMITTED -> Tone.ATTENTION;
            case APPROVED, REINSTATED -> Tone.GOOD;
            case CHANGES_ASKED -> Tone.INFO;
            case REFUSED, TAKEN_DOWN -> Tone.BAD;
            case WITHDRAWN, CLEARED -> Tone.NEUTRAL;
        };
    }

    /** Reason and words of a decision in one line, empty where nothing was said. */
    public static String said(Shell shell, StepTaken step) {
        String reason = step.reason().map(code -> of(shell, "reason", code)).orElse("");
        return Stream.of(reason, step.words())
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> shell.t("moderation.reason-and-words", a, b))
                .orElse("");
    }

    /** The same of the last decision. */
    public static String said(Shell shell, Review review) {
        String reason = review.reason().map(code -> of(shell, "reason", code)).orElse("");
        return Stream.of(reason, review.words())
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> shell.t("moderation.reason-and-words", a, b))
                .orElse("");
    }

    /**
     * What happened to a listing.
     *
     * @param named whether the reader may know who did it
     */
    static List<TimelineEntry> timeline(Shell shell, List<StepTaken> steps, boolean named) {
        return steps.stream()
                .map(step -> new TimelineEntry(
                        step.at(),
                        of(shell, "step", step.step()),
                        named ? step.personName() : "",
                        said(shell, step),
                        tone(step.step())))
                .toList();
    }

    /** What a field of a listing is called. */
    String field(Shell shell, String field, UUID category) {
        String code = field.substring(field.indexOf('.') + 1);
        if (field.startsWith("name.")) {
            return inLanguage(shell, "shared.name", code);
        }
        if (field.startsWith("description.")) {
            return inLanguage(shell, "moderation.description", code);
        }
        if (field.startsWith("identifiers.")) {
            return shell.t(identifiers.nameOf(code));
        }
        if (field.startsWith("attributes.")) {
            return taxonomy.tree()
                    .find(category)
                    .flatMap(found -> found.attribute(code))
                    .map(attribute -> shell.t(attribute.name()))
                    .orElse(code);
        }
        return shell.t("catalog.category");
    }

    /** What a rule is about. */
    String value(Shell shell, RuleKind kind, String scheme, String value) {
        return switch (kind) {
            case WORD -> shell.t("moderation.value.word", value);
            case IDENTIFIER ->
                shell.t(
                        scheme.equals(RuleTerms.CUSTOMS) ? "moderation.value.customs" : "moderation.value.identifier",
                        shell.t(identifiers.nameOf(scheme)),
                        value);
            case CATEGORY ->
                shell.t(
                        "moderation.value.category",
                        taxonomy.tree()
                                .find(value)
                                .map(CategoryView::name)
                                .map(shell::t)
                                .orElse(value));
        };
    }

    String value(Shell shell, Match match) {
        return value(shell, match.kind(), match.scheme(), match.value());
    }

    String value(Shell shell, RuleTerms terms) {
        return value(shell, terms.kind(), terms.scheme(), terms.value());
    }

    private static String inLanguage(Shell shell, String key, String language) {
        String name = "shared.language.pair." + language;
        return shell.t("moderation.in-language", shell.t(key), shell.texts().has(name) ? shell.t(name) : language);
    }
}

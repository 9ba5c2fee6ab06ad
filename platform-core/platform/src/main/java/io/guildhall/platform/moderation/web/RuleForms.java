package io.guildhall.platform.moderation.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.moderation.RuleAction;
import io.guildhall.platform.moderation.RuleFile;
import io.guildhall.platform.moderation.RuleKind;
import io.guildhall.platform.moderation.RuleTerms;
import io.guildhall.platform.moderation.RuleView;
import io.guildhall.platform.moderation.Rules;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule as a form: what is chosen from, what is filled in, and what was typed. */
@ApplicationScoped
class RuleForms {

    private Rules rules;
    private Identifiers identifiers;
    private Taxonomy taxonomy;
    private Clock clock;

    protected RuleForms() {}

    @Inject
    RuleForms(Rules rules, Identifiers identifiers, Taxonomy taxonomy, Clock clock) {
        this.rules = rules;
        this.identifiers = identifiers;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    FormView empty(String which) {
        RuleKind kind = which.equals(RulePages.GOODS) ? RuleKind.IDENTIFIER : RuleKind.WORD;
        return FormView.empty()
                .with("kind", kind.name())
                .with("action", RuleAction.HOLD.name())
                .with("from", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    static FormView filled(RuleView rule) {
        RuleTerms terms = rule.terms();
        boolean category = terms.kind() == RuleKind.CATEGORY;
        FormView form = FormView.empty()
                .with("kind", terms.kind().name())
                .with("scheme", terms.scheme())
                .with(category ? "category" : "value", terms.value())
                .with("action", terms.action().name())
                .with("from", terms.from())
                .with("until", terms.until().map(LocalDate::toString).orElse(""))
                .with("version", rule.version());
        for (String language : Texts.LANGUAGES) {
            form = form.with("reason." + language, terms.reason().byLanguage().get(language));
        }
        return form;
    }

    static RuleTerms read(Typed typed, String which) {
        RuleKind kind =
                which.equals(RulePages.GOODS) ? RuleFile.code(RuleKind.values(), typed.text("kind")) : RuleKind.WORD;
        String value = typed.text(kind == RuleKind.CATEGORY ? "category" : "value");
        String until = Objects.requireNonNullElse(typed.text("until"), "");
        return new RuleTerms(
                kind,
                Objects.requireNonNullElse(typed.text("scheme"), ""),
                Objects.requireNonNullElse(value, ""),
                typed.texts("reason"),
                RuleFile.code(RuleAction.values(), typed.text("action")),
                RuleFile.day(Objects.requireNonNullElse(typed.text("from"), "")),
                until.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Optional.ofNullable(RuleFile.day(until)).orElse(LocalDate.MAX)));
    }

    List<Choice> kinds(Shell shell, String which) {
        return which.equals(RulePages.GOODS)
                ? ModerationWords.choices(shell, "kind", new RuleKind[] {RuleKind.IDENTIFIER, RuleKind.CATEGORY})
                : List.of();
    }

    List<Choice> schemes(Shell shell) {
        return rules.schemes().stream()
                .map(scheme -> Choice.of(scheme, shell.t(identifiers.nameOf(scheme))))
                .toList();
    }

    /** Every category by its way down to it. */
    List<Choice> categories(Shell shell) {
        return taxonomy.tree().all().stream()
                .map(category -> Choice.of(
                        category.code(),
                        taxonomy.tree().path(category.id()).stream()
                                .map(CategoryView::name)
                                .map(shell::t)
                                .collect(Collectors.joining(" › "))))
                .toList();
    }
}

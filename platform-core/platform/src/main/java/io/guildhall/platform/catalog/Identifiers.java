package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.CommonSchemes;
import io.guildhall.platform.catalog.model.KnownSchemes;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks identifiers by the rule of their scheme: those of the marketplace's industry and those of all. */
@ApplicationScoped
public class Identifiers {

    private Marketplace marketplace;

    protected Identifiers() {}

    @Inject
    Identifiers(Marketplace marketplace) {
        this.marketplace = marketplace;
    }

    /** The schemes of the current marketplace that have a rule. */
    public List<IdentifierScheme> schemes() {
        return Stream.concat(marketplace.vertical().identifierSchemes().stream(), CommonSchemes.ALL.stream())
                .toList();
    }

    public Optional<IdentifierScheme> scheme(String code) {
        return known().find(code);
    }

    /** Checks a value; a scheme without a rule takes any short text. */
    public IdentifierCheck check(String scheme, String value) {
        return known().check(scheme, value);
    }

    /** What people call the scheme. */
    public LocalizedText nameOf(String code) {
        return scheme(code).map(IdentifierScheme::name).orElseGet(() -> {
            String key = "catalog.scheme." + code;
            return Texts.in("en").has(key)
                    ? LocalizedText.of(Texts.in("en").t(key), Texts.in("zh-CN").t(key))
                    : LocalizedText.same(code);
        });
    }

    private KnownSchemes known() {
        return new KnownSchemes(marketplace.vertical());
    }
}

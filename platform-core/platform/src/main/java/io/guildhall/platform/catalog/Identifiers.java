package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.CommonSchemes;
import io.guildhall.platform.catalog.model.KnownSchemes;
import io.guildhall.platform.catalog.model.UnifiedNumber;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks identifiers by the rule of their scheme: those of the marketplace's industry and those of all. */
@ApplicationScoped
public class Identifiers {

    private static final int LONGEST_TYPED = 200;
    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_WORDS = 8;

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
        return code.equals(UnifiedNumber.CODE) ? Optional.of(unifiedNumber()) : known().find(code);
    }

    /** The scheme of the marketplace's own numbers. */
    public IdentifierScheme unifiedNumber() {
        return new UnifiedNumber(marketplace.numberPrefix());
    }

    /** Checks a value; a scheme without a rule takes any short text. */
    public IdentifierCheck check(String scheme, String value) {
        return scheme.equals(UnifiedNumber.CODE) ? unifiedNumber().check(value) : known().check(scheme, value);
    }

    /** How many products may carry the same identifier of that scheme. */
    public Uniqueness uniqueness(String scheme) {
        return known().uniqueness(scheme);
    }

    /**
     * What is wrong with a code somebody typed, alone or among words: it has the shape of some scheme's identifiers, obeys
     * no scheme, and only its check digit does not fit.
     */
    public Optional<CodeAdvice> advise(String typed) {
        if (typed.length() > LONGEST_TYPED
                || typed.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        List<IdentifierScheme> all =
                Stream.concat(Stream.of(unifiedNumber()), schemes().stream()).toList();
        return Stream.concat(Stream.of(plain), Stream.of(plain.split("[\\s,;，；：:]+")))
                .distinct()
                .limit(MOST_WORDS)
                .flatMap(code -> wrong(code, all).stream())
                .findFirst();
    }

    /** The same, unless one of the products that were found carries exactly that code. */
    public Optional<CodeAdvice> advise(String typed, List<ProductView> found) {
        return advise(typed)
                .filter(advice -> found.stream()
                        .flatMap(Identifiers::codes)
                        .noneMatch(code -> plain(code).equals(plain(advice.typed()))));
    }

    private static Stream<String> codes(ProductView product) {
        return Stream.of(
                        Stream.of(product.number(), product.sku()),
                        product.identifiers().values().stream(),
                        product.variants().stream().map(VariantView::sku))
                .flatMap(each -> each);
    }

    private static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[ ._/-]", "");
    }

    private static Optional<CodeAdvice> wrong(String code, List<IdentifierScheme> schemes) {
        CodeAdvice advice = null;
        for (IdentifierScheme scheme : schemes) {
            IdentifierCheck check = scheme.check(code);
            if (check.valid()) {
                return Optional.empty();
            }
            if (advice == null && check.corrected().isPresent()) {
                advice = new CodeAdvice(
                        scheme.code(),
                        scheme.name(),
                        code,
                        check.corrected().get(),
                        check.reason().orElseThrow());
            }
        }
        return Optional.ofNullable(advice);
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

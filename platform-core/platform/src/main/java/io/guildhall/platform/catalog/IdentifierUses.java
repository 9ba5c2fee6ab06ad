package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.model.UnifiedNumber;
import io.guildhall.platform.catalog.store.IdentifierRows;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which schemes of identifiers a marketplace uses, by which rules, and how many products carry one. */
@TenantFacade
public class IdentifierUses {

    private static final String FREE = "catalog.schemes.free";

    private Identifiers identifiers;
    private Taxonomy taxonomy;
    private IdentifierRows rows;

    protected IdentifierUses() {}

    @Inject
    IdentifierUses(Identifiers identifiers, Taxonomy taxonomy, IdentifierRows rows) {
        this.identifiers = identifiers;
        this.taxonomy = taxonomy;
        this.rows = rows;
    }

    /** The marketplace's own number first, then what sellers are asked for, then whatever else products carry. */
    public List<IdentifierUse> all() {
        Map<String, Long> uses = rows.uses();
        List<String> asked = taxonomy.settings().identifierSchemes();
        Set<String> codes = new LinkedHashSet<>(List.of(UnifiedNumber.CODE));
        codes.addAll(asked);
        uses.keySet().stream().sorted().forEach(codes::add);
        long published = rows.published();
        return codes.stream()
                .map(code -> use(
                        code,
                        asked.contains(code),
                        code.equals(UnifiedNumber.CODE) ? published : uses.getOrDefault(code, 0L)))
                .toList();
    }

    private IdentifierUse use(String code, boolean asked, long products) {
        Optional<IdentifierScheme> scheme = identifiers.scheme(code);
        return new IdentifierUse(
                code,
                identifiers.nameOf(code),
                scheme.map(IdentifierScheme::rule)
                        .orElseGet(() -> LocalizedText.of(
                                Texts.in("en").t(FREE), Texts.in("zh-CN").t(FREE))),
                scheme.map(IdentifierScheme::example).orElse(""),
                scheme.map(IdentifierScheme::uniqueness).orElse(Uniqueness.SHARED),
                asked,
                products);
    }
}

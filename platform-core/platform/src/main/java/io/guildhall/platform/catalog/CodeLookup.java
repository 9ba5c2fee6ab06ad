package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.store.CodeRows;
import io.guildhall.platform.shared.tenant.TenantFacade;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what is on offer by the codes people write: a seller's own number of a variant or a product, the platform's number,
 * an identifier of any scheme. It asks the database, where a code that was published a moment ago is already known.
 */
@TenantFacade
public class CodeLookup {

    /** How many variants one code is told to mean at most. */
    public static final int MOST_MATCHES = 20;

    /** No code anybody has is longer. */
    public static final int LONGEST = 64;

    private CodeRows rows;

    protected CodeLookup() {}

    @Inject
    CodeLookup(CodeRows rows) {
        this.rows = rows;
    }

    /**
     * The variants each code means, with one statement for all. Case, dashes, dots and spaces do not matter; but where a
     * code is written exactly as somebody has it, only that is meant.
     *
     * @return the matches by code, none for a code nothing on offer has
     */
    public Map<String, List<CodeMatch>> find(Collection<String> codes) {
        Map<String, List<CodeMatch>> found = new LinkedHashMap<>();
        codes.forEach(code -> found.put(code, new ArrayList<>()));
        if (!found.isEmpty()) {
            rows.find(List.copyOf(found.keySet()), MOST_MATCHES)
                    .forEach(row -> found.get(row.code()).add(row.match()));
            found.replaceAll((code, matches) -> meant(matches));
        }
        return found;
    }

    private static List<CodeMatch> meant(List<CodeMatch> matches) {
        List<CodeMatch> exact = matches.stream().filter(CodeMatch::exact).toList();
        return exact.isEmpty() ? List.copyOf(matches) : exact;
    }
}

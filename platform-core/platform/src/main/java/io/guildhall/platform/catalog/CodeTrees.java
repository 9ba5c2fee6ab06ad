package io.guildhall.platform.catalog;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.store.CodeTreeRows;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.IdentifierCheck;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Classifications beside the taxonomy: the Harmonized System, which is there, and those a marketplace has loaded. */
@TenantFacade
public class CodeTrees {

    /** The most bytes a table may have. */
    public static final int LONGEST = 5_000_000;

    private CodeTreeRows rows;
    private Identifiers identifiers;
    private AuditLog audit;

    protected CodeTrees() {}

    @Inject
    CodeTrees(CodeTreeRows rows, Identifiers identifiers, AuditLog audit) {
        this.rows = rows;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    /**
     * A classification.
     *
     * @param scheme the identifier scheme its codes belong to
     * @param own whether the marketplace has loaded it and may load it anew
     */
    public record Loaded(String scheme, int codes, boolean own) {}

    /** Those there are, the Harmonized System first. */
    public List<Loaded> all() {
        List<Loaded> all = new ArrayList<>();
        all.add(new Loaded(HarmonizedSystem.SCHEME, HarmonizedSystem.tree().size(), false));
        rows.counts().forEach((scheme, codes) -> all.add(new Loaded(scheme, codes, true)));
        return all;
    }

    /** The code with the ones above it, the top first; empty where there is none. */
    public List<CodeTree.Code> path(String scheme, String code) {
        return isHarmonized(scheme) ? HarmonizedSystem.tree().path(code) : rows.path(scheme, code);
    }

    /** The codes that begin with what was typed, or whose titles hold every word of it. */
    public List<CodeTree.Code> search(String scheme, String words, int limit) {
        requireKnown(scheme);
        return isHarmonized(scheme) ? HarmonizedSystem.tree().search(words, limit) : rows.search(scheme, words, limit);
    }

    /** The codes directly below one, those at the top for an empty one. */
    public List<CodeTree.Code> below(String scheme, String parent, int limit) {
        requireKnown(scheme);
        return isHarmonized(scheme) ? HarmonizedSystem.tree().below(parent, limit) : rows.below(scheme, parent, limit);
    }

    /**
     * Loads a classification of the marketplace's own in place of what it had.
     *
     * @param content a table, see {@link CodeTableFile}
     * @return how many codes it has
     */
    public int load(Actor actor, String scheme, String content) {
        if (!scheme.matches("[a-z][a-z0-9-]{1,19}") || isHarmonized(scheme)) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "scheme", "taxonomy.codes.scheme");
        }
        List<CodeTree.Code> codes = CodeTableFile.read(content);
        rows.replace(scheme, codes);
        List<String> lost = rows.lost(scheme);
        if (!lost.isEmpty()) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, "file", "taxonomy.codes.lost", String.join(", ", lost));
        }
        audit.record(
                actor,
                "classification.loaded",
                "tenant",
                TenantContext.required().value(),
                Map.of("scheme", scheme, "codes", codes.size()));
        return codes.size();
    }

    /**
     * The codes of a category in their normal form. A category may stand for less exact codes than a product: a chapter or
     * a heading.
     *
     * @throws Rejection of those that do not exist, by the field {@code codes.} and the scheme
     */
    Map<String, String> check(Map<String, String> wanted) {
        Map<String, String> codes = new TreeMap<>();
        List<Wording> problems = new ArrayList<>();
        wanted.forEach((scheme, typed) -> {
            if (typed != null && !typed.isBlank()) {
                String code = isHarmonized(scheme) ? typed.replaceAll("[\\s.]", "") : typed.strip();
                problem(scheme, code).ifPresentOrElse(problems::add, () -> codes.put(scheme, code));
            }
        });
        if (!problems.isEmpty()) {
            throw WordedRejection.ofAll(problems);
        }
        return codes;
    }

    private Optional<Wording> problem(String scheme, String code) {
        String field = "codes." + scheme;
        if (isHarmonized(scheme) || rows.isLoaded(scheme)) {
            return path(scheme, code).isEmpty()
                    ? Optional.of(Wording.of(field, "taxonomy.codes.unknown", code, identifiers.nameOf(scheme)))
                    : Optional.empty();
        }
        IdentifierCheck check = identifiers.check(scheme, code);
        if (identifiers.scheme(scheme).isEmpty()) {
            return Optional.of(Wording.of(field, "taxonomy.codes.no-scheme", scheme));
        }
        return check.valid()
                ? Optional.empty()
                : Optional.of(Wording.of(field, "taxonomy.codes.unknown", code, identifiers.nameOf(scheme)));
    }

    private void requireKnown(String scheme) {
        if (!isHarmonized(scheme) && !rows.isLoaded(scheme)) {
            throw Rejection.notFound("classification", scheme);
        }
    }

    private static boolean isHarmonized(String scheme) {
        return scheme.equals(HarmonizedSystem.SCHEME);
    }
}

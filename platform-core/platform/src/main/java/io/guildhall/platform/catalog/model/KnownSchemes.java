package io.guildhall.platform.catalog.model;

import io.guildhall.vertical.IdentifierCheck;
import io.guildhall.vertical.IdentifierScheme;
import io.guildhall.vertical.IdentifierScheme.Uniqueness;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Vertical;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The identifier schemes of one industry and those of all. A scheme without a rule, such as a style or heat number,
 * takes any short text.
 */
public final class KnownSchemes {

    private static final int LONGEST = 64;

    private final Map<String, IdentifierScheme> byCode = new LinkedHashMap<>();

    public KnownSchemes(Vertical vertical) {
        CommonSchemes.ALL.forEach(scheme -> byCode.put(scheme.code(), scheme));
        vertical.identifierSchemes().forEach(scheme -> byCode.put(scheme.code(), scheme));
    }

    /** The scheme with a rule of that code. */
    public Optional<IdentifierScheme> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** How many products may carry the same identifier; any number where the scheme has no rule. */
    public Uniqueness uniqueness(String scheme) {
        return find(scheme).map(IdentifierScheme::uniqueness).orElse(Uniqueness.SHARED);
    }

    /** Checks a value; where the scheme has no rule, only that it is a short text. */
    public IdentifierCheck check(String scheme, String value) {
        if (value.length() > LONGEST || !Text.isPlainLine(value) || value.isBlank()) {
            return IdentifierCheck.invalid(LocalizedText.of(
                    "An identifier is one line of at most " + LONGEST + " characters",
                    "标识号应为一行文字，不超过 " + LONGEST + " 个字符"));
        }
        IdentifierScheme known = byCode.get(scheme);
        return known == null ? IdentifierCheck.valid(value.strip()) : known.check(value.strip());
    }
}

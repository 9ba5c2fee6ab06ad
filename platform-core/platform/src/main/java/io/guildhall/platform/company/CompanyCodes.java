package io.guildhall.platform.company;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Checks company codes by country. The shape must be right; a check digit that does not fit only raises a doubt, because
 * some genuine Chinese codes fail it.
 */
public final class CompanyCodes {

    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCC_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Shapes of value-added tax numbers: the European Union's VIES, the United Kingdom, Switzerland and Norway. */
    private static final Map<String, String> VAT_SHAPES = Map.ofEntries(
            Map.entry("AT", "ATU\\d{8}"),
            Map.entry("BE", "BE[01]\\d{9}"),
            Map.entry("CH", "CHE\\d{9}(MWST|TVA|IVA)?"),
            Map.entry("CZ", "CZ\\d{8,10}"),
            Map.entry("DE", "DE\\d{9}"),
            Map.entry("DK", "DK\\d{8}"),
            Map.entry("ES", "ES[A-Z0-9]\\d{7}[A-Z0-9]"),
            Map.entry("FI", "FI\\d{8}"),
            Map.entry("FR", "FR[A-HJ-NP-Z0-9]{2}\\d{9}"),
            Map.entry("GB", "GB(\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3})"),
            Map.entry("IT", "IT\\d{11}"),
            Map.entry("NL", "NL\\d{9}B\\d{2}"),
            Map.entry("NO", "NO\\d{9}(MVA)?"),
            Map.entry("PL", "PL\\d{10}"),
            Map.entry("PT", "PT\\d{9}"),
            Map.entry("SE", "SE\\d{12}"));

    private CompanyCodes() {}

    /** The code in its usual form: upper case, without spaces, points, hyphens and slashes. */
    public static String normalize(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s./-]", "").toUpperCase(Locale.ROOT);
    }

    /** The code of a company of that country; nothing where its shape is wrong. */
    public static Optional<CompanyCode> parse(String country, String typed) {
        String code = normalize(typed);
        if (country.equals("CN")) {
            return hasUsccShape(code)
                    ? Optional.of(new CompanyCode(CompanyCode.Scheme.USCC, code, !hasUsccCheckDigit(code)))
                    : Optional.empty();
        }
        String vat = VAT_SHAPES.get(country);
        if (vat != null && code.matches(vat)) {
            return Optional.of(new CompanyCode(CompanyCode.Scheme.VAT, code, false));
        }
        if (vat != null && code.startsWith(country)) {
            return Optional.empty();
        }
        return code.matches("[A-Z0-9]{4,30}")
                ? Optional.of(new CompanyCode(CompanyCode.Scheme.OTHER, code, false))
                : Optional.empty();
    }

    /** Eighteen characters: who registers, kind of body, six digits of the place, nine of the organisation, check. */
    static boolean hasUsccShape(String code) {
        return code.matches("[1-9ANY][1-9A-HJ-NPQRTUWXY]\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");
    }

    /** Whether 31 minus the weighted sum modulo 31 is the last character, GB 32100-2015 section 5. */
    static boolean hasUsccCheckDigit(String code) {
        int sum = 0;
        for (int index = 0; index < USCC_WEIGHTS.length; index++) {
            sum += USCC_ALPHABET.indexOf(code.charAt(index)) * USCC_WEIGHTS[index];
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31) == code.charAt(17);
    }
}

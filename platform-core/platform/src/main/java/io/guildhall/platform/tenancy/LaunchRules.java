package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.Texts;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an operator's wish for a marketplace has to obey. */
final class LaunchRules {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PART_OF_A_PERSON = 60;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 100;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,59}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private LaunchRules() {}

    /** Refuses a wish that nothing can be made of; whether the address is free and the template there is seen later. */
    static void check(NewMarketplace wish) {
        Checks checks = new Checks();
        checks.text(wish.template(), "template", LONGEST_NAME);
        Slug.faultOf(wish.slug()).ifPresent(fault -> checks.that(false, "slug", fault.textKey()));
        if (wish.names() != null) {
            wish.names().forEach((language, name) -> {
                if (checks.that(Texts.LANGUAGES.contains(language), "names", "tenancy.language.unknown", language)) {
                    checks.optionalText(name, "names." + language, LONGEST_NAME);
                }
            });
        }
        if (wish.languages() != null) {
            checks.that(!wish.languages().isEmpty(), "languages", "tenancy.languages.missing");
            checks.that(Texts.LANGUAGES.containsAll(wish.languages()), "languages", "tenancy.languages.unknown");
        }
        checks.that(wish.currency() == null || isCurrency(wish.currency()), "currency", "tenancy.currency.unknown");
        checkAdmin(wish.admin(), checks);
        checks.done();
    }

    private static void checkAdmin(FirstAdmin admin, Checks checks) {
        if (!checks.that(admin != null, "admin", "tenancy.admin.missing")) {
            return;
        }
        checks.that(
                admin.username() != null && USERNAME.matcher(admin.username()).matches(),
                "admin.username",
                "tenancy.admin.username");
        checks.that(
                admin.email() != null && EMAIL.matcher(admin.email()).matches(), "admin.email", "shared.check.email");
        checks.text(admin.firstName(), "admin.firstName", LONGEST_PART_OF_A_PERSON);
        checks.text(admin.lastName(), "admin.lastName", LONGEST_PART_OF_A_PERSON);
        String password = admin.password();
        checks.that(
                password == null
                        || password.isEmpty()
                        || password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD,
                "admin.password",
                "tenancy.admin.password",
                SHORTEST_PASSWORD);
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    /** The languages asked for, or the template's. */
    static List<String> languages(NewMarketplace wish, Template template) {
        return wish.languages() == null ? template.languages() : List.copyOf(new LinkedHashSet<>(wish.languages()));
    }

    /**
     * The names given, in every language of the marketplace and in English; a language without one gets the first name
     * given. Where none was given the template's stand.
     */
    static Map<String, String> names(NewMarketplace wish, Template template) {
        Map<String, String> given = new LinkedHashMap<>();
        if (wish.names() != null) {
            wish.names().forEach((language, name) -> {
                if (name != null && !name.isBlank()) {
                    given.put(language, name.strip());
                }
            });
        }
        if (given.isEmpty()) {
            return template.name().byLanguage();
        }
        String first = given.values().iterator().next();
        Set<String> wanted = new LinkedHashSet<>(languages(wish, template));
        wanted.add("en");
        Map<String, String> names = new LinkedHashMap<>();
        wanted.forEach(language -> names.put(language, given.getOrDefault(language, first)));
        return names;
    }
}

package io.guildhall.platform.tenancy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address of a marketplace: the first label of its host name, 3 to 30 lower-case letters, digits and hyphens,
 * beginning with a letter, ending with a letter or a digit. Names that people or programs expect elsewhere are reserved.
 */
public final class Slug {

    /** What is wrong with an address. */
    public enum Fault {
        /** Nothing was given. */
        MISSING,
        /** It is shorter than 3 or longer than 30 characters. */
        LENGTH,
        /** It holds something that is no lower-case letter, digit or single hyphen, or begins or ends wrongly. */
        CHARACTERS,
        /** It is kept for the platform itself. */
        RESERVED,
        /** Another marketplace has it. */
        TAKEN;

        /** Text key of a sentence that says so. */
        public String textKey() {
            return "tenancy.address." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "app",
            "apps",
            "assets",
            "auth",
            "billing",
            "blog",
            "cdn",
            "console",
            "dashboard",
            "demo",
            "dev",
            "dns",
            "docs",
            "download",
            "email",
            "files",
            "ftp",
            "guildhall",
            "guildhall-operators",
            "guildhall-platform",
            "health",
            "help",
            "home",
            "host",
            "identity",
            "imap",
            "info",
            "internal",
            "keycloak",
            "legal",
            "localhost",
            "login",
            "logout",
            "mail",
            "master",
            "metrics",
            "mobile",
            "news",
            "openapi",
            "operator",
            "operators",
            "pop",
            "postmaster",
            "preview",
            "public",
            "register",
            "root",
            "search",
            "secure",
            "security",
            "shop",
            "smtp",
            "sso",
            "staging",
            "static",
            "status",
            "support",
            "system",
            "test",
            "webmail",
            "webmaster",
            "www");

    private Slug() {}

    /** What is wrong with the form of that address; whether it is free is another question. */
    public static Optional<Fault> faultOf(String slug) {
        if (slug == null || slug.isBlank()) {
            return Optional.of(Fault.MISSING);
        }
        if (slug.length() < SHORTEST || slug.length() > LONGEST) {
            return Optional.of(Fault.LENGTH);
        }
        if (!FORM.matcher(slug).matches()) {
            return Optional.of(Fault.CHARACTERS);
        }
        return RESERVED.contains(slug) ? Optional.of(Fault.RESERVED) : Optional.empty();
    }
}

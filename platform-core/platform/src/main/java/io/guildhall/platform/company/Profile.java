package io.guildhall.platform.company;

import io.guildhall.platform.shared.web.Checks;
import io.guildhall.vertical.LocalizedText;
import java.util.List;

/**
 * How a company presents itself; it may change at any time.
 *
 * @param displayName what others call it; the legal name where it is empty
 * @param interests codes of categories
 */
public record Profile(
        LocalizedText displayName,
        LocalizedText city,
        LocalizedText profile,
        String website,
        Contact contact,
        List<String> interests) {

    private static final String EMAIL = "[^\\s@<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    public Profile {
        displayName = displayName == null ? LocalizedText.same("") : displayName;
        city = city == null ? LocalizedText.same("") : city;
        profile = profile == null ? LocalizedText.same("") : profile;
        website = website == null ? "" : website.strip();
        interests = interests == null ? List.of() : List.copyOf(interests);
    }

    void check(Checks checks) {
        texts(checks, displayName, "displayName", 120);
        texts(checks, city, "city", 80);
        texts(checks, profile, "profile", 4000);
        checks.that(
                website.isEmpty() || website.length() <= 200 && website.matches("https?://[^\\s<>\"']+"),
                "website",
                "shared.check.web-address");
        checks.that(interests.size() <= 200, "interests", "company.check.interests");
        for (String interest : interests) {
            checks.that(
                    interest != null && interest.matches("[a-z0-9][a-z0-9-]{0,79}"),
                    "interests",
                    "company.check.interests");
        }
    }

    /** Whom to talk to; a registration asks for its applicant's name and address instead. */
    void checkContact(Checks checks) {
        Contact person = contact == null ? new Contact(null, null, null) : contact;
        checks.text(person.name(), "contactName", 100);
        if (checks.text(person.email(), "contactEmail", 200)) {
            checks.that(isEmail(person.email()), "contactEmail", "shared.check.email");
        }
        checkPhone(checks);
    }

    void checkPhone(Checks checks) {
        String phone = contact == null ? null : contact.phone();
        if (checks.text(phone, "contactPhone", 40)) {
            checks.that(phone.matches("[+0-9 ()-]{5,40}"), "contactPhone", "shared.check.phone");
        }
    }

    static boolean isEmail(String text) {
        return text.matches(EMAIL);
    }

    private static void texts(Checks checks, LocalizedText text, String field, int longest) {
        text.byLanguage().forEach((language, value) -> checks.optionalText(value, field + "." + language, longest));
    }
}

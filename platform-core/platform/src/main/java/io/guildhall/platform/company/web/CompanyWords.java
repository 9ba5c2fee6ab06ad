package io.guildhall.platform.company.web;

import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.vertical.LocalizedText;
import java.util.Locale;

/** What companies' pages say and in which colour. */
public final class CompanyWords {

    private CompanyWords() {}

    /** A status in words. */
    public static String status(Shell shell, CompanyStatus status) {
        return shell.t("company.status." + status.name().toLowerCase(Locale.ROOT));
    }

    /** The colour of a status. */
    public static Tone tone(CompanyStatus status) {
        return switch (status) {
            case PENDING -> Tone.ATTENTION;
            case VERIFIED -> Tone.GOOD;
            case REJECTED, SUSPENDED -> Tone.BAD;
        };
    }

    /** City and country, or the country alone. */
    public static String place(Shell shell, LocalizedText city, String country) {
        String name = Countries.name(country, shell.texts());
        String town = city.in(shell.language());
        if (town.isEmpty()) {
            return name;
        }
        return shell.t("company.place", town, name);
    }

    /** A role in words. */
    public static String role(Shell shell, String role) {
        return shell.t("company.role." + role);
    }
}

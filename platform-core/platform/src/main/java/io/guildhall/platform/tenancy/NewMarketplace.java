package io.guildhall.platform.tenancy;

import java.util.List;
import java.util.Map;

/**
 * What an operator asks for. The names, the languages and the currency are the template's where they are left out.
 *
 * @param template code of the template
 * @param slug the first label of its host name
 * @param names by BCP 47 language tag, or null
 * @param languages the default one first, or null
 * @param currency ISO 4217, or null
 * @param admin the first admin; without a password one is made up
 */
public record NewMarketplace(
        String template,
        String slug,
        Map<String, String> names,
        List<String> languages,
        String currency,
        FirstAdmin admin) {}

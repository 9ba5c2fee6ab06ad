package io.guildhall.platform.tenancy;

import io.guildhall.platform.shared.Money;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeSet;
import io.guildhall.vertical.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a marketplace starts with. A launch copies it; the tenant admin changes the copy, and later editions of the
 * template leave launched marketplaces alone.
 *
 * @param vertical the code of the industry module behind it, empty where the template stands on its own
 * @param name what the launch wizard proposes
 * @param languages BCP 47 tags, the default one first
 * @param currency ISO 4217
 * @param tradeUnit Recommendation 20 code that a new listing starts with
 * @param offeredUnits further units sellers choose from
 * @param identifierSchemes codes, the most usual first
 * @param attributeSets by code: the vertical's and the template's own
 * @param taxonomy the categories of the first level
 * @param tiers from the least to the most demanding; exactly one is the default
 */
public record Template(
        String code,
        String vertical,
        LocalizedText name,
        LocalizedText tagline,
        LocalizedText description,
        Branding branding,
        List<String> languages,
        String currency,
        String tradeUnit,
        List<String> offeredUnits,
        List<String> identifierSchemes,
        Map<String, AttributeSet> attributeSets,
        List<Category> taxonomy,
        List<Tier> tiers,
        List<Service> services,
        List<Restriction> restrictions,
        List<Article> pages,
        List<News> news) {

    public Template {
        languages = List.copyOf(languages);
        offeredUnits = List.copyOf(offeredUnits);
        identifierSchemes = List.copyOf(identifierSchemes);
        attributeSets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(attributeSets));
        taxonomy = List.copyOf(taxonomy);
        tiers = List.copyOf(tiers);
        services = List.copyOf(services);
        restrictions = List.copyOf(restrictions);
        pages = List.copyOf(pages);
        news = List.copyOf(news);
    }

    /** How many categories there are, on all levels. */
    public int categoryCount() {
        return taxonomy.stream().mapToInt(Category::count).sum();
    }

    /**
     * How a marketplace looks.
     *
     * @param primaryColor {@code #rrggbb}
     * @param accentColor {@code #rrggbb}
     * @param icon a name of the outline icons
     */
    public record Branding(String primaryColor, String accentColor, String icon) {}

    /**
     * A category of the tree. It has the attributes of all its ancestors.
     *
     * @param code unique within the whole tree
     * @param attributeSets codes of the sets taken over, all of them known to the template
     * @param attributes those that belong to no set
     * @param children empty on the level products are listed in
     */
    public record Category(
            String code,
            LocalizedText name,
            List<String> attributeSets,
            List<AttributeDefinition> attributes,
            List<Category> children) {

        public Category {
            attributeSets = List.copyOf(attributeSets);
            attributes = List.copyOf(attributes);
            children = List.copyOf(children);
        }

        private int count() {
            return 1 + children.stream().mapToInt(Category::count).sum();
        }
    }

    /**
     * Goods that may not be listed, or only after somebody has looked at them.
     *
     * @param scheme code of an identifier scheme
     * @param values identifiers of that scheme, in normal form
     * @param refused whether they are refused; others are held for review
     * @param reason what sellers are told
     */
    public record Restriction(String scheme, List<String> values, boolean refused, LocalizedText reason) {

        public Restriction {
            values = List.copyOf(values);
        }
    }

    /** How often a membership fee falls due. */
    public enum Period {
        MONTH,
        YEAR
    }

    /**
     * A class of membership.
     *
     * @param price for one period, zero for a free tier
     * @param listingQuota how many listings a company may have published at a time; empty for any number
     * @param commissionPercent of the goods value of a completed order, paid by the seller
     * @param isDefault whether a company that chose no tier gets this one
     */
    public record Tier(
            String code,
            LocalizedText name,
            LocalizedText description,
            Money price,
            Period period,
            OptionalInt listingQuota,
            BigDecimal commissionPercent,
            List<Privilege> privileges,
            boolean isDefault) {

        public Tier {
            privileges = List.copyOf(privileges);
        }
    }

    /** What members of a tier get beyond the quota; the same privilege has the same code in every tier. */
    public record Privilege(String code, LocalizedText name) {}

    /**
     * A service sold beside the goods.
     *
     * @param price for one unit
     * @param unit {@code ORDER}, or a Recommendation 20 code
     * @param enabled whether it is on sale from the first day
     */
    public record Service(
            String code, LocalizedText name, LocalizedText description, Money price, String unit, boolean enabled) {}

    /** A page of text: plain paragraphs, a blank line between them. */
    public record Article(String slug, LocalizedText title, LocalizedText body) {}

    /** A piece of news: plain paragraphs, a blank line between them. */
    public record News(String slug, LocalDate date, LocalizedText title, LocalizedText summary, LocalizedText body) {}
}

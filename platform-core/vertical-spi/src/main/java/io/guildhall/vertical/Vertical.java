package io.guildhall.vertical;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one industry adds to the platform. Implementations are stateless, safe for use by many threads, and announced
 * in {@code META-INF/services/io.guildhall.vertical.Vertical}.
 */
public interface Vertical {

    /** The code templates refer to, such as {@code steel}: lower-case letters, digits and hyphens; never changes. */
    String code();

    /** Sets of attributes that a template's categories refer to by code. */
    default List<AttributeSet> attributeSets() {
        return List.of();
    }

    /** Schemes of product identifiers with a rule of their own, such as CAS. */
    default List<IdentifierScheme> identifierSchemes() {
        return List.of();
    }

    /** Calculations offered on pages and under {@code POST /api/v1/calculators/{code}}. */
    default List<Calculator> calculators() {
        return List.of();
    }

    /** Ways to search of this industry's own, offered beside the search by words. */
    default List<SpecialSearch> searches() {
        return List.of();
    }

    /** Services the operator of such a marketplace may sell beside the goods. */
    default List<ValueAddedService> services() {
        return List.of();
    }

    /** Pieces of a page that only this industry needs, each for one slot. */
    default List<PageFragment> pageFragments() {
        return List.of();
    }

    /** What is wrong with a product from the industry's point of view; empty when nothing is. */
    default List<Violation> validate(ProductFacts product) {
        return List.of();
    }

    /**
     * Attributes that follow from the others, such as a molar mass from a structure. They are stored with the product
     * and win over values the seller typed. Called only with a product that {@link #validate} found nothing wrong with.
     */
    default Map<String, Object> derive(ProductFacts product) {
        return Map.of();
    }

    /** The codes of all attributes that {@link #derive} may give, so that forms can say that they are calculated. */
    default Set<String> derivedAttributes() {
        return Set.of();
    }

    /**
     * The codes of the identifiers and attributes that make two goods of this industry the same where all of them are equal,
     * such as a CAS number with grade and purity. Empty where the product does not say enough to tell.
     */
    default List<String> sameGoodsBy(ProductFacts product) {
        return List.of();
    }

    /** A picture drawn from the product's facts, such as a molecule or a cross-section. */
    default Optional<ProductPicture> picture(ProductFacts product) {
        return Optional.empty();
    }

    /** Further words the product is found by: synonyms, formulas, dimensions in the spellings buyers type. */
    default List<String> searchTerms(ProductFacts product) {
        return List.of();
    }

    /** What the product is found by exactly, capitals and signs included, such as its structure in canonical form. */
    default List<String> searchKeys(ProductFacts product) {
        return List.of();
    }

    /** What somebody who types this looks for; answers at once and never fails, whatever is typed. */
    default SearchIntent understand(String typed) {
        return SearchIntent.of(typed);
    }

    /** JPA entities this vertical keeps, all of them tenant entities. */
    default List<Class<?>> entities() {
        return List.of();
    }

    /** Class-path location of the Liquibase changelog that creates the tables of {@link #entities()}. */
    default Optional<String> changelog() {
        return Optional.empty();
    }
}

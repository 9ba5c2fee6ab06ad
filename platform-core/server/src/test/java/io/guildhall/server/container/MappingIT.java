package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductDraft;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.VariantDraft;
import io.guildhall.platform.catalog.model.Category;
import io.guildhall.platform.catalog.model.Product;
import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.company.CompanyCode;
import io.guildhall.platform.company.CompanyView;
import io.guildhall.platform.company.Contact;
import io.guildhall.platform.company.Profile;
import io.guildhall.platform.company.model.Company;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.membership.Period;
import io.guildhall.platform.membership.Privilege;
import io.guildhall.platform.membership.TierTerms;
import io.guildhall.platform.membership.model.Tier;
import io.guildhall.platform.ordering.BookedService;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.Side;
import io.guildhall.platform.ordering.model.Order;
import io.guildhall.platform.ordering.model.OrderLine;
import io.guildhall.platform.ordering.store.OrderWriter;
import io.guildhall.platform.service.ServiceTerms;
import io.guildhall.platform.service.model.OfferedService;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every entity comes back from the database as it went there, when it is new and when it has changed. */
class MappingIT extends InsidePayara {

    /** PostgreSQL keeps microseconds. */
    private static final Instant NOW = Instant.parse("2026-03-01T08:15:30.123456Z");

    private static final LocalizedText NAME = LocalizedText.of("Ethanol \"96 %\"", "乙醇 🧪");

    @Inject
    private EntityManager entities;

    @Inject
    private OrderWriter orders;

    @Test
    void an_article() {
        requireSame(Sample.article("news"), Article.class, article -> article.rewrite(Sample.text("other-news")));
    }

    @Test
    void a_category_with_attributes_of_its_own() {
        Category category = new Category(
                Ids.next(),
                "solvents",
                null,
                NAME,
                3,
                List.of(
                        OwnAttribute.of(AttributeDefinition.number("purity", NAME, "P1")
                                .asRequired()
                                .asFacet()),
                        OwnAttribute.of(AttributeDefinition.choice(
                                "packSize", NAME, List.of(new AllowedValue("drum", NAME))))));

        requireSame(category, Category.class, found -> {
            found.ask(OwnAttribute.of(AttributeDefinition.text("remark", NAME)));
            found.move(UUID.randomUUID(), 0);
            found.archive();
        });
    }

    @Test
    void a_product_with_identifiers_and_attributes_of_every_kind() {
        UUID category = Ids.next();
        run(steel, () -> entities.persist(new Category(category, "alcohols", null, NAME, 0, List.of())));
        Product product = new Product(
                Ids.next(), UUID.randomUUID(), "P-2026-000001", draft(Map.of("cas", "64-17-5")), category, false, NOW);

        requireSame(product, Product.class, found -> {
            found.change(draft(Map.of()), category, false, NOW.plusSeconds(1));
            found.withdraw(NOW.plusSeconds(2));
        });
    }

    @Test
    void a_tier_with_privileges() {
        Tier tier = new Tier(
                Ids.next(),
                terms(List.of(new Privilege("dispatch-priority", NAME), new Privilege("badge", NAME)), 60),
                "CNY",
                2);

        requireSame(tier, Tier.class, found -> {
            found.change(terms(List.of(), null), "CNY");
            found.archive();
        });
    }

    @Test
    void a_company_without_papers_and_with_them() {
        Company company = new Company(
                Ids.next(),
                "C-2026-000001",
                "Ångström & Søn 有限公司",
                "DK",
                new CompanyCode(CompanyCode.Scheme.VAT, "DK13585628", true),
                profile(List.of("solvents", "alcohols")),
                NOW);

        requireSame(company, Company.class, found -> {
            found.prove(new CompanyView.Licence(UUID.randomUUID(), "licence.pdf", "ab".repeat(32)));
            found.present(profile(List.of()));
            found.verify("Lin Clerk", NOW.plusSeconds(1));
        });
    }

    @Test
    void a_service() {
        ServiceTerms terms = new ServiceTerms(NAME, LocalizedText.same(""), Money.of("0.1250", "CNY"), "TNE", true);

        requireSame(
                new OfferedService(Ids.next(), "inspection", terms, "CNY", 1),
                OfferedService.class,
                service -> service.setEnabled(false));
    }

    @Test
    void an_order() {
        Order order = new Order(
                Ids.next(),
                "PO-2026-000001",
                UUID.randomUUID(),
                UUID.randomUUID(),
                Money.of("1234.50", "CNY"),
                Money.of("60.25", "CNY"),
                new BigDecimal("0.300"),
                NOW);
        Actor buyer = new Actor("b", "b", "Buyer", "b@example.com", Set.of("buyer"), order.buyer());
        OrderLine line = new OrderLine(
                Ids.next(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "ET-96",
                NAME,
                Map.of("packSize", "drum"),
                new BigDecimal("2.5"),
                "TNE",
                Money.of("493.80", "CNY"),
                Money.of("1234.50", "CNY"),
                SaleTerms.of(Map.of("incoterm", "FOB", "incotermPlace", "Shanghai")),
                Optional.of(new PriceSource(UUID.randomUUID(), "Contract 2026", 1)));
        BookedService service = new BookedService(
                "inspection", NAME, "ORDER", new BigDecimal("60.25"), BigDecimal.ONE, order.services());
        run(
                steel,
                () -> orders.place(
                        List.of(new Order.Placed(
                                order, List.of(line), List.of(service), new Delivery("Goods in", "Dock 4", "", ""))),
                        buyer,
                        NOW));

        requireRead(order, Order.class, "version");
        requireSameAfter(order, Order.class, found -> {
            found.confirm(Side.SELLER, NOW.plusSeconds(1));
            found.ship(Side.SELLER, "德邦物流", "DPK 1", NOW.plusSeconds(2));
        });
    }

    private <E extends TenantEntity> void requireSame(E written, Class<E> type, Consumer<E> change) {
        run(steel, () -> entities.persist(written));
        requireRead(written, type);
        requireSameAfter(written, type, change);
    }

    private <E extends TenantEntity> void requireSameAfter(E written, Class<E> type, Consumer<E> change) {
        E changed = in(steel, () -> {
            E found = entities.find(type, written.id());
            change.accept(found);
            return found;
        });
        assertThat(changed.version()).isGreaterThan(written.version());
        requireRead(changed, type);
    }

    private <E extends TenantEntity> void requireRead(E written, Class<E> type, String... ignored) {
        assertThat(in(steel, () -> entities.find(type, written.id())))
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("_persistence.*")
                .ignoringFields(ignored)
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(written);
    }

    private static ProductDraft draft(Map<String, String> identifiers) {
        return new ProductDraft(
                "ET-96",
                "alcohols",
                NAME,
                LocalizedText.same("For <b>disinfection</b>"),
                identifiers,
                Map.of("purity", new BigDecimal("96.25"), "denatured", true, "smiles", "CCO"),
                "TNE",
                "CNY",
                List.of(PriceTier.of("1", "5980.125")),
                new BigDecimal("0.5"),
                new BigDecimal("0.25"),
                3,
                "CN",
                List.of(new VariantDraft("ET-96", Map.of(), BigDecimal.TEN)));
    }

    private static TierTerms terms(List<Privilege> privileges, Integer quota) {
        return new TierTerms(
                "gold",
                NAME,
                LocalizedText.same(""),
                Money.of("1999.9900", "CNY"),
                Period.YEAR,
                quota,
                new BigDecimal("0.3000"),
                privileges,
                false);
    }

    private static Profile profile(List<String> interests) {
        return new Profile(
                NAME,
                LocalizedText.of("Aarhus", "奥胡斯"),
                LocalizedText.same(""),
                "https://example.com",
                new Contact("Ida", "ida@example.com", "+45 1234 5678"),
                interests);
    }
}

package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.Comparison;
import io.guildhall.platform.buying.Comparison.Compared;
import io.guildhall.platform.buying.Comparison.State;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.SaleTerms;
import io.guildhall.platform.catalog.TermsWords;
import io.guildhall.platform.catalog.Values;
import io.guildhall.platform.catalog.VariantView;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ProductPicture;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Puts a comparison into words: the terms first, then the codes, then what the industry asks for. */
@ApplicationScoped
public class CompareComposer {

    private ProductReader reader;
    private Identifiers identifiers;

    protected CompareComposer() {}

    @Inject
    CompareComposer(ProductReader reader, Identifiers identifiers) {
        this.reader = reader;
        this.identifiers = identifiers;
    }

    public ComparePage compose(Comparison comparison, boolean differencesOnly, Shell shell) {
        List<ComparePage.Section> all = sections(comparison, shell);
        List<ComparePage.Section> shown = differencesOnly ? differing(all) : all;
        Link here = Link.to("/compare");
        for (Compared each : comparison.products()) {
            here = here.and(ComparePages.PRODUCT, each.product().id().toString());
        }
        return new ComparePage(
                comparison.products().stream().map(each -> column(each, shell)).toList(),
                shown,
                differencesOnly ? here.with(ComparePages.ROWS, "different") : here,
                differencesOnly,
                rows(all) - rows(shown),
                comparison.gone().size());
    }

    /** The comparison as a table to take away, a column for every product. */
    ListFile file(Comparison comparison, Shell shell) {
        ComparePage page = compose(comparison, false, shell);
        List<String> headings = new ArrayList<>();
        headings.add(shell.t("buying.compare.attribute"));
        page.products().forEach(product -> headings.add(product.name()));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(line(shell.t("catalog.seller"), page, ComparePage.Column::supplier));
        rows.add(line(shell.t("shared.number"), page, ComparePage.Column::number));
        rows.add(line(shell.t("catalog.sku"), page, ComparePage.Column::sku));
        rows.add(line(shell.t("buying.compare.address"), page, product -> shell.absolute("/products/" + product.id())));
        for (ComparePage.Section section : page.sections()) {
            for (ComparePage.Row row : section.rows()) {
                List<Object> cells = new ArrayList<>();
                cells.add(row.label());
                row.cells()
                        .forEach(cell ->
                                cells.add(cell.isGiven() ? String.join("; ", cell.lines()) : shell.t(cell.textKey())));
                rows.add(cells);
            }
        }
        return new ListFile("comparison", headings, rows);
    }

    private static List<Object> line(String label, ComparePage page, Function<ComparePage.Column, String> value) {
        List<Object> line = new ArrayList<>();
        line.add(label);
        page.products().forEach(product -> line.add(value.apply(product)));
        return line;
    }

    private ComparePage.Column column(Compared compared, Shell shell) {
        ProductView product = compared.product();
        return new ComparePage.Column(
                product.id(),
                "/products/" + product.id(),
                shell.t(product.name()),
                product.number(),
                product.sku(),
                reader.picture(product).map(ProductPicture::svg).orElse(""),
                product.lowestPrice(),
                prices(product).count() > 1,
                product.currency(),
                product.unit(),
                shell.t(compared.supplier()),
                "/suppliers/" + product.company(),
                compared.verified());
    }

    private List<ComparePage.Section> sections(Comparison comparison, Shell shell) {
        List<ComparePage.Section> sections = new ArrayList<>();
        sections.add(new ComparePage.Section(shell.t("buying.compare.terms"), terms(comparison, shell)));
        List<ComparePage.Row> codes = codes(comparison, shell);
        if (!codes.isEmpty()) {
            sections.add(new ComparePage.Section(shell.t("buying.compare.codes"), codes));
        }
        Values values = new Values(shell);
        for (Comparison.Section section : comparison.sections()) {
            String title = shell.t(section.name());
            sections.add(new ComparePage.Section(
                    title.isEmpty() ? shell.t("catalog.attributes") : title,
                    section.rows().stream()
                            .map(row -> new ComparePage.Row(
                                    shell.t(row.attribute().name()),
                                    row.differs(),
                                    row.cells().stream()
                                            .map(cell -> cell(row.attribute(), cell, values))
                                            .toList()))
                            .toList()));
        }
        return sections;
    }

    private static ComparePage.Cell cell(AttributeDefinition attribute, Comparison.Cell cell, Values values) {
        return new ComparePage.Cell(
                cell.state(),
                cell.values().stream()
                        .map(value -> values.text(attribute, value))
                        .toList());
    }

    private static List<ComparePage.Row> terms(Comparison comparison, Shell shell) {
        List<ComparePage.Row> rows = new ArrayList<>();
        rows.add(row(comparison, shell.t("catalog.prices"), product -> tiers(product, shell)));
        rows.add(row(
                comparison, shell.t("catalog.least"), product -> quantity(product, shell, product.minOrderQuantity())));
        rows.add(row(
                comparison,
                shell.t("buying.compare.multiple"),
                product -> quantity(product, shell, product.orderMultiple())));
        rows.add(row(
                comparison,
                shell.t("catalog.stock"),
                product -> product.available().signum() > 0
                        ? quantity(product, shell, product.available())
                        : ComparePage.Cell.of(shell.t("catalog.sold-out"))));
        rows.add(row(
                comparison,
                shell.t("catalog.lead-time"),
                product -> ComparePage.Cell.of(shell.t("catalog.days", product.leadTimeDays()))));
        rows.add(said(comparison, shell, "availability", terms -> TermsWords.availability(shell, terms)));
        rows.add(said(comparison, shell, "warehouse", terms -> TermsWords.dispatch(shell, terms)));
        rows.add(said(comparison, shell, "incoterm", terms -> TermsWords.delivered(shell, terms)));
        rows.add(said(comparison, shell, "validUntil", terms -> TermsWords.validUntil(shell, terms)));
        rows.add(row(
                comparison,
                shell.t("catalog.origin"),
                product -> product.origin().isEmpty()
                        ? new ComparePage.Cell(State.NOT_GIVEN, List.of())
                        : ComparePage.Cell.of(country(product.origin(), shell))));
        rows.add(row(
                comparison,
                shell.t("catalog.variants"),
                product -> ComparePage.Cell.of(
                        shell.formats().number(product.variants().size()))));
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(ComparePage.Cell::isGiven))
                .toList();
    }

    private static ComparePage.Row said(
            Comparison comparison, Shell shell, String term, Function<SaleTerms, String> words) {
        return row(comparison, shell.t("catalog.terms." + term), product -> {
            String said = words.apply(product.terms());
            return said.isEmpty() ? new ComparePage.Cell(State.NOT_GIVEN, List.of()) : ComparePage.Cell.of(said);
        });
    }

    private List<ComparePage.Row> codes(Comparison comparison, Shell shell) {
        List<ComparePage.Row> rows = new ArrayList<>();
        Set<String> schemes = new LinkedHashSet<>();
        comparison
                .products()
                .forEach(each -> schemes.addAll(each.product().identifiers().keySet()));
        for (String scheme : schemes) {
            rows.add(row(comparison, shell.t(identifiers.nameOf(scheme)), product -> {
                String code = product.identifiers().get(scheme);
                return code == null ? new ComparePage.Cell(State.NOT_GIVEN, List.of()) : ComparePage.Cell.of(code);
            }));
        }
        return rows;
    }

    private static ComparePage.Row row(
            Comparison comparison, String label, Function<ProductView, ComparePage.Cell> value) {
        List<ComparePage.Cell> cells = comparison.products().stream()
                .map(each -> value.apply(each.product()))
                .toList();
        return new ComparePage.Row(label, cells.stream().distinct().count() > 1, cells);
    }

    /** The prices by quantity; where variants have prices of their own, only from where to where they go. */
    private static ComparePage.Cell tiers(ProductView product, Shell shell) {
        if (product.variants().stream().anyMatch(VariantView::ownPrices)
                || product.priceTiers().isEmpty()) {
            return ComparePage.Cell.of(shell.t(
                    "buying.compare.from-price",
                    shell.formats().pricePer(product.lowestPrice(), product.currency(), product.unit())));
        }
        return new ComparePage.Cell(
                State.GIVEN,
                product.priceTiers().stream()
                        .map(tier -> shell.t(
                                "buying.compare.tier",
                                shell.formats().quantity(tier.minQuantity(), product.unit()),
                                shell.formats().pricePer(tier.unitPrice(), product.currency(), product.unit())))
                        .toList());
    }

    private static ComparePage.Cell quantity(ProductView product, Shell shell, BigDecimal quantity) {
        return ComparePage.Cell.of(shell.formats().quantity(quantity, product.unit()));
    }

    private static Stream<BigDecimal> prices(ProductView product) {
        return product.variants().stream()
                .flatMap(variant -> variant.priceTiers().stream())
                .map(PriceTier::unitPrice)
                .map(BigDecimal::stripTrailingZeros)
                .distinct();
    }

    private static String country(String code, Shell shell) {
        return new Locale.Builder()
                .setRegion(code)
                .build()
                .getDisplayCountry(shell.texts().locale());
    }

    private static List<ComparePage.Section> differing(List<ComparePage.Section> sections) {
        return sections.stream()
                .map(section -> new ComparePage.Section(
                        section.title(),
                        section.rows().stream().filter(ComparePage.Row::differs).toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static int rows(List<ComparePage.Section> sections) {
        return sections.stream().mapToInt(section -> section.rows().size()).sum();
    }
}

package io.guildhall.platform.buying;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.CompanyStatus;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.vertical.LocalizedText;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lays products side by side, for everyone. */
@TenantFacade
public class Comparing {

    private Products products;
    private Taxonomy taxonomy;
    private Companies companies;

    protected Comparing() {}

    @Inject
    Comparing(Products products, Taxonomy taxonomy, Companies companies) {
        this.products = products;
        this.taxonomy = taxonomy;
        this.companies = companies;
    }

    /** The published ones of these products in their order; of the others it is told that they are gone. */
    public Comparison compare(List<UUID> chosen) {
        List<UUID> wanted = chosen.stream().distinct().toList();
        if (wanted.size() > Selection.MOST) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, "product", "buying.compare.too-many", Selection.MOST);
        }
        Map<UUID, ProductView> found = products.views(wanted).stream()
                .filter(ProductView::isPublished)
                .collect(Collectors.toMap(ProductView::id, Function.identity()));
        Set<UUID> sellers = found.values().stream().map(ProductView::company).collect(Collectors.toSet());
        Map<UUID, LocalizedText> names = sellers.isEmpty() ? Map.of() : companies.names(sellers);
        Map<UUID, CompanyStatus> statuses = sellers.isEmpty() ? Map.of() : companies.statuses(sellers);
        List<Comparison.Compared> compared = new ArrayList<>();
        List<UUID> gone = new ArrayList<>();
        for (UUID id : wanted) {
            ProductView product = found.get(id);
            if (product == null) {
                gone.add(id);
            } else {
                compared.add(new Comparison.Compared(
                        product,
                        names.getOrDefault(product.company(), LocalizedText.same("")),
                        statuses.get(product.company()) == CompanyStatus.VERIFIED));
            }
        }
        return Comparison.of(compared, taxonomy.tree(), gone);
    }
}

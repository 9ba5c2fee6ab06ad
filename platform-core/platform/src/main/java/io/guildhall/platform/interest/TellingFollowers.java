package io.guildhall.platform.interest;

import io.guildhall.platform.catalog.ProductPublished;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.inbox.News;
import io.guildhall.platform.inbox.Notices;
import io.guildhall.platform.interest.store.FollowRows;
import io.guildhall.platform.shared.events.EventHandler;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** A supplier's new products are told to everyone who follows it. */
@ApplicationScoped
class TellingFollowers implements EventHandler<ProductPublished> {

    private FollowRows rows;
    private Products products;
    private Companies companies;
    private Notices notices;

    protected TellingFollowers() {}

    @Inject
    TellingFollowers(FollowRows rows, Products products, Companies companies, Notices notices) {
        this.rows = rows;
        this.products = products;
        this.companies = companies;
        this.notices = notices;
    }

    @Override
    public Class<ProductPublished> eventType() {
        return ProductPublished.class;
    }

    @Override
    public void handle(ProductPublished event) {
        if (rows.any()) {
            products.views(event.products()).stream()
                    .collect(Collectors.groupingBy(ProductView::company, TreeMap::new, Collectors.counting()))
                    .forEach((supplier, published) -> tell(supplier, published.intValue()));
        }
    }

    private void tell(UUID supplier, int published) {
        List<String> followers = rows.followers(supplier);
        if (!followers.isEmpty()) {
            LocalizedText name = companies.names(List.of(supplier)).getOrDefault(supplier, LocalizedText.same(""));
            notices.tell(
                    followers,
                    new News(
                            FollowedSuppliers.NOTICE,
                            supplier,
                            "interest.news.products",
                            name,
                            published,
                            "/workbench/following/" + supplier));
        }
    }
}

package io.guildhall.platform.interest.web;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.company.WorkbenchNews;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CompanyNames;
import io.guildhall.platform.interest.FollowedSuppliers;
import io.guildhall.platform.shared.web.Shell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What followed suppliers have published last, at the beginning of the day. */
@ApplicationScoped
public class FollowedNews implements WorkbenchNews {

    private static final int SHOWN = 5;

    private FollowedSuppliers followed;
    private CompanyNames names;

    protected FollowedNews() {}

    @Inject
    FollowedNews(FollowedSuppliers followed, CompanyNames names) {
        this.followed = followed;
        this.names = names;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Section> of(Actor person, Shell shell) {
        List<ProductView> newest = followed.newest(person, SHOWN);
        return newest.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section(
                        shell.t("interest.newest"),
                        "heart",
                        newest.stream()
                                .map(product -> new Entry(
                                        shell.t(product.name()),
                                        shell.t(names.nameOf(product.company())),
                                        "/products/" + product.id(),
                                        product.publishedAt(),
                                        false))
                                .toList(),
                        "/workbench/following",
                        shell.t("interest.following.all")));
    }
}

package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Explaining;
import io.guildhall.platform.catalog.Listings;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.SearchExplanation;
import io.guildhall.platform.catalog.SearchQuery;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows a seller how a listing is found: its place for a search with the reasons, or why it is not there. */
@Path("/workbench/products/{id}/found")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class FoundPages {

    @Inject
    private Explaining explaining;

    @Inject
    private Products products;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * What was asked, and the answer.
     *
     * @param asked whether anything was asked yet
     * @param searchHref the search buyers would make
     */
    public record FoundPage(
            List<Crumb> crumbs,
            String name,
            String path,
            String words,
            String category,
            List<Choice> categories,
            boolean asked,
            boolean found,
            int rank,
            long total,
            List<String> reasons,
            String searchHref,
            String editHref) {}

    @GET
    @Operation(hidden = true)
    public Page found(@PathParam("id") String id) {
        Shell shell = shells.current();
        ProductView product = products.ownView(actor.get(), Ids.parse(id));
        SearchQuery query = Listings.asked(Optional.empty(), shell);
        boolean asked =
                !query.words().isEmpty() || !query.category().isEmpty() || product.status() != ProductStatus.PUBLISHED;
        SearchExplanation explanation = explaining.own(actor.get(), product.id(), query);
        WhyWords words = new WhyWords(shell);
        String name = shell.t(product.name());
        String edit = ProductFormComposer.HOME + "/" + product.id();
        return Page.of(
                "catalog/found.jte",
                new FoundPage(
                        List.of(
                                new Crumb(shell.t("catalog.own.title"), ProductFormComposer.HOME),
                                new Crumb(name, edit),
                                new Crumb(shell.t("catalog.found"), shell.here().path())),
                        name,
                        shell.here().path(),
                        query.words(),
                        query.category(),
                        categories(product, shell),
                        asked,
                        explanation.found(),
                        explanation.rank(),
                        explanation.total(),
                        explanation.found()
                                ? words.matches(explanation, query)
                                : words.whyNot(
                                        product,
                                        explanation,
                                        query,
                                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        Link.to("/search")
                                .with("q", query.words())
                                .with("category", query.category())
                                .href(),
                        edit));
    }

    private List<Choice> categories(ProductView product, Shell shell) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", shell.t("catalog.found.everywhere")));
        taxonomy.tree()
                .path(product.categoryId())
                .forEach(category -> choices.add(Choice.of(category.code(), shell.t(category.name()))));
        return choices;
    }
}

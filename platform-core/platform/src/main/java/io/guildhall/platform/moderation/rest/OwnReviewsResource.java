package io.guildhall.platform.moderation.rest;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.moderation.ReviewQueue;
import io.guildhall.platform.moderation.ReviewState;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the marketplace says of the listings of one's own company. */
@Path("/api/v1/my/reviews")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class OwnReviewsResource {

    @Inject
    private ReviewQueue queue;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @GET
    @Operation(
            summary =
                    "The company's listings that were held or decided about, the latest first; state narrows the list")
    public ListAnswer<ReviewJson> list(@QueryParam("state") String state, @BeanParam Paging paging) {
        Set<ReviewState> states = ModerationResource.given(state)
                .map(code -> Set.of(ModerationResource.required(ReviewState.values(), code, "state")))
                .orElse(Set.of());
        return queue.own(actor.get(), states, paging.cursor(), paging.limit())
                .map(line -> ReviewJson.of(
                        line.listing(),
                        Optional.of(line.review()),
                        line.review().matches(),
                        code(line.listing().content().category())));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How a listing of the company stands, by its product's id")
    public ReviewJson read(@PathParam("id") String id) {
        ReviewQueue.Sheet sheet = queue.ownSheet(actor.get(), Ids.parse(id));
        return ReviewJson.of(
                sheet.listing(),
                sheet.review(),
                sheet.matches(),
                code(sheet.listing().content().category()));
    }

    private String code(UUID category) {
        return taxonomy.tree().find(category).map(CategoryView::code).orElse("");
    }
}

package io.guildhall.platform.ordering.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Reorder;
import io.guildhall.platform.ordering.Reordering;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An earlier purchase at the prices of now. */
@Path("/api/v1/orders/{id}/reorder")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ordering")
public class ReorderResource {

    @Inject
    private Reordering reordering;

    @Inject
    private CurrentActor actor;

    /**
     * What has changed since.
     *
     * @param orderable how many lines can be had again
     */
    public record Answer(UUID order, String number, int orderable, List<Line> lines) {}

    /**
     * A line.
     *
     * @param change SAME, CHEAPER, DEARER or UNAVAILABLE
     * @param priceNow of one unit; null where it is no longer offered
     * @param problem why it cannot be ordered again, or null
     */
    public record Line(
            UUID variant,
            String sku,
            BigDecimal quantity,
            String unit,
            String change,
            BigDecimal priceThen,
            BigDecimal priceNow,
            String currency,
            String problem) {}

    @GET
    @Operation(summary = "What an earlier purchase would cost now, and what of it can be had again")
    public Answer preview(@PathParam("id") String id) {
        return answer(reordering.preview(actor.get(), Ids.parse(id)));
    }

    @POST
    @Operation(summary = "Puts what can be had of an earlier purchase into the cart and tells what has changed")
    public Answer toCart(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        return answer(reordering.toCart(actor.get(), key, Ids.parse(id)));
    }

    private static Answer answer(Reorder reorder) {
        return new Answer(
                reorder.order(),
                reorder.number(),
                reorder.orderableCount(),
                reorder.lines().stream().map(ReorderResource::line).toList());
    }

    private static Line line(Reorder.Line line) {
        return new Line(
                line.then().variant(),
                line.then().sku(),
                line.then().quantity(),
                line.then().unit(),
                line.change().name(),
                line.priceThen().amount(),
                line.now().map(offer -> offer.unitPrice().amount()).orElse(null),
                line.priceThen().currency().getCurrencyCode(),
                line.refusal().map(Rejection::getMessage).orElse(null));
    }
}

package io.guildhall.platform.buying.rest;

import io.guildhall.platform.buying.ListSummary;
import io.guildhall.platform.buying.ProductListView;
import io.guildhall.platform.buying.ProductLists;
import io.guildhall.platform.buying.WantedItem;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The product lists that a company's people share. */
@Path("/api/v1/lists")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Buying")
public class ListsResource {

    @Inject
    private ProductLists lists;

    @Inject
    private CurrentActor actor;

    /** What a list is called and what it is for; the note may be null. */
    public record Description(String name, String note) {}

    /** What is to be on the list. */
    public record Items(List<Item> items) {}

    /**
     * Something to be on the list.
     *
     * @param note null leaves the note that is there
     */
    public record Item(UUID variant, BigDecimal quantity, String note) {}

    /** A list among the others. */
    public record ListJson(UUID id, String name, String note, int items, String createdBy, Instant changedAt) {}

    /**
     * A list at the prices of now.
     *
     * @param orderable how many things on it can be ordered as they stand there
     */
    public record ListAnswerJson(
            UUID id, String name, String note, int orderable, List<LineJson> lines, long version) {}

    /**
     * Something on the list.
     *
     * @param unitPrice null where it is gone for good
     * @param problem why it cannot be ordered as it stands there, or null
     */
    public record LineJson(
            UUID variant,
            UUID product,
            String sku,
            Map<String, String> name,
            BigDecimal quantity,
            String unit,
            String note,
            BigDecimal unitPrice,
            BigDecimal amount,
            String currency,
            String problem) {}

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The company's product lists by name")
    public ListAnswer<ListJson> all() {
        return new ListAnswer<>(
                lists.all(actor.get()).stream().map(ListsResource::summary).toList(), null);
    }

    @POST
    @Operation(summary = "Begins an empty list")
    public Response create(@HeaderParam("Idempotency-Key") String key, Description description) {
        Description given = required(description);
        UUID id = lists.create(actor.get(), key, given.name(), given.note());
        return answered(id, Response.created(URI.create("/api/v1/lists/" + id)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "A list with what is on it at the prices of now")
    public Response get(@PathParam("id") String id) {
        return answered(Ids.parse(id), Response.ok());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Calls a list otherwise; needs the ETag that was read as If-Match")
    public Response describe(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Description description) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).list().id();
        Description given = required(description);
        lists.describe(actor.get(), list, Preconditions.requiredVersion(ifMatch), given.name(), given.note());
        return answered(list, Response.ok());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a list with everything on it; needs If-Match")
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).list().id();
        lists.delete(actor.get(), list, Preconditions.requiredVersion(ifMatch));
        return Response.noContent().build();
    }

    @PUT
    @Path("{id}/items")
    @Operation(summary = "Puts variants onto a list; what is on it already gets the new quantity")
    public Response put(@PathParam("id") String id, Items items) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).list().id();
        lists.put(actor.get(), list, wanted(items));
        return answered(list, Response.ok());
    }

    @DELETE
    @Path("{id}/items/{variant}")
    @Operation(summary = "Takes a variant off a list")
    public void remove(@PathParam("id") String id, @PathParam("variant") String variant) {
        lists.remove(actor.get(), Ids.parse(id), List.of(Ids.parse(variant)));
    }

    @POST
    @Path("{id}/cart")
    @Operation(summary = "Puts into the cart what can be ordered of a list, and tells why the rest cannot")
    public ListAnswerJson toCart(@PathParam("id") String id, @HeaderParam("Idempotency-Key") String key) {
        return answer(lists.toCart(actor.get(), key, Ids.parse(id)));
    }

    private static Description required(Description description) {
        if (description == null) {
            throw Rejection.of("name", "Name the list");
        }
        return description;
    }

    private static List<WantedItem> wanted(Items items) {
        if (items == null || items.items() == null || items.items().isEmpty()) {
            throw Rejection.of("items", "Name at least one variant");
        }
        List<WantedItem> wanted = new ArrayList<>();
        List<FieldError> missing = new ArrayList<>();
        for (int index = 0; index < items.items().size(); index++) {
            Item item = items.items().get(index);
            if (item == null || item.variant() == null) {
                missing.add(new FieldError("items[" + index + "].variant", "Name the variant"));
            } else if (item.quantity() == null) {
                missing.add(new FieldError("items[" + index + "].quantity", "Say how much"));
            } else {
                wanted.add(new WantedItem(item.variant(), item.quantity(), item.note()));
            }
        }
        if (!missing.isEmpty()) {
            throw Rejection.of(missing);
        }
        return wanted;
    }

    private Response answered(UUID id, Response.ResponseBuilder response) {
        ProductListView view = lists.view(actor.get(), id);
        return response.entity(answer(view))
                .tag(Preconditions.tag(view.list().version()))
                .build();
    }

    private static ListJson summary(ListSummary list) {
        return new ListJson(list.id(), list.name(), list.note(), list.items(), list.createdBy(), list.changedAt());
    }

    private static ListAnswerJson answer(ProductListView view) {
        return new ListAnswerJson(
                view.list().id(),
                view.list().name(),
                view.list().note(),
                view.orderableCount(),
                view.lines().stream().map(ListsResource::line).toList(),
                view.list().version());
    }

    private static LineJson line(ProductListView.Line line) {
        return new LineJson(
                line.item().variant(),
                line.item().product(),
                line.item().sku(),
                line.item().productName().byLanguage(),
                line.item().quantity(),
                line.item().unit(),
                line.item().note(),
                line.offer().map(offer -> offer.unitPrice().amount()).orElse(null),
                line.offer().map(offer -> offer.amount().amount()).orElse(null),
                line.offer()
                        .map(offer -> offer.unitPrice().currency().getCurrencyCode())
                        .orElse(null),
                line.refusal().map(Rejection::getMessage).orElse(null));
    }
}

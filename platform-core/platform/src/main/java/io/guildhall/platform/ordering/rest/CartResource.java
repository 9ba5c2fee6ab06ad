package io.guildhall.platform.ordering.rest;

import io.guildhall.platform.catalog.TermsJson;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cart of the person who asks. */
@Path("/api/v1/cart")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ordering")
public class CartResource {

    @Inject
    private Carts carts;

    @Inject
    private CurrentActor actor;

    /** Lines to put into the cart: of each variant that much; zero takes it out. */
    public record CartLines(List<CartLine> lines) {}

    public record CartLine(UUID variant, BigDecimal quantity) {}

    /**
     * A cart at the prices of now.
     *
     * @param orderable whether an order would be taken as it is
     * @param gone variants that are no longer offered
     */
    public record Cart(List<Seller> sellers, List<UUID> gone, boolean orderable) {}

    /**
     * What will become one order.
     *
     * @param total of the goods
     * @param services of the marketplace that can be booked with it, each with what it would cost
     */
    public record Seller(
            UUID supplier, String currency, BigDecimal total, List<Line> lines, List<BookedServiceAnswer> services) {}

    /**
     * A line of the cart.
     *
     * @param agreed whether the price is one the seller has agreed with the company
     * @param problem why it cannot be ordered like this, or null
     * @param allowed where it cannot, the next quantity that can be; null where none can
     */
    public record Line(
            UUID variant,
            UUID product,
            String sku,
            Map<String, String> name,
            Map<String, String> options,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal amount,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            BigDecimal available,
            TermsJson terms,
            boolean agreed,
            String problem,
            BigDecimal allowed) {}

    @GET
    @Operation(summary = "The cart of the person who asks, at the prices of now, with the services that can be booked")
    public Cart get() {
        return cart(carts.view(actor.get()));
    }

    @PUT
    @Path("lines")
    @Operation(summary = "Sets lines of the cart to quantities; a quantity of zero takes the line out")
    public Cart put(CartLines request) {
        if (request == null || request.lines() == null || request.lines().isEmpty()) {
            throw Rejection.of("lines", "Name at least one line");
        }
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        List<FieldError> missing = new ArrayList<>();
        for (int index = 0; index < request.lines().size(); index++) {
            CartLine line = request.lines().get(index);
            if (line == null || line.variant() == null) {
                missing.add(new FieldError("lines[" + index + "].variant", "Name the variant"));
            } else if (line.quantity() == null) {
                missing.add(new FieldError("lines[" + index + "].quantity", "Say how much"));
            } else {
                quantities.put(line.variant(), line.quantity());
            }
        }
        if (!missing.isEmpty()) {
            throw Rejection.of(missing);
        }
        carts.set(actor.get(), quantities);
        return get();
    }

    @DELETE
    @Path("lines/{variant}")
    @Operation(summary = "Takes a line out of the cart")
    public void remove(@PathParam("variant") String variant) {
        carts.remove(actor.get(), Ids.parse(variant));
    }

    @DELETE
    @Operation(summary = "Empties the cart")
    public void clear() {
        carts.clear(actor.get());
    }

    private static Cart cart(CartView view) {
        return new Cart(
                view.groups().stream()
                        .map(group -> new Seller(
                                group.seller(),
                                group.currency(),
                                group.total().amount(),
                                group.lines().stream().map(CartResource::line).toList(),
                                group.services().stream()
                                        .map(BookedServiceAnswer::of)
                                        .toList()))
                        .toList(),
                view.gone(),
                view.isOrderable());
    }

    private static Line line(CartView.Line line) {
        return new Line(
                line.offer().variant(),
                line.offer().product(),
                line.offer().sku(),
                line.offer().productName().byLanguage(),
                line.offer().options(),
                line.offer().quantity(),
                line.offer().unit(),
                line.offer().unitPrice().amount(),
                line.offer().amount().amount(),
                line.offer().minOrderQuantity(),
                line.offer().orderMultiple(),
                line.offer().available(),
                TermsJson.of(line.offer().terms()),
                line.offer().agreed().isPresent(),
                line.refusal().map(Rejection::getMessage).orElse(null),
                line.allowed().orElse(null));
    }
}

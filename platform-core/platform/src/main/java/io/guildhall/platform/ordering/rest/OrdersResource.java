package io.guildhall.platform.ordering.rest;

import io.guildhall.platform.catalog.Offers;
import io.guildhall.platform.catalog.TermsJson;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.OrderDetails;
import io.guildhall.platform.ordering.OrderQuery;
import io.guildhall.platform.ordering.OrderStatus;
import io.guildhall.platform.ordering.OrderView;
import io.guildhall.platform.ordering.Orders;
import io.guildhall.platform.ordering.PlacedOrders;
import io.guildhall.platform.ordering.Placing;
import io.guildhall.platform.ordering.Side;
import io.guildhall.platform.ordering.WantedLine;
import io.guildhall.platform.ordering.WantedService;
import io.guildhall.platform.payment.PaymentView;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Orders of the company the person who asks belongs to. */
@Path("/api/v1/orders")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Ordering")
public class OrdersResource {

    @Inject
    private Orders orders;

    @Inject
    private Placing placing;

    @Inject
    private Offers offers;

    @Inject
    private CurrentActor actor;

    /**
     * What to order.
     *
     * @param lines null to order what is in the cart
     * @param services of the marketplace to book with it; may be null
     */
    public record NewOrder(
            List<NewLine> lines,
            List<NewService> services,
            String deliveryName,
            String deliveryAddress,
            String note,
            String buyerReference) {}

    /**
     * A service to book with what is ordered of one supplier.
     *
     * @param expectedAmount refuse another amount; may be null
     */
    public record NewService(UUID supplier, String code, BigDecimal expectedAmount) {}

    /**
     * A line: the variant, or the supplier with its own number of it.
     *
     * @param expectedPrice refuse another price of one unit; may be null
     */
    public record NewLine(UUID variant, UUID supplier, String sku, BigDecimal quantity, BigDecimal expectedPrice) {}

    /** What was placed together. */
    public record PlacedAnswer(UUID group, List<OrderAnswer> orders) {}

    /** An order in a list. */
    public record OrderItem(
            UUID id,
            String number,
            OrderStatus status,
            UUID buyer,
            UUID seller,
            String currency,
            BigDecimal total,
            String buyerReference,
            Instant placedAt,
            int lines) {}

    /**
     * An order in full.
     *
     * @param total of goods and services
     * @param goodsTotal of the lines alone
     */
    public record OrderAnswer(
            UUID id,
            long version,
            UUID group,
            String number,
            OrderStatus status,
            UUID buyer,
            UUID seller,
            String currency,
            BigDecimal total,
            BigDecimal goodsTotal,
            String deliveryName,
            String deliveryAddress,
            String note,
            String buyerReference,
            String carrier,
            String trackingNumber,
            String cancelReason,
            Instant placedAt,
            List<LineAnswer> lines,
            List<BookedServiceAnswer> services,
            List<EventAnswer> timeline,
            PaymentAnswer payment) {}

    public record LineAnswer(
            UUID variant,
            UUID product,
            String sku,
            Map<String, String> name,
            Map<String, String> options,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            BigDecimal amount,
            TermsJson terms,
            UUID priceList) {}

    public record EventAnswer(String step, Instant at, String person, UUID company, String note) {}

    /**
     * Where the money is.
     *
     * @param simulated whether no real money moves
     */
    public record PaymentAnswer(String status, boolean simulated, String reference) {}

    /** How the goods travel. */
    public record Shipment(String carrier, String trackingNumber) {}

    /** Why an order is called off. */
    public record Cancellation(String reason) {}

    @POST
    @RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
    @Operation(
            summary =
                    "Orders the lines given, or the cart, and books services with them: one order per seller, all or none")
    public Response place(@HeaderParam("Idempotency-Key") String key, NewOrder request) {
        if (request == null) {
            throw Rejection.of("deliveryName", "Say where the goods go");
        }
        Actor buyer = actor.get();
        Delivery delivery = new Delivery(
                request.deliveryName(), request.deliveryAddress(), request.note(), request.buyerReference());
        List<WantedService> services = services(request.services());
        PlacedOrders placed = request.lines() == null
                ? placing.placeCart(buyer, key, List.of(), services, delivery)
                : placing.place(buyer, key, lines(request.lines()), services, delivery);
        List<OrderAnswer> answers =
                placed.orders().stream().map(OrdersResource::answer).toList();
        return Response.status(Response.Status.CREATED)
                .header("Location", "/api/v1/orders/" + answers.get(0).id())
                .entity(new PlacedAnswer(placed.group(), answers))
                .build();
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(summary = "The company's purchases or sales, the newest first")
    public ListAnswer<OrderItem> list(
            @QueryParam("side") @DefaultValue("buyer") String side,
            @QueryParam("status") String status,
            @QueryParam("number") String number,
            @QueryParam("sort") @DefaultValue("-placed") String sort,
            @BeanParam Paging paging) {
        OrderQuery query = new OrderQuery(
                side(side),
                actor.get().requireCompany(),
                status(status),
                Optional.ofNullable(number).filter(text -> !text.isBlank()),
                Sort.of(Optional.of(sort), OrderQuery.SORTABLE, Sort.descending(OrderQuery.PLACED)));
        return orders.list(query, paging.cursor(), paging.limit())
                .map(order -> new OrderItem(
                        order.id(),
                        order.number(),
                        order.status(),
                        order.buyer(),
                        order.seller(),
                        order.total().currency().getCurrencyCode(),
                        order.total().amount(),
                        order.buyerReference(),
                        order.placedAt(),
                        order.lines()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MEMBER, Roles.TENANT_ADMIN})
    @Operation(summary = "One order with its lines, its timeline and where the money is")
    public Response get(@PathParam("id") String id) {
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
    @Operation(summary = "The seller promises to deliver")
    public Response confirm(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID order = Ids.parse(id);
        orders.confirm(actor.get(), order, version(ifMatch));
        return answer(order);
    }

    @POST
    @Path("{id}/ship")
    @RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
    @Operation(summary = "The goods leave the seller")
    public Response ship(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Shipment shipment) {
        if (shipment == null) {
            throw Rejection.of("carrier", "Name the carrier");
        }
        UUID order = Ids.parse(id);
        orders.ship(actor.get(), order, version(ifMatch), shipment.carrier(), shipment.trackingNumber());
        return answer(order);
    }

    @POST
    @Path("{id}/accept")
    @RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
    @Operation(summary = "The buyer takes the goods; the seller is paid")
    public Response accept(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID order = Ids.parse(id);
        orders.accept(actor.get(), order, version(ifMatch));
        return answer(order);
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.COMPANY_ADMIN})
    @Operation(summary = "One side calls the order off; the buyer is refunded")
    public Response cancel(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, Cancellation cancellation) {
        if (cancellation == null) {
            throw Rejection.of("reason", "Say why");
        }
        UUID order = Ids.parse(id);
        orders.cancel(actor.get(), order, version(ifMatch), cancellation.reason());
        return answer(order);
    }

    private List<WantedLine> lines(List<NewLine> lines) {
        List<WantedLine> wanted = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            NewLine line = lines.get(index);
            String field = "lines[" + index + "].";
            if (line == null || line.quantity() == null) {
                wrong.add(new FieldError(field + "quantity", "Say how much"));
                continue;
            }
            Optional<UUID> variant = variant(line);
            if (variant.isEmpty()) {
                wrong.add(new FieldError(field + "variant", "Name a variant, or a supplier and its sku"));
            } else {
                wanted.add(new WantedLine(variant.get(), line.quantity(), line.expectedPrice()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Rejection.of(wrong);
        }
        return wanted;
    }

    private static List<WantedService> services(List<NewService> services) {
        List<WantedService> wanted = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        List<NewService> named = services == null ? List.of() : services;
        for (int index = 0; index < named.size(); index++) {
            NewService service = named.get(index);
            String field = "services[" + index + "].";
            if (service == null || service.supplier() == null) {
                wrong.add(new FieldError(field + "supplier", "Name the supplier it goes with"));
            } else if (service.code() == null || service.code().isBlank()) {
                wrong.add(new FieldError(field + "code", "Name the service"));
            } else {
                wanted.add(new WantedService(service.supplier(), service.code(), service.expectedAmount()));
            }
        }
        if (!wrong.isEmpty()) {
            throw Rejection.of(wrong);
        }
        return wanted;
    }

    private Optional<UUID> variant(NewLine line) {
        if (line.variant() != null) {
            return Optional.of(line.variant());
        }
        return line.supplier() == null || line.sku() == null
                ? Optional.empty()
                : offers.variant(line.supplier(), line.sku());
    }

    private Response answer(UUID order) {
        OrderAnswer answer = answer(orders.details(actor.get(), order));
        return Response.ok(answer).tag(Preconditions.tag(answer.version())).build();
    }

    private static OrderAnswer answer(OrderDetails details) {
        OrderView order = details.order();
        return new OrderAnswer(
                order.id(),
                order.version(),
                order.group(),
                order.number(),
                order.status(),
                order.buyer(),
                order.seller(),
                order.total().currency().getCurrencyCode(),
                order.total().amount(),
                order.goodsTotal().amount(),
                order.delivery().name(),
                order.delivery().address(),
                order.delivery().note(),
                order.delivery().buyerReference(),
                order.carrier(),
                order.trackingNumber(),
                order.cancelReason(),
                order.placedAt(),
                order.lines().stream().map(OrdersResource::line).toList(),
                order.services().stream().map(BookedServiceAnswer::of).toList(),
                order.timeline().stream()
                        .map(event -> new EventAnswer(
                                event.step().code(), event.at(), event.personName(), event.company(), event.note()))
                        .toList(),
                details.payment().map(OrdersResource::payment).orElse(null));
    }

    private static PaymentAnswer payment(PaymentView payment) {
        return new PaymentAnswer(payment.status().name(), payment.simulated(), payment.reference());
    }

    private static LineAnswer line(OrderView.Line line) {
        return new LineAnswer(
                line.variant(),
                line.product(),
                line.sku(),
                line.productName().byLanguage(),
                line.options(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amount(),
                TermsJson.of(line.terms()),
                line.agreed().map(OrderView.ListOfPrices::id).orElse(null));
    }

    /** A change may carry the version that was read; without one the latest state counts. */
    private static Long version(String ifMatch) {
        return ifMatch == null ? null : Preconditions.requiredVersion(ifMatch);
    }

    private static Side side(String text) {
        try {
            return Side.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("side", "The side is buyer or seller");
        }
    }

    private static Optional<OrderStatus> status(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OrderStatus.valueOf(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("status", "There is no such status");
        }
    }
}

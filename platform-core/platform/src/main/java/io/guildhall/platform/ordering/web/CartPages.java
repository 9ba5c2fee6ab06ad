package io.guildhall.platform.ordering.web;

import io.guildhall.platform.catalog.OptionNames;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.catalog.TermsWords;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.BookedService;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.PlacedOrders;
import io.guildhall.platform.ordering.Placing;
import io.guildhall.platform.ordering.WantedLine;
import io.guildhall.platform.ordering.WantedService;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.service.Services;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The cart and the way from it to an order. */
@Path("/")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class CartPages {

    private static final String QUANTITY = "quantity.";
    private static final String PRICE = "price.";
    private static final String SERVICE = "service-";
    private static final Pattern SERVICE_FIELD = Pattern.compile(SERVICE + "([0-9a-fA-F-]{36})-(.{1,60})");
    private static final String KEY = "key";

    @Inject
    private Carts carts;

    @Inject
    private Placing placing;

    @Inject
    private Services services;

    @Inject
    private Companies companies;

    @Inject
    private KnownCompanyNames names;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The cart with the names of its sellers. */
    public record CartPage(CartView cart, Map<UUID, LocalizedText> sellers, OptionNames options) {

        public String seller(Shell shell, UUID company) {
            return sellers.containsKey(company) ? shell.t(sellers.get(company)) : "";
        }

        /** Why a line cannot be ordered like this, in the reader's language; empty where it can. */
        public String problem(Shell shell, CartView.Line line) {
            return line.refusal()
                    .map(refusal -> WordedRejection.message(refusal, shell.texts()))
                    .orElse("");
        }

        /** Terms that are not as usual, in one line. */
        public String terms(Shell shell, CartView.Line line) {
            return TermsWords.line(shell, line.offer().terms());
        }

        /** What tells a variant from the others of its product. */
        public String options(Shell shell, Map<String, String> codes) {
            return options.of(codes, shell.language());
        }
    }

    /**
     * The last look before ordering.
     *
     * @param key makes a form that is sent twice order once
     * @param company who orders
     * @param onSale every service on sale, bookable or not
     */
    public record CheckoutPage(
            CartPage of, FormView form, String key, LocalizedText company, List<ServiceView> onSale) {

        /** The field in which a service is chosen for what is bought of one seller. */
        public String field(CartView.Group group, BookedService service) {
            return WantedService.field(group.seller(), service.code());
        }

        public boolean isChosen(CartView.Group group, BookedService service) {
            return !form.value(field(group, service)).isEmpty();
        }

        /** The services chosen for what is bought of one seller. */
        public List<BookedService> chosen(CartView.Group group) {
            return group.services().stream()
                    .filter(service -> isChosen(group, service))
                    .toList();
        }

        /** What the buyer will pay for one order. */
        public Money total(CartView.Group group) {
            return group.total().plus(BookedService.total(chosen(group), group.currency()));
        }

        /** What the buyer will pay in all, by currency. */
        public List<Money> totals() {
            Map<String, Money> totals = new LinkedHashMap<>();
            of.cart().groups().forEach(group -> totals.merge(group.currency(), total(group), Money::plus));
            return List.copyOf(totals.values());
        }

        /** Whether any service has been chosen. */
        public boolean hasServices() {
            return of.cart().groups().stream().anyMatch(group -> !chosen(group).isEmpty());
        }

        /** What the buyer of a service gets. */
        public String about(Shell shell, BookedService service) {
            return onSale.stream()
                    .filter(each -> each.code().equals(service.code()))
                    .findFirst()
                    .map(each -> shell.t(each.terms().description()))
                    .orElse("");
        }

        /** The services on sale that cannot be booked with what is bought of that seller. */
        public List<ServiceView> others(CartView.Group group) {
            return onSale.stream()
                    .filter(service -> group.service(service.code()).isEmpty())
                    .toList();
        }
    }

    @GET
    @Path("cart")
    @Operation(hidden = true)
    public Page cart() {
        return Page.of("ordering/cart.jte", page(carts.view(actor.get())));
    }

    /** Puts what a product's page sends into the cart. */
    @POST
    @Path("cart")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        Map<UUID, BigDecimal> quantities = quantities(form);
        quantities.values().removeIf(quantity -> quantity.signum() == 0);
        if (quantities.isEmpty()) {
            return Flash.warning("ordering.flash.nothing-added").redirect("/cart");
        }
        try {
            carts.add(actor.get(), quantities);
        } catch (Rejection e) {
            return failed(e);
        }
        return Flash.success("ordering.flash.added").redirect("/cart");
    }

    /** Sets the quantities as the cart's form shows them; a line's own button takes the line out. */
    @POST
    @Path("cart/quantities")
    @Operation(hidden = true)
    public Response change(MultivaluedMap<String, String> form) {
        String removed = form.getFirst("remove");
        try {
            if (removed != null) {
                carts.remove(actor.get(), Ids.parse(removed));
                return Flash.success("ordering.flash.removed").redirect("/cart");
            }
            carts.set(actor.get(), quantities(form));
            String corrected = form.getFirst("correct");
            if (corrected != null && carts.correct(actor.get(), Ids.parse(corrected))) {
                return Flash.success("ordering.flash.corrected").redirect("/cart");
            }
        } catch (Rejection e) {
            return failed(e);
        }
        return Response.seeOther(java.net.URI.create("continue".equals(form.getFirst("then")) ? "/checkout" : "/cart"))
                .build();
    }

    @GET
    @Path("checkout")
    @Operation(hidden = true)
    public Response checkout(@Context UriInfo address) {
        Actor buyer = actor.get();
        companies.requireVerified(buyer.requireCompany());
        CartView cart = carts.view(buyer);
        if (!cart.isOrderable()) {
            return Flash.warning("ordering.flash.not-orderable").redirect("/cart");
        }
        FormView form = chosen(address).with("deliveryName", buyer.displayName());
        return Response.ok(checkout(buyer, cart, form, Ids.next().toString())).build();
    }

    @POST
    @Path("checkout")
    @Operation(hidden = true)
    public Response order(MultivaluedMap<String, String> form) {
        Actor buyer = actor.get();
        Typed typed = new Typed(form);
        try {
            Delivery delivery = new Delivery(
                    typed.text("deliveryName"),
                    typed.text("deliveryAddress"),
                    typed.text("note"),
                    typed.text("buyerReference"));
            PlacedOrders placed = placing.placeCart(buyer, typed.text(KEY), shown(form), services(form), delivery);
            String path = placed.orders().size() == 1
                    ? "/workbench/orders/" + placed.orders().get(0).order().id()
                    : "/workbench/orders?side=buyer";
            return Flash.success("ordering.flash.placed", String.join(", ", placed.numbers()))
                    .redirect(path);
        } catch (Rejection e) {
            CartView cart = carts.view(buyer);
            FormView again = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(checkout(buyer, cart, again, Ids.next().toString()))
                    .build();
        }
    }

    private Page checkout(Actor buyer, CartView cart, FormView form, String key) {
        UUID company = buyer.requireCompany();
        return Page.of(
                "ordering/checkout.jte",
                new CheckoutPage(page(cart), form, key, names.nameOf(company), services.onSale()));
    }

    private CartPage page(CartView cart) {
        List<UUID> sellers =
                cart.groups().stream().map(CartView.Group::seller).distinct().toList();
        return new CartPage(cart, names.namesOf(sellers), taxonomy.tree().optionNames());
    }

    private Response failed(Rejection e) {
        return Flash.failure(
                        "ordering.flash.refused",
                        WordedRejection.message(e, shells.current().texts()))
                .redirect("/cart");
    }

    private static List<WantedLine> shown(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        return quantities(form).entrySet().stream()
                .map(line -> new WantedLine(line.getKey(), line.getValue(), typed.number(PRICE + line.getKey())))
                .toList();
    }

    /** The services an address says are chosen, so that the page can show what they come to. */
    private static FormView chosen(UriInfo address) {
        FormView form = FormView.empty();
        for (String field : address.getQueryParameters().keySet()) {
            if (field.startsWith(SERVICE)) {
                form = form.with(field, address.getQueryParameters().getFirst(field));
            }
        }
        return form;
    }

    /** The services a form sends, each with the amount it was shown for. */
    private static List<WantedService> services(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        List<WantedService> wanted = new ArrayList<>();
        for (String field : form.keySet()) {
            Matcher named = SERVICE_FIELD.matcher(field);
            if (named.matches()) {
                wanted.add(new WantedService(Ids.parse(named.group(1)), named.group(2), typed.number(field)));
            }
        }
        return wanted;
    }

    /** The quantities a form sends, by variant; what is left empty is zero. */
    private static Map<UUID, BigDecimal> quantities(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        Map<UUID, BigDecimal> quantities = new LinkedHashMap<>();
        for (String field : form.keySet()) {
            if (field.startsWith(QUANTITY)) {
                BigDecimal quantity = typed.number(field);
                quantities.put(
                        Ids.parse(field.substring(QUANTITY.length())), quantity == null ? BigDecimal.ZERO : quantity);
            }
        }
        return quantities;
    }
}

package io.guildhall.platform.ordering.web;

import io.guildhall.platform.catalog.OptionNames;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.CartView;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.ordering.Delivery;
import io.guildhall.platform.ordering.PlacedOrders;
import io.guildhall.platform.ordering.Placing;
import io.guildhall.platform.ordering.WantedLine;
import io.guildhall.platform.shared.Ids;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private static final String KEY = "key";

    @Inject
    private Carts carts;

    @Inject
    private Placing placing;

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
     */
    public record CheckoutPage(CartPage of, FormView form, String key, LocalizedText company) {}

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
        } catch (Rejection e) {
            return failed(e);
        }
        return Response.seeOther(java.net.URI.create("continue".equals(form.getFirst("then")) ? "/checkout" : "/cart"))
                .build();
    }

    @GET
    @Path("checkout")
    @Operation(hidden = true)
    public Response checkout() {
        Actor buyer = actor.get();
        companies.requireVerified(buyer.requireCompany());
        CartView cart = carts.view(buyer);
        if (!cart.isOrderable()) {
            return Flash.warning("ordering.flash.not-orderable").redirect("/cart");
        }
        FormView form = FormView.empty().with("deliveryName", buyer.displayName());
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
            PlacedOrders placed = placing.placeCart(buyer, typed.text(KEY), shown(form), delivery);
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
        return Page.of("ordering/checkout.jte", new CheckoutPage(page(cart), form, key, names.nameOf(company)));
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

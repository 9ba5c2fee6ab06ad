package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.ProductLists;
import io.guildhall.platform.buying.WantedItem;
import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** From a product to a list: which list, which variants, how much of each. */
@Path("/workbench/lists/add")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class AddToListPages {

    private static final String PRODUCT = "product";
    private static final String LIST = "list";

    @Inject
    private ProductLists lists;

    @Inject
    private ProductReader products;

    @Inject
    private VariantWords variants;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The form.
     *
     * @param lines the product's variants, with what tells them apart
     * @param lists those there are
     * @param key makes a form that is sent twice begin one list
     */
    public record AddPage(ProductView product, List<Line> lines, List<Choice> lists, FormView form, String key) {}

    /** A variant to put onto a list. */
    public record Line(UUID variant, String sku, String label) {}

    @GET
    @Operation(hidden = true)
    public Page form(@QueryParam(PRODUCT) String product) {
        ProductView view = product(product);
        FormView form = FormView.empty();
        if (view.variants().size() == 1) {
            form = form.with(
                    "quantity." + view.variants().get(0).id(),
                    view.minOrderQuantity().toPlainString());
        }
        return page(view, form);
    }

    @POST
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        Actor buyer = actor.get();
        Typed typed = new Typed(form);
        ProductView product = product(typed.text(PRODUCT));
        try {
            List<WantedItem> wanted = ListPages.wanted(form).stream()
                    .filter(item -> item.quantity().signum() != 0)
                    .map(item -> new WantedItem(item.variant(), item.quantity(), typed.text("note")))
                    .toList();
            if (wanted.isEmpty()) {
                throw WordedRejection.of(CommonReason.INVALID_INPUT, "buying.list.no-quantity");
            }
            UUID list = list(buyer, typed);
            lists.put(buyer, list, wanted);
            return Flash.success("buying.flash.list.added").redirect("/workbench/lists/" + list);
        } catch (WordedRejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(product, again))
                    .build();
        }
    }

    /** The list that was chosen, or a new one of the name that was typed. */
    private UUID list(Actor buyer, Typed typed) {
        String chosen = typed.text(LIST);
        return chosen == null || chosen.isEmpty()
                ? lists.create(buyer, typed.text("key"), typed.text("name"), "")
                : Ids.parse(chosen);
    }

    private ProductView product(String id) {
        return products.read(Ids.parse(id), actor.find()).product();
    }

    private Page page(ProductView product, FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "buying/addToList.jte",
                new AddPage(
                        product,
                        product.variants().stream()
                                .map(variant -> new Line(
                                        variant.id(),
                                        variant.sku(),
                                        variants.of(product.category(), variant.options(), shell)))
                                .toList(),
                        lists.all(actor.get()).stream()
                                .map(list -> Choice.of(list.id().toString(), list.name()))
                                .toList(),
                        form,
                        Ids.next().toString()));
    }
}

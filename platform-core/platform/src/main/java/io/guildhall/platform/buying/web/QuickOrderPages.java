package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.QuickOrder;
import io.guildhall.platform.buying.QuickOrderView;
import io.guildhall.platform.buying.WrittenLine;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Carts;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Codes and quantities are pasted or uploaded, looked at line by line, and put into the cart. */
@Path("/workbench/quick-order")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class QuickOrderPages {

    private static final String TEMPLATE = "buying/quickOrder.jte";
    private static final String CODE = "code.";

    @Inject
    private QuickOrder quickOrder;

    @Inject
    private QuickOrderComposer composer;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @GET
    @Operation(hidden = true)
    public Page form() {
        return Page.of(TEMPLATE, composer.empty(FormView.empty()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response read(List<EntityPart> parts) {
        MultipartForm form = MultipartForm.of(parts);
        try {
            List<WrittenLine> lines = new ArrayList<>();
            Optional.ofNullable(form.text("lines")).map(QuickOrder::pasted).ifPresent(lines::addAll);
            form.file("file").map(file -> QuickOrder.uploaded(file.content())).ifPresent(lines::addAll);
            if (lines.isEmpty()) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "lines", "buying.quick.nothing");
            }
            QuickOrderView view = quickOrder.preview(actor.get(), lines);
            return Response.ok(Page.of(TEMPLATE, composer.compose(view, 0, shells.current())))
                    .build();
        } catch (Rejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form.texts()), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(Page.of(TEMPLATE, composer.empty(again)))
                    .build();
        }
    }

    /** Looks at the lines again as they have been corrected, or puts the right ones into the cart. */
    @POST
    @Path("lines")
    @Operation(hidden = true)
    public Response go(MultivaluedMap<String, String> form) {
        List<WrittenLine> lines = lines(form);
        if (!"cart".equals(form.getFirst("then"))) {
            return shown(quickOrder.preview(actor.get(), lines), 0);
        }
        QuickOrderView view;
        try {
            view = quickOrder.toCart(actor.get(), form.getFirst("key"), lines);
        } catch (Rejection e) {
            return Flash.failure(
                            "buying.flash.refused",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect("/cart");
        }
        if (view.isReady() && !lines.isEmpty()) {
            return Flash.success("buying.flash.in-cart", String.valueOf(view.readyCount()))
                    .redirect("/cart");
        }
        return shown(quickOrder.preview(actor.get(), view.open()), view.readyCount());
    }

    private Response shown(QuickOrderView view, int added) {
        return Response.ok(Page.of(TEMPLATE, composer.compose(view, added, shells.current())))
                .build();
    }

    /** The lines of the table: without one whose button removes it, with the quantity one's button takes. */
    private static List<WrittenLine> lines(MultivaluedMap<String, String> form) {
        String removed = form.getFirst("remove");
        List<WrittenLine> lines = new ArrayList<>();
        for (int index = 0; index < Carts.MOST_LINES && form.containsKey(CODE + index); index++) {
            if (!String.valueOf(index).equals(removed)) {
                String taken = form.getFirst("take." + index);
                lines.add(new WrittenLine(
                        form.getFirst(CODE + index),
                        taken == null ? form.getFirst("quantity." + index) : taken,
                        id(form.getFirst("variant." + index))));
            }
        }
        return lines;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

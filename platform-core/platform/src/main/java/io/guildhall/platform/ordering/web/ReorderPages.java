package io.guildhall.platform.ordering.web;

import io.guildhall.platform.catalog.OptionNames;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.Reorder;
import io.guildhall.platform.ordering.Reordering;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** An earlier order at the prices of now, on its way into the cart. */
@Path("/workbench/orders/{id}/reorder")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ReorderPages {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Reordering reordering;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * What has changed since.
     *
     * @param key makes a form that is sent twice fill the cart once
     */
    public record ReorderPage(Reorder reorder, String key, OptionNames options) {

        /** Text key of what has become of a line. */
        public static String changeKey(Reorder.Line line) {
            return "ordering.reorder.change." + line.change().name().toLowerCase(Locale.ROOT);
        }

        public static Tone tone(Reorder.Line line) {
            return switch (line.change()) {
                case SAME -> Tone.NEUTRAL;
                case CHEAPER -> Tone.GOOD;
                case DEARER -> Tone.ATTENTION;
                case UNAVAILABLE -> Tone.BAD;
            };
        }

        /** Why a line cannot be ordered again; empty where it can. */
        public static String problem(Shell shell, Reorder.Line line) {
            return line.refusal()
                    .map(refusal -> WordedRejection.message(refusal, shell.texts()))
                    .orElse("");
        }
    }

    @GET
    @Operation(hidden = true)
    public Page preview(@PathParam("id") String id) {
        Reorder reorder = reordering.preview(actor.get(), Ids.parse(id));
        return Page.of(
                "ordering/reorder.jte",
                new ReorderPage(reorder, Ids.next().toString(), taxonomy.tree().optionNames()));
    }

    @POST
    @Operation(hidden = true)
    public Response toCart(@PathParam("id") String id, @FormParam("key") String key) {
        try {
            Reorder reorder = reordering.toCart(actor.get(), key, Ids.parse(id));
            String count = String.valueOf(reorder.orderableCount());
            Flash flash = reorder.isOrderable()
                    ? Flash.success("ordering.flash.reordered", count)
                    : Flash.warning(
                            "ordering.flash.reordered-partly",
                            count,
                            String.valueOf(reorder.lines().size()));
            return flash.redirect("/cart");
        } catch (WordedRejection e) {
            return refused(e);
        }
    }

    private Response refused(Rejection e) {
        return Flash.failure(
                        "ordering.flash.refused",
                        WordedRejection.message(e, shells.current().texts()))
                .redirect("/cart");
    }
}

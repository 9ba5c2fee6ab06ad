package io.guildhall.platform.interest.web;

import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.interest.FollowedSupplier;
import io.guildhall.platform.interest.FollowedSuppliers;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.Link;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The suppliers a person follows and what they have published last. */
@Path("/workbench/following")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class FollowingPages {

    private static final String HOME = "/workbench/following";
    private static final int SHOWN = 24;

    @Inject
    private FollowedSuppliers followed;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** The suppliers and their newest products. */
    public record FollowingPage(List<FollowedSupplier> suppliers, List<ProductView> products) {

        public String supplier(Shell shell, UUID company) {
            return suppliers.stream()
                    .filter(each -> each.supplier().equals(company))
                    .map(each -> shell.t(each.name()))
                    .findFirst()
                    .orElse("");
        }
    }

    @GET
    @Operation(hidden = true)
    public Page all() {
        return Page.of(
                "interest/following.jte",
                new FollowingPage(followed.all(actor.get()), followed.newest(actor.get(), SHOWN)));
    }

    /** What a followed supplier has published last: the way from a notice. One followed no longer has its own page; of one that never was here there is nothing. */
    @GET
    @Path("{supplier}")
    @Operation(hidden = true)
    public Response one(@PathParam("supplier") String supplier) {
        UUID id = Ids.parse(supplier);
        List<FollowedSupplier> one = followed.all(actor.get()).stream()
                .filter(each -> each.supplier().equals(id))
                .toList();
        if (one.isEmpty()) {
            followed.follows(actor.get(), id);
            return Response.seeOther(URI.create("/suppliers/" + id)).build();
        }
        return Response.ok(Page.of("interest/following.jte", new FollowingPage(one, followed.newestOf(id, SHOWN))))
                .build();
    }

    @POST
    @Operation(hidden = true)
    public Response follow(@FormParam("supplier") String supplier, @FormParam("back") String back) {
        String path = back == null ? HOME : Link.local(back);
        try {
            followed.follow(actor.get(), Ids.parse(supplier));
            return Flash.success("interest.flash.followed").redirect(path);
        } catch (WordedRejection e) {
            return Flash.failure(
                            "interest.flash.refused",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect(path);
        }
    }

    @POST
    @Path("{supplier}/remove")
    @Operation(hidden = true)
    public Response unfollow(@PathParam("supplier") String supplier, @FormParam("back") String back) {
        followed.unfollow(actor.get(), Ids.parse(supplier));
        return Flash.success("interest.flash.unfollowed").redirect(back == null ? HOME : Link.local(back));
    }
}

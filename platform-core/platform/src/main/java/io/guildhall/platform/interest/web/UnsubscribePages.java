package io.guildhall.platform.interest.web;

import io.guildhall.platform.interest.SavedSearches;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The end of mails, without signing in: who has the link got the mail. Mail programs post to it by themselves. */
@Path("/unsubscribe/{token}")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class UnsubscribePages {

    @Inject
    private SavedSearches searches;

    /** The question, or that it is done. */
    public record UnsubscribePage(String token, String name, boolean done) {}

    @GET
    @Operation(hidden = true)
    public Page ask(@PathParam("token") String token) {
        return Page.of("interest/unsubscribe.jte", new UnsubscribePage(token, searches.nameOf(token), false));
    }

    @POST
    @Operation(hidden = true)
    public Page unsubscribe(@PathParam("token") String token) {
        searches.unsubscribe(token);
        return Page.of("interest/unsubscribe.jte", new UnsubscribePage(token, searches.nameOf(token), true));
    }
}

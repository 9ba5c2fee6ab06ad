package io.guildhall.platform.operator.rest;

import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.Hosts;
import io.guildhall.platform.tenancy.Marketplaces;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.platform.tenancy.Slug;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether an address can be given to a new marketplace. */
@Path("/api/v1/slugs/{slug}")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@ServedOn(Host.Kind.PLATFORM)
@Tag(name = "Marketplaces")
public class SlugsResource {

    @Inject
    private Marketplaces marketplaces;

    @Inject
    private Hosts hosts;

    /**
     * The answer.
     *
     * @param fault MISSING, LENGTH, CHARACTERS, RESERVED or TAKEN; null where the address is free
     * @param reason the fault in words
     */
    public record SlugAnswer(String slug, boolean available, String fault, String reason, String url) {}

    @GET
    @Operation(summary = "Whether an address is well-formed, not reserved, and free")
    public SlugAnswer check(@PathParam("slug") String slug) {
        Optional<Slug.Fault> fault = marketplaces.faultOf(slug);
        return new SlugAnswer(
                slug,
                fault.isEmpty(),
                fault.map(Enum::name).orElse(null),
                fault.map(found -> Texts.in("en").t(found.textKey())).orElse(null),
                fault.isEmpty() ? hosts.urlOf(slug) : null);
    }
}

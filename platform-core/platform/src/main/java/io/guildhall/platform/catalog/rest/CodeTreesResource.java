package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.CodeTree;
import io.guildhall.platform.catalog.CodeTrees;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Classifications beside the taxonomy, such as the Harmonized System. */
@Path("/api/v1/classifications")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CodeTreesResource {

    private static final int MOST = 50;
    private static final int LONGEST = 200;

    @Inject
    private CodeTrees trees;

    @Inject
    private CurrentActor actor;

    /** A classification to load: a table with the columns code, title, and parent or level. */
    public record LoadRequest(String content) {}

    /** How many codes were loaded. */
    public record LoadAnswer(int codes) {}

    @GET
    @PermitAll
    @Operation(summary = "The classifications there are")
    public ListAnswer<CodeTrees.Loaded> all() {
        return new ListAnswer<>(trees.all(), null);
    }

    @GET
    @Path("{scheme}/codes")
    @PermitAll
    @Operation(summary = "Codes that begin with or are named by the words, or those below a code; at most fifty")
    public ListAnswer<CodeTree.Code> codes(
            @PathParam("scheme") String scheme,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("below") @DefaultValue("") String below) {
        if (words.length() > LONGEST) {
            throw Rejection.of("q", "Send at most " + LONGEST + " characters");
        }
        List<CodeTree.Code> codes =
                words.isBlank() ? trees.below(scheme, below, MOST) : trees.search(scheme, words, MOST);
        return new ListAnswer<>(codes, null);
    }

    @PUT
    @Path("{scheme}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Load a classification of the marketplace's own, in place of what it had")
    public LoadAnswer load(@PathParam("scheme") String scheme, LoadRequest request) {
        if (request == null || request.content() == null) {
            throw Rejection.of("content", "Send the table's text");
        }
        return new LoadAnswer(trees.load(actor.get(), scheme, request.content()));
    }
}

package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.CategoryChange;
import io.guildhall.platform.catalog.CategoryDraft;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories of the marketplace: read by everyone, kept by its admin. */
@Path("/api/v1/categories")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Categories")
public class CategoriesResource {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @Inject
    private Language language;

    /**
     * A category.
     *
     * @param parentId null at the top
     * @param leaf whether products are listed in it
     * @param ownAttributes those it adds to its parent's
     * @param attributes all that apply; null in lists
     * @param codes of other classifications, by scheme, those of categories above included
     */
    public record CategoryJson(
            UUID id,
            String code,
            UUID parentId,
            String name,
            Map<String, String> names,
            int depth,
            int position,
            boolean leaf,
            boolean archived,
            List<AttributeJson> ownAttributes,
            List<AttributeJson> attributes,
            Map<String, String> codes,
            long version) {}

    /**
     * A category as an admin sends it.
     *
     * @param code for a new one only
     * @param parentId null for the top
     * @param name a text, or an object of texts by language
     * @param ownAttributes all of them; null leaves them as they are
     * @param codes of other classifications, by scheme, such as {@code hs}; null leaves them as they are
     */
    public record CategoryRequest(
            String code,
            UUID parentId,
            Object name,
            Integer position,
            Boolean archived,
            List<AttributeJson> ownAttributes,
            Map<String, String> codes) {}

    @GET
    @PermitAll
    @Operation(summary = "List all categories, each above those below it")
    public ListAnswer<CategoryJson> list() {
        String tongue = language.tag();
        return new ListAnswer<>(
                taxonomy.tree().all().stream()
                        .map(category -> json(category, tongue, false))
                        .toList(),
                null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "Read a category by its id or code, with every attribute that applies")
    public Response read(@PathParam("id") String idOrCode) {
        return answer(Response.ok(), taxonomy.tree().require(idOrCode));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Add a category")
    public Response create(CategoryRequest request) {
        required(request);
        UUID id = taxonomy.create(
                actor.get(),
                new CategoryDraft(
                        Objects.requireNonNullElse(request.code(), ""),
                        request.parentId(),
                        name(request),
                        attributes(request)));
        if (request.codes() != null) {
            taxonomy.classify(actor.get(), id, current(id).version(), codes(request));
        }
        return answer(Response.created(URI.create("/api/v1/categories/" + id)), current(id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Change a category and its attributes")
    public Response change(
            @PathParam("id") String id, CategoryRequest request, @HeaderParam("If-Match") String ifMatch) {
        required(request);
        CategoryView now = current(Ids.parse(id));
        taxonomy.change(
                actor.get(),
                now.id(),
                Preconditions.requiredVersion(ifMatch),
                new CategoryChange(
                        request.name() == null ? now.name() : name(request),
                        request.parentId(),
                        Objects.requireNonNullElse(request.position(), now.position()),
                        Objects.requireNonNullElse(request.archived(), now.archived()),
                        request.ownAttributes() == null ? now.ownAttributes() : attributes(request),
                        request.codes() == null ? now.ownCodes() : codes(request)));
        return answer(Response.ok(), current(now.id()));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Delete an empty category")
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        taxonomy.delete(actor.get(), Ids.parse(id), Preconditions.requiredVersion(ifMatch));
    }

    private static Map<String, String> codes(CategoryRequest request) {
        Map<String, String> codes = new TreeMap<>();
        request.codes().forEach((scheme, code) -> codes.put(scheme, Objects.requireNonNullElse(code, "")));
        return codes;
    }

    private CategoryView current(UUID id) {
        CategoryTree tree = taxonomy.tree();
        return tree.find(id).orElseThrow(() -> Rejection.notFound("category", id));
    }

    private Response answer(Response.ResponseBuilder answer, CategoryView category) {
        return answer.entity(json(category, language.tag(), true))
                .tag(Preconditions.tag(category.version()))
                .build();
    }

    private static void required(CategoryRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the category as a JSON object");
        }
    }

    private static LocalizedText name(CategoryRequest request) {
        List<FieldError> errors = new ArrayList<>();
        LocalizedText name = ProductRequest.text("name", request.name(), errors);
        if (!errors.isEmpty()) {
            throw Rejection.of(errors);
        }
        return name;
    }

    private static List<OwnAttribute> attributes(CategoryRequest request) {
        List<OwnAttribute> attributes = new ArrayList<>();
        for (int index = 0;
                request.ownAttributes() != null
                        && index < request.ownAttributes().size();
                index++) {
            AttributeJson attribute = request.ownAttributes().get(index);
            String field = "ownAttributes[" + index + "]";
            if (attribute == null) {
                throw Rejection.of(field, "An attribute is an object");
            }
            attributes.add(attribute.attribute(field));
        }
        return attributes;
    }

    private static CategoryJson json(CategoryView category, String language, boolean complete) {
        return new CategoryJson(
                category.id(),
                category.code(),
                category.parentId(),
                category.name().in(language),
                category.name().byLanguage(),
                category.depth(),
                category.position(),
                category.leaf(),
                category.archived(),
                category.ownAttributes().stream().map(AttributeJson::of).toList(),
                complete ? category.attributes().stream().map(AttributeJson::of).toList() : null,
                category.codes(),
                category.version());
    }
}

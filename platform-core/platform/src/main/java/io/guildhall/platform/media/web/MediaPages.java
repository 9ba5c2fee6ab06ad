package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.media.AddingPictures;
import io.guildhall.platform.media.DocumentVersion;
import io.guildhall.platform.media.DocumentWish;
import io.guildhall.platform.media.Documents;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.media.Videos;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Downloads;
import io.guildhall.platform.shared.rest.LargestBody;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a seller keeps the pictures, documents and films of one product; every step leads back to the page. */
@Path("/workbench/products/{id}/media")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class MediaPages {

    private static final String ALT = "alt-";
    private static final String VALID_UNTIL = "validUntil";

    @Inject
    private AddingPictures adding;

    @Inject
    private Pictures pictures;

    @Inject
    private Documents documents;

    @Inject
    private Videos videos;

    @Inject
    private Products products;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** What a form asks for; the page again where that is refused. */
    private interface Step {
        Flash take(ProductView product);
    }

    @GET
    @Operation(hidden = true)
    public Page show(@PathParam("id") String id) {
        return page(own(id), FormView.empty());
    }

    @POST
    @Path("pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestBody(AddingPictures.LARGEST_FORM)
    @Operation(hidden = true)
    public Response addPictures(@PathParam("id") String id, List<EntityPart> parts) {
        ProductView product = own(id);
        MultipartForm form = MultipartForm.of(parts);
        return take(product, "pictures", FormView.empty(), Map.of(), of -> {
            List<Upload> uploads = form.files(AddingPictures.FIELD).stream()
                    .map(file -> new Upload(file.name(), file.content()))
                    .toList();
            int added = adding.add(actor.get(), of.id(), uploads);
            return added == 0
                    ? Flash.notice("media.flash.pictures.none")
                    : Flash.success("media.flash.pictures", String.valueOf(added));
        });
    }

    /** Says what a picture shows, or with the button of a step moves or removes it. */
    @POST
    @Path("pictures/{picture}")
    @Operation(hidden = true)
    public Response change(
            @PathParam("id") String id, @PathParam("picture") String picture, MultivaluedMap<String, String> form) {
        ProductView product = own(id);
        UUID chosen = Ids.parse(picture);
        return take(product, "pictures", FormView.typed(form), Map.of(), of -> {
            Typed typed = new Typed(form);
            String step = typed.text("step");
            if (step == null) {
                pictures.describe(actor.get(), of.id(), chosen, typed.texts(ALT + chosen));
                return Flash.success("shared.flash.saved");
            }
            switch (step) {
                case "cover" -> pictures.move(actor.get(), of.id(), chosen, -Pictures.MOST);
                case "earlier" -> pictures.move(actor.get(), of.id(), chosen, -1);
                case "later" -> pictures.move(actor.get(), of.id(), chosen, 1);
                case "remove" -> pictures.remove(actor.get(), of.id(), chosen);
                default -> throw new NotFoundException();
            }
            return Flash.success(step.equals("remove") ? "media.flash.picture.removed" : "media.flash.moved");
        });
    }

    @POST
    @Path("documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response addDocument(@PathParam("id") String id, List<EntityPart> parts) {
        ProductView product = own(id);
        MultipartForm form = MultipartForm.of(parts);
        return take(product, "documents", FormView.typed(form.texts()), Map.of(), of -> {
            DocumentWish wish = DocumentWish.of(form.text("type"), form.text("language"), form.text(VALID_UNTIL));
            documents.add(actor.get(), of.id(), wish, file(form, Documents.FIELD));
            return Flash.success("media.flash.document");
        });
    }

    @POST
    @Path("documents/{document}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response replace(
            @PathParam("id") String id, @PathParam("document") String document, List<EntityPart> parts) {
        ProductView product = own(id);
        UUID chosen = Ids.parse(document);
        require(product, chosen);
        MultipartForm form = MultipartForm.of(parts);
        String file = Documents.FIELD + "-" + chosen;
        String until = VALID_UNTIL + "-" + chosen;
        Map<String, String> fields = Map.of(Documents.FIELD, file, VALID_UNTIL, until);
        return take(product, "documents", FormView.typed(form.texts()), fields, of -> {
            documents.replace(actor.get(), of.id(), chosen, DocumentWish.date(form.text(until)), file(form, file));
            return Flash.success("media.flash.document.replaced");
        });
    }

    @POST
    @Path("documents/{document}/remove")
    @Operation(hidden = true)
    public Response removeDocument(@PathParam("id") String id, @PathParam("document") String document) {
        return take(own(id), "documents", FormView.empty(), Map.of(), of -> {
            documents.remove(actor.get(), of.id(), Ids.parse(document));
            return Flash.success("media.flash.document.removed");
        });
    }

    @GET
    @Path("documents/{document}/versions/{version}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response version(
            @PathParam("id") String id, @PathParam("document") String document, @PathParam("version") String version) {
        Documents.Content content =
                documents.version(actor.get(), Ids.parse(id), Ids.parse(document), DocumentVersion.number(version));
        return Downloads.of(content.file(), content.path());
    }

    /** Names a film, or where one is to be removed does that. */
    @POST
    @Path("videos")
    @Operation(hidden = true)
    public Response name(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return take(own(id), "videos", FormView.typed(form), Map.of(), of -> {
            Typed typed = new Typed(form);
            if (typed.text("remove") != null) {
                videos.remove(actor.get(), of.id(), typed.text("remove"));
                return Flash.success("media.flash.video.removed");
            }
            videos.add(actor.get(), of.id(), typed.text("url"), typed.texts("title"));
            return Flash.success("media.flash.video");
        });
    }

    /**
     * Takes a step and leads back to that part of the page.
     *
     * @param fields what the form calls fields, where it calls them otherwise than what refuses
     */
    private Response take(ProductView product, String part, FormView typed, Map<String, String> fields, Step step) {
        try {
            return step.take(product).redirect(MediaPage.HOME + product.id() + "/media#" + part);
        } catch (Rejection e) {
            if (e.reason() == CommonReason.NOT_FOUND) {
                throw e;
            }
            FormView again = WordedRejection.onForm(typed, e, shells.current().texts());
            Map<String, String> errors = new LinkedHashMap<>();
            again.errors().forEach((field, error) -> errors.put(fields.getOrDefault(field, field), error));
            return Response.status(e.reason().status())
                    .entity(page(product, new FormView(again.values(), errors, again.problem())))
                    .build();
        }
    }

    private ProductView own(String id) {
        return products.ownView(actor.get(), Ids.parse(id));
    }

    private static void require(ProductView product, UUID document) {
        if (product.media().documents().stream().noneMatch(each -> each.id().equals(document))) {
            throw Rejection.notFound("document", document);
        }
    }

    private static Upload file(MultipartForm form, String field) {
        return form.file(field)
                .map(file -> new Upload(file.name(), file.content()))
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, Documents.FIELD, "media.check.no-document-chosen"));
    }

    private Page page(ProductView product, FormView typed) {
        FormView form = typed;
        for (ProductMedia.Picture picture : product.media().pictures()) {
            for (String language : Texts.LANGUAGES) {
                String field = ALT + picture.id() + "." + language;
                if (!form.values().containsKey(field)) {
                    form = form.with(field, picture.alt().byLanguage().get(language));
                }
            }
        }
        return Page.of("media/media.jte", new MediaPage(product, documents.versions(actor.get(), product.id()), form));
    }
}

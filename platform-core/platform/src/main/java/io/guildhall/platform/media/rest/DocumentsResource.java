package io.guildhall.platform.media.rest;

import io.guildhall.platform.catalog.ProductReader;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.media.DocumentVersion;
import io.guildhall.platform.media.DocumentWish;
import io.guildhall.platform.media.Documents;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.media.rest.MediaJson.DocumentJson;
import io.guildhall.platform.media.rest.MediaJson.DocumentsJson;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.rest.Downloads;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The documents of products: for everyone in their latest version, for their sellers in all of them. */
@Path("/api/v1/products")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class DocumentsResource {

    private static final String VALID_UNTIL = "validUntil";

    @Inject
    private Documents documents;

    @Inject
    private Products products;

    @Inject
    private ProductReader reader;

    @Inject
    private CurrentActor actor;

    @GET
    @Path("{id}/documents")
    @Operation(summary = "List the documents of one's own product with all their versions")
    public DocumentsJson list(@PathParam("id") String id) {
        return answer(Ids.parse(id));
    }

    @POST
    @Path("{id}/documents")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a document to a product",
            description =
                    "The part file holds a PDF, PNG or JPEG of at most 10 MB; type is sds, coa, tds, mill-certificate,"
                            + " size-chart or other; language is a BCP 47 tag such as zh-CN; validUntil a date, or left out")
    public Response add(@PathParam("id") String id, List<EntityPart> parts) {
        UUID product = own(id);
        MultipartForm form = MultipartForm.of(parts);
        DocumentWish wish = DocumentWish.of(form.text("type"), form.text("language"), form.text(VALID_UNTIL));
        UUID document = documents.add(actor.get(), product, wish, file(form));
        return Response.created(URI.create("/api/v1/products/" + product + "/documents/" + document))
                .entity(answer(product))
                .build();
    }

    @POST
    @Path("{id}/documents/{document}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Replace a document by a new version",
            description = "The parts file and validUntil as for a new document; earlier versions are kept")
    public DocumentsJson replace(
            @PathParam("id") String id, @PathParam("document") String document, List<EntityPart> parts) {
        UUID product = own(id);
        MultipartForm form = MultipartForm.of(parts);
        UUID replaced = Ids.parse(document);
        documents.replace(actor.get(), product, replaced, DocumentWish.date(form.text(VALID_UNTIL)), file(form));
        return answer(product);
    }

    @GET
    @Path("{id}/documents/{document}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download a document of a product in its latest version")
    public Response latest(@PathParam("id") String id, @PathParam("document") String document) {
        Documents.Content content =
                documents.latest(reader.readListed(Ids.parse(id), actor.find()).product(), Ids.parse(document));
        return Downloads.of(content.file(), content.path());
    }

    @GET
    @Path("{id}/documents/{document}/versions/{version}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Download any version of a document of one's own product")
    public Response version(
            @PathParam("id") String id, @PathParam("document") String document, @PathParam("version") String version) {
        Documents.Content content =
                documents.version(actor.get(), Ids.parse(id), Ids.parse(document), DocumentVersion.number(version));
        return Downloads.of(content.file(), content.path());
    }

    @DELETE
    @Path("{id}/documents/{document}")
    @Operation(summary = "Remove a document of a product with all its versions")
    public DocumentsJson remove(@PathParam("id") String id, @PathParam("document") String document) {
        UUID product = Ids.parse(id);
        documents.remove(actor.get(), product, Ids.parse(document));
        return answer(product);
    }

    private UUID own(String id) {
        return products.ownView(actor.get(), Ids.parse(id)).id();
    }

    private DocumentsJson answer(UUID product) {
        return new DocumentsJson(DocumentJson.of(product, documents.versions(actor.get(), product)));
    }

    private static Upload file(MultipartForm form) {
        return form.file(Documents.FIELD)
                .map(file -> new Upload(file.name(), file.content()))
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, Documents.FIELD, "media.check.no-document-chosen"));
    }
}

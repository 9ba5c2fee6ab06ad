package io.guildhall.platform.media.rest;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.media.AddingPictures;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.media.Videos;
import io.guildhall.platform.media.rest.MediaJson.PictureJson;
import io.guildhall.platform.media.rest.MediaJson.PicturesJson;
import io.guildhall.platform.media.rest.MediaJson.PicturesRequest;
import io.guildhall.platform.media.rest.MediaJson.VideoJson;
import io.guildhall.platform.media.rest.MediaJson.VideosJson;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.LargestBody;
import io.guildhall.platform.shared.rest.MultipartForm;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pictures and films of products, as their sellers keep them; readers find them in the product. */
@Path("/api/v1/products")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Products")
public class PicturesResource {

    @Inject
    private AddingPictures adding;

    @Inject
    private Pictures pictures;

    @Inject
    private Videos videos;

    @Inject
    private Products products;

    @Inject
    private CurrentActor actor;

    @POST
    @Path("{id}/pictures")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @LargestBody(AddingPictures.LARGEST_FORM)
    @Operation(
            summary = "Add pictures to a product",
            description =
                    "Each part pictures holds a JPEG, PNG or WebP of at most 10 MB; a product has at most ten."
                            + " What was written beside the pixels is not kept, and a picture it has already is not added twice")
    public PicturesJson add(@PathParam("id") String id, List<EntityPart> parts) {
        UUID product = Ids.parse(id);
        List<Upload> uploads = MultipartForm.of(parts).files(AddingPictures.FIELD).stream()
                .map(file -> new Upload(file.name(), file.content()))
                .toList();
        adding.add(actor.get(), product, uploads);
        return pictures(product);
    }

    @PUT
    @Path("{id}/pictures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put the pictures of a product into another order, the cover first, and say what they show")
    public PicturesJson arrange(@PathParam("id") String id, PicturesRequest request) {
        UUID product = own(id);
        if (request == null || request.pictures() == null || request.pictures().contains(null)) {
            throw Rejection.of("pictures", "Send every picture of the product, in their order");
        }
        pictures.arrange(
                actor.get(),
                product,
                request.pictures().stream()
                        .map(wish -> new Pictures.Wish(wish.id(), Localized.of(wish.alt())))
                        .toList());
        return pictures(product);
    }

    @DELETE
    @Path("{id}/pictures/{picture}")
    @Operation(summary = "Remove a picture of a product")
    public PicturesJson remove(@PathParam("id") String id, @PathParam("picture") String picture) {
        UUID product = Ids.parse(id);
        pictures.remove(actor.get(), product, Ids.parse(picture));
        return pictures(product);
    }

    @PUT
    @Path("{id}/videos")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Name the films about a product",
            description = "At most five, each at an https address; pages link to them and load nothing from there")
    public VideosJson name(@PathParam("id") String id, VideosJson request) {
        UUID product = own(id);
        if (request == null || request.videos() == null || request.videos().contains(null)) {
            throw Rejection.of("videos", "Send the films as a list");
        }
        videos.replace(
                actor.get(),
                product,
                request.videos().stream()
                        .map(video -> new ProductMedia.Video(video.url(), Localized.of(video.title())))
                        .toList());
        return new VideosJson(
                VideoJson.of(products.ownView(actor.get(), product).media()));
    }

    private UUID own(String id) {
        return products.ownView(actor.get(), Ids.parse(id)).id();
    }

    private PicturesJson pictures(UUID product) {
        return new PicturesJson(
                PictureJson.of(products.ownView(actor.get(), product).media()));
    }
}

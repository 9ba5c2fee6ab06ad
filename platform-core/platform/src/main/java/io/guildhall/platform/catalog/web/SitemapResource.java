package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What search engines are told of a marketplace: where everything public is (sitemaps.org, protocol 0.9). */
@Path("/")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_XML)
public class SitemapResource {

    /** The protocol allows 50,000 addresses in a file; each product has one per language. */
    private static final int CHUNK = 20_000;

    private static final int HOUR = 3_600;
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Products products;

    @Inject
    private Shells shells;

    @GET
    @Path("sitemap.xml")
    @Operation(hidden = true)
    public Response index() {
        Shell shell = shells.current();
        List<String> files = new ArrayList<>(List.of("/sitemap-pages.xml", "/sitemap-products.xml"));
        products.chunkEnds(CHUNK).forEach(id -> files.add("/sitemap-products.xml?after=" + id));
        StringBuilder xml =
                new StringBuilder(HEAD).append("<sitemapindex").append(SCHEMA).append('>');
        files.forEach(file ->
                xml.append("<sitemap><loc>").append(shell.absolute(file)).append("</loc></sitemap>"));
        return answer(xml.append("</sitemapindex>"));
    }

    @GET
    @Path("sitemap-pages.xml")
    @Operation(hidden = true)
    public Response pages() {
        Stream<String> fixed = Stream.of("/", "/login", "/suppliers", "/news");
        Stream<String> categories = taxonomy.tree().all().stream()
                .filter(category -> !category.archived())
                .map((CategoryView category) -> CatalogHome.href(category));
        return urls(Stream.concat(fixed, categories));
    }

    @GET
    @Path("sitemap-products.xml")
    @Operation(hidden = true)
    public Response products(@QueryParam("after") String after) {
        return urls(products.publishedIds(after == null ? null : Ids.parse(after), CHUNK).stream()
                .map(id -> "/products/" + id));
    }

    private Response urls(Stream<String> paths) {
        Shell shell = shells.current();
        StringBuilder xml =
                new StringBuilder(HEAD).append("<urlset").append(SCHEMA).append('>');
        paths.forEach(path -> shell.site()
                .languages()
                .forEach(language -> xml.append("<url><loc>")
                        .append(shell.alternate(path, language))
                        .append("</loc></url>")));
        return answer(xml.append("</urlset>"));
    }

    private static Response answer(StringBuilder xml) {
        CacheControl hour = new CacheControl();
        hour.setMaxAge(HOUR);
        return Response.ok(xml.toString()).cacheControl(hour).build();
    }
}

package io.guildhall.platform.community.web;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleView;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** News and pages for everyone. */
@Path("/")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class NewsPages {

    private static final int MOST = 100;
    private static final int BESIDE = 4;

    @Inject
    private Articles articles;

    /** All news that have appeared. */
    public record NewsPage(List<ArticleView> news) {}

    /** What the marketplace says about itself. */
    public record PagesPage(List<ArticleView> pages) {}

    /**
     * One article.
     *
     * @param others a few of the same kind
     */
    public record ArticlePage(ArticleView article, List<ArticleView> others) {}

    @GET
    @Path("news")
    @Operation(hidden = true)
    public Page news() {
        return Page.of("community/news.jte", new NewsPage(articles.published(ArticleKind.NEWS, MOST)));
    }

    @GET
    @Path("news/{slug}")
    @Operation(hidden = true)
    public Page news(@PathParam("slug") String slug) {
        return article(ArticleKind.NEWS, slug);
    }

    @GET
    @Path("pages")
    @Operation(hidden = true)
    public Page pages() {
        return Page.of("community/pages.jte", new PagesPage(articles.published(ArticleKind.PAGE, MOST)));
    }

    @GET
    @Path("pages/{slug}")
    @Operation(hidden = true)
    public Page page(@PathParam("slug") String slug) {
        return article(ArticleKind.PAGE, slug);
    }

    private Page article(ArticleKind kind, String slug) {
        ArticleView article = articles.published(kind, slug);
        List<ArticleView> others = articles.published(kind, BESIDE + 1).stream()
                .filter(other -> !other.id().equals(article.id()))
                .limit(BESIDE)
                .toList();
        return Page.of("community/article.jte", new ArticlePage(article, others));
    }
}

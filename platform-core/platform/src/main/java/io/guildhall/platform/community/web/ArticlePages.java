package io.guildhall.platform.community.web;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleText;
import io.guildhall.platform.community.ArticleView;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Texts;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** News and pages in the tenant's console: two lists and one form. */
@Path("/console/{kind: news|pages}")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ArticlePages {

    @Inject
    private Articles articles;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    @Inject
    private Clock clock;

    @PathParam("kind")
    private String kind;

    /** All articles of one kind. */
    public record ArticlesPage(ArticleKind kind, ListView<ArticleView> list, List<Column> columns, LocalDate today) {

        public String home() {
            return homeOf(kind);
        }

        /** Whether everyone can read it today. */
        public boolean isLive(ArticleView article) {
            return article.text().published() && !article.text().publishedOn().isAfter(today);
        }
    }

    /** The form of one article; nothing for a new one. */
    public record ArticlePage(ArticleKind kind, Optional<ArticleView> article, FormView form) {

        public String home() {
            return homeOf(kind);
        }

        public String action() {
            return article.map(known -> home() + "/" + known.id()).orElse(home());
        }
    }

    @GET
    @Operation(hidden = true)
    public Page list() {
        Shell shell = shells.current();
        ListView<ArticleView> list = ListView.of(shell.here(), articles.all(kind()), Optional.empty());
        List<Column> columns = List.of(
                Column.text("title", shell.t("community.article.title")),
                Column.text("date", shell.t("community.article.date")),
                Column.text("status", shell.t("shared.status")));
        LocalDate today = LocalDate.now(clock.withZone(shell.formats().zone()));
        return Page.of("community/articles.jte", new ArticlesPage(kind(), list, columns, today));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page empty() {
        FormView form = FormView.empty()
                .with(
                        "publishedOn",
                        LocalDate.now(clock.withZone(shells.current().formats().zone())))
                .with("published", true);
        return Page.of("community/edit.jte", new ArticlePage(kind(), Optional.empty(), form));
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        ArticleView article = require(id);
        return Page.of("community/edit.jte", new ArticlePage(kind(), Optional.of(article), filled(article)));
    }

    @POST
    @Operation(hidden = true)
    public Response write(MultivaluedMap<String, String> form) {
        try {
            articles.write(actor.get(), kind(), text(new Typed(form)));
            return Flash.success("community.flash.written").redirect(homeOf(kind()));
        } catch (Rejection e) {
            return again(Optional.empty(), form, e);
        }
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response rewrite(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        ArticleView article = require(id);
        try {
            Typed typed = new Typed(form);
            articles.rewrite(actor.get(), article.id(), typed.version(), text(typed));
            return Flash.success("community.flash.rewritten").redirect(homeOf(kind()));
        } catch (Rejection e) {
            return again(Optional.of(article), form, e);
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        articles.delete(actor.get(), require(id).id(), new Typed(form).version());
        return Flash.success("community.flash.deleted").redirect(homeOf(kind()));
    }

    private ArticleKind kind() {
        return kind.equals("news") ? ArticleKind.NEWS : ArticleKind.PAGE;
    }

    private static String homeOf(ArticleKind kind) {
        return kind == ArticleKind.NEWS ? "/console/news" : "/console/pages";
    }

    private ArticleView require(String id) {
        ArticleView article = articles.view(Ids.parse(id));
        if (article.kind() != kind()) {
            throw Rejection.notFound("article", id);
        }
        return article;
    }

    private Response again(Optional<ArticleView> article, MultivaluedMap<String, String> form, Rejection rejection) {
        FormView typed = WordedRejection.onForm(
                FormView.typed(form), rejection, shells.current().texts());
        return Response.status(422)
                .entity(Page.of("community/edit.jte", new ArticlePage(kind(), article, typed)))
                .build();
    }

    private static FormView filled(ArticleView article) {
        ArticleText text = article.text();
        FormView form = FormView.empty()
                .with("slug", text.slug())
                .with("publishedOn", text.publishedOn())
                .with("published", text.published())
                .with("version", article.version());
        for (String language : Texts.LANGUAGES) {
            form = form.with("title." + language, text.title().byLanguage().get(language))
                    .with("summary." + language, text.summary().byLanguage().get(language))
                    .with("body." + language, text.body().byLanguage().get(language));
        }
        return form;
    }

    private static ArticleText text(Typed typed) {
        return new ArticleText(
                typed.text("slug"),
                typed.texts("title"),
                typed.texts("summary"),
                typed.texts("body"),
                date(typed.text("publishedOn")),
                typed.isOn("published"));
    }

    private static LocalDate date(String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw WordedRejection.ofAll(List.of(WordedRejection.Wording.of("publishedOn", "community.check.date")));
        }
    }
}

package io.guildhall.platform.community.model;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleText;
import io.guildhall.platform.community.ArticleView;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.tenant.TenantEntity;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.vertical.LocalizedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A piece of news or a page. It is written, appears on its day while it is published, changes, and is deleted. */
@Entity
@Table(name = "article")
public class Article extends TenantEntity {

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ArticleKind kind;

    @Column(name = "slug")
    private String slug;

    @Column(name = "title")
    private LocalizedText title;

    @Column(name = "summary")
    private LocalizedText summary;

    @Column(name = "body")
    private LocalizedText body;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "published")
    private boolean published;

    protected Article() {}

    public Article(UUID id, ArticleKind kind, ArticleText text) {
        super(id);
        this.kind = kind;
        rewrite(text);
    }

    /** Says something else. */
    public final void rewrite(ArticleText text) {
        check(text);
        slug = text.slug();
        title = text.title();
        summary = text.summary();
        body = text.body();
        publishedOn = text.publishedOn();
        published = text.published();
    }

    public ArticleKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public ArticleView view() {
        return new ArticleView(
                id(), kind, new ArticleText(slug, title, summary, body, publishedOn, published), version());
    }

    private static void check(ArticleText text) {
        Checks checks = new Checks();
        checks.that(
                text.slug() != null && text.slug().matches("[a-z0-9][a-z0-9-]{0,99}"), "slug", "community.check.slug");
        present(checks, text.title(), "title.en", 200);
        present(checks, text.body(), "body.en", 20_000);
        checks.that(
                text.summary() != null && Localized.longest(text.summary()) <= 500,
                "summary.en",
                "shared.check.too-long",
                500);
        checks.that(text.publishedOn() != null, "publishedOn", "shared.check.missing");
        checks.done();
    }

    private static void present(Checks checks, LocalizedText text, String field, int longest) {
        if (checks.that(!Localized.isEmpty(text), field, "shared.check.missing")) {
            checks.that(Localized.longest(text) <= longest, field, "shared.check.too-long", longest);
        }
    }
}

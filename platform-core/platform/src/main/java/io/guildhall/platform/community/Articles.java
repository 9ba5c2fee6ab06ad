package io.guildhall.platform.community;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a marketplace publishes. */
@TenantFacade
public class Articles {

    /** Days begin in the marketplaces' zone. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private EntityManager entities;
    private AuditLog audit;
    private Clock clock;

    protected Articles() {}

    @Inject
    Articles(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has appeared of that kind, the newest first. */
    public List<ArticleView> published(ArticleKind kind, int limit) {
        return entities
                .createQuery(
                        "select a from Article a where a.kind = :kind and a.published = true and a.publishedOn <= :today"
                                + " order by a.publishedOn desc, a.slug",
                        Article.class)
                .setParameter("kind", kind)
                .setParameter("today", today())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Article::view)
                .toList();
    }

    /** An article that has appeared; refused as not found before. */
    public ArticleView published(ArticleKind kind, String slug) {
        return find(kind, slug)
                .map(Article::view)
                .filter(article -> article.text().published()
                        && !article.text().publishedOn().isAfter(today()))
                .orElseThrow(() -> Rejection.notFound(kind.code(), slug));
    }

    /** Everything of that kind, the newest first. */
    public List<ArticleView> all(ArticleKind kind) {
        return entities
                .createQuery(
                        "select a from Article a where a.kind = :kind order by a.publishedOn desc, a.slug",
                        Article.class)
                .setParameter("kind", kind)
                .getResultList()
                .stream()
                .map(Article::view)
                .toList();
    }

    public ArticleView view(UUID id) {
        return require(id).view();
    }

    /** Writes an article. */
    public UUID write(Actor actor, ArticleKind kind, ArticleText text) {
        Article article = new Article(Ids.next(), kind, text);
        requireFree(kind, text.slug(), article.id());
        entities.persist(article);
        entities.flush();
        audit.record(actor, "article.written", "article", article.id(), about(article));
        return article.id();
    }

    /** Rewrites an article. */
    public void rewrite(Actor actor, UUID id, long readVersion, ArticleText text) {
        Article article = require(id);
        Preconditions.requireUnchanged(readVersion, article.version());
        requireFree(article.kind(), text.slug(), id);
        article.rewrite(text);
        entities.flush();
        audit.record(actor, "article.rewritten", "article", id, about(article));
    }

    /** Deletes an article for good. */
    public void delete(Actor actor, UUID id, long readVersion) {
        Article article = require(id);
        Preconditions.requireUnchanged(readVersion, article.version());
        entities.remove(article);
        audit.record(actor, "article.deleted", "article", id, about(article));
    }

    /** Adds an article of the marketplace's template unless it is there. */
    public void add(ArticleKind kind, ArticleText text) {
        if (find(kind, text.slug()).isEmpty()) {
            entities.persist(new Article(Ids.next(), kind, text));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private Optional<Article> find(ArticleKind kind, String slug) {
        return entities.createQuery("select a from Article a where a.kind = :kind and a.slug = :slug", Article.class)
                .setParameter("kind", kind)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    private void requireFree(ArticleKind kind, String slug, UUID except) {
        boolean taken =
                find(kind, slug).filter(other -> !other.id().equals(except)).isPresent();
        if (taken) {
            throw WordedRejection.ofField(
                    CommunityReason.ADDRESS_TAKEN, "slug", "community.reason.address-taken", slug);
        }
    }

    private Article require(UUID id) {
        return Optional.ofNullable(entities.find(Article.class, id))
                .orElseThrow(() -> Rejection.notFound("article", id));
    }

    private static Map<String, String> about(Article article) {
        return Map.of("kind", article.kind().code(), "slug", article.slug());
    }
}

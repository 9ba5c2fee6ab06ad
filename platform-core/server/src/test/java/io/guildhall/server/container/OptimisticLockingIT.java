package io.guildhall.server.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.Articles;
import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

class OptimisticLockingIT extends InsidePayara {

    private static final int CONFLICT = 409;

    @Inject
    private EntityManager entities;

    @Inject
    private Articles articles;

    @Inject
    @ConfigProperty(name = "guildhall.base-url")
    private URI platform;

    @Test
    void the_second_of_two_writers_is_told_at_the_flush() throws Exception {
        requireClearAnswer("flush");
    }

    @Test
    void the_second_of_two_writers_is_told_at_the_commit() throws Exception {
        requireClearAnswer("commit");
    }

    @Test
    void a_writer_who_read_an_old_version_is_refused_by_the_facade() {
        UUID article = in(steel, () -> articles.write(Sample.CLERK, ArticleKind.NEWS, Sample.text("first")));
        long read = in(steel, () -> articles.view(article)).version();
        run(steel, () -> articles.rewrite(Sample.CLERK, article, read, Sample.text("second")));

        Rejection refusal =
                refusalOf(() -> run(steel, () -> articles.rewrite(Sample.CLERK, article, read, Sample.text("third"))));

        assertThat(refusal.reason()).isEqualTo(CommonReason.CHANGED_MEANWHILE);
        assertThat(slug(article)).isEqualTo("second");
    }

    private void requireClearAnswer(String moment) throws IOException, InterruptedException {
        Article article = Sample.article("as-it-was");
        run(steel, () -> entities.persist(article));
        HttpRequest request = HttpRequest.newBuilder(
                        platform.resolve("/api/v1/rehearsal/" + steel + "/" + article.id() + "/" + moment))
                .POST(BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(CONFLICT);
        JsonObject problem = Json.createReader(new StringReader(answer.body())).readObject();
        assertThat(problem.getString("type")).isEqualTo("/problems/changed-meanwhile");
        assertThat(problem.getString("detail")).startsWith("Someone else saved in the meantime");
        assertThat(slug(article.id())).isEqualTo("saved-first");
    }

    private String slug(UUID article) {
        return in(steel, () -> entities.find(Article.class, article).slug());
    }

    private static Rejection refusalOf(Runnable attempt) {
        try {
            attempt.run();
        } catch (Rejection e) {
            return e;
        }
        throw new AssertionError("It was not refused");
    }
}

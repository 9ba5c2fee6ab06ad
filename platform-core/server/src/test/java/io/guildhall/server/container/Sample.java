package io.guildhall.server.container;

import io.guildhall.platform.community.ArticleKind;
import io.guildhall.platform.community.ArticleText;
import io.guildhall.platform.community.model.Article;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Ids;
import io.guildhall.vertical.LocalizedText;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Things of which it does not matter what they say. */
final class Sample {
    static final Actor CLERK =
            new Actor("clerk", "clerk", "Lin Clerk", "clerk@example.com", Set.of("tenant-admin"), null);

    private Sample() {}

    static Article article(String slug) {
        return article(Ids.next(), slug);
    }

    static Article article(UUID id, String slug) {
        return new Article(id, ArticleKind.NEWS, text(slug));
    }

    static ArticleText text(String slug) {
        return new ArticleText(
                slug,
                LocalizedText.of("About " + slug, "关于 " + slug),
                LocalizedText.same(""),
                LocalizedText.same("One paragraph."),
                LocalDate.of(2026, 3, 1),
                true);
    }
}

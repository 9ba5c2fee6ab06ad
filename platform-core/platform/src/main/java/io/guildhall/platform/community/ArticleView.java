package io.guildhall.platform.community;

import java.util.List;
import java.util.UUID;

/** An article as others see it. */
public record ArticleView(UUID id, ArticleKind kind, ArticleText text, long version) {

    public String href() {
        return kind.href(text.slug());
    }

    /** The paragraphs in that language. */
    public List<String> paragraphs(String language) {
        return List.of(text.body().in(language).strip().split("\\R\\s*\\R"));
    }
}

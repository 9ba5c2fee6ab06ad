package io.guildhall.platform.community;

import java.util.Locale;

/** News have a date and stand in a list; pages stand alone. */
public enum ArticleKind {
    NEWS("/news/"),
    PAGE("/pages/");

    private final String path;

    ArticleKind(String path) {
        this.path = path;
    }

    /** The address of the article with that slug. */
    public String href(String slug) {
        return path + slug;
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.guildhall.platform.catalog.web;

import io.guildhall.vertical.Markup;
import io.guildhall.vertical.ProductPicture;

/**
 * A product's picture as it goes into a page.
 *
 * @param svg our own drawing, of the industry's module, with what it shows in words for those who do not see it
 */
public record Drawing(String svg) {

    static Drawing of(ProductPicture picture, String language) {
        String words = Markup.escape(picture.description().in(language));
        String bare = picture.svg().replaceFirst("^<svg([^>]*?)\\s(role|aria-label)=\"[^\"]*\"", "<svg$1");
        return new Drawing(bare.replaceFirst(
                "^<svg", java.util.regex.Matcher.quoteReplacement("<svg role=\"img\" aria-label=\"" + words + "\"")));
    }
}

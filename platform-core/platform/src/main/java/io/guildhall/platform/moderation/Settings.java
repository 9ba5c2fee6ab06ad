package io.guildhall.platform.moderation;

/**
 * What a marketplace reviews.
 *
 * @param rulesVersion counts the changes to its rules and to this
 */
public record Settings(ReviewMode review, long rulesVersion) {

    /** What a marketplace has before anybody decided otherwise. */
    public static Settings usual() {
        return new Settings(ReviewMode.MATCHES, 0);
    }
}

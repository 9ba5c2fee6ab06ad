/**
 * What may be listed: banned words and restricted goods, the listings that wait for a decision of the marketplace's admins,
 * and what became of them.
 *
 * <p>Its public face is {@link io.guildhall.platform.moderation.Rules}, {@link
 * io.guildhall.platform.moderation.ReviewQueue} and {@link io.guildhall.platform.moderation.Deciding}. It may use {@code
 * shared}, {@code tenancy}, {@code identity}, {@code audit}, {@code company}, {@code catalog}, {@code importing} (to
 * read tables) and {@code inbox}.
 */
package io.guildhall.platform.moderation;

/**
 * What shows a product besides its description: the seller's pictures, films and documents. Pictures are kept without what
 * a camera writes into them, documents in all their versions.
 *
 * <p>Its public face is {@link io.guildhall.platform.media.Pictures}, {@link io.guildhall.platform.media.AddingPictures},
 * {@link io.guildhall.platform.media.Documents}, {@link io.guildhall.platform.media.Videos} and {@link
 * io.guildhall.platform.media.DataPacks}. It may use {@code shared},
 * {@code tenancy}, {@code identity}, {@code audit}, {@code company} and {@code catalog}.
 */
package io.guildhall.platform.media;

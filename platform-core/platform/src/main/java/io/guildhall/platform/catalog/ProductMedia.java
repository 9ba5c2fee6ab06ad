package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What shows a product besides its description, in the seller's order. It is kept with the product, so that whoever reads
 * the product has read it too.
 *
 * @param pictures the first is the cover
 */
public record ProductMedia(List<Picture> pictures, List<Video> videos, List<Document> documents) {

    public static final ProductMedia NONE = new ProductMedia(List.of(), List.of(), List.of());

    public ProductMedia {
        pictures = List.copyOf(pictures);
        videos = List.copyOf(videos);
        documents = List.copyOf(documents);
    }

    /**
     * A picture.
     *
     * @param hash of what was uploaded; the address changes with it
     * @param width of the largest size there is, in pixels
     * @param alt what it shows, for those who do not see it; may be empty
     */
    public record Picture(UUID id, String hash, int width, int height, LocalizedText alt) {

        /** The widths pictures come in, in pixels; a picture that is narrower stays as it is. */
        public static final List<Integer> WIDTHS = List.of(160, 480, 1200);

        /** Where to get it. */
        public String href(int width, String format) {
            return "/pictures/" + id + "/" + hash + "/" + width + "." + format;
        }

        /** All its widths in one format, for browsers to choose from. */
        public String choices(String format) {
            return WIDTHS.stream()
                    .filter(each -> each == WIDTHS.get(0) || WIDTHS.get(WIDTHS.indexOf(each) - 1) < width)
                    .map(each -> href(each, format) + " " + Math.min(each, width) + "w")
                    .collect(Collectors.joining(", "));
        }
    }

    /** A film that is shown elsewhere. */
    public record Video(String url, LocalizedText title) {

        /** Who shows it. */
        public String host() {
            return java.net.URI.create(url).getHost();
        }
    }

    /**
     * A document, in its latest version.
     *
     * @param type code of its type
     * @param language BCP 47 tag of the language it is written in
     * @param validUntil the last day it holds, or null where it does not end
     * @param sha256 of its content, in hexadecimal
     */
    public record Document(
            UUID id,
            String type,
            String language,
            LocalDate validUntil,
            String name,
            String mediaType,
            long size,
            String sha256,
            int version) {

        public boolean hasExpired(LocalDate today) {
            return validUntil != null && validUntil.isBefore(today);
        }
    }

    public Optional<Picture> cover() {
        return pictures.stream().findFirst();
    }

    public boolean hasNothing() {
        return pictures.isEmpty() && videos.isEmpty() && documents.isEmpty();
    }

    public ProductMedia withPictures(List<Picture> others) {
        return new ProductMedia(others, videos, documents);
    }

    public ProductMedia withVideos(List<Video> others) {
        return new ProductMedia(pictures, others, documents);
    }

    public ProductMedia withDocuments(List<Document> others) {
        return new ProductMedia(pictures, videos, others);
    }
}

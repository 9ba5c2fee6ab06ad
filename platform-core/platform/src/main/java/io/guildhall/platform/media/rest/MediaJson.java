package io.guildhall.platform.media.rest;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.media.DocumentVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Pictures, films and documents as programs of the seller get and send them. */
public final class MediaJson {

    private MediaJson() {}

    /**
     * A picture.
     *
     * @param alt what it shows, by language
     * @param cover whether it stands for the product in lists
     */
    public record PictureJson(
            UUID id, Map<String, String> alt, boolean cover, int width, int height, String thumbnail, String image) {

        static List<PictureJson> of(ProductMedia media) {
            List<ProductMedia.Picture> pictures = media.pictures();
            return pictures.stream()
                    .map(picture -> new PictureJson(
                            picture.id(),
                            picture.alt().byLanguage(),
                            picture.equals(pictures.get(0)),
                            picture.width(),
                            picture.height(),
                            picture.href(160, "webp"),
                            picture.href(1200, "webp")))
                    .toList();
        }
    }

    /** The pictures of a product. */
    public record PicturesJson(List<PictureJson> pictures) {}

    /** A picture as it is wished for. */
    public record PictureWish(UUID id, Map<String, String> alt) {}

    /** The pictures in the order that is wished for. */
    public record PicturesRequest(List<PictureWish> pictures) {}

    /** A film that is shown elsewhere. */
    public record VideoJson(String url, Map<String, String> title) {

        static List<VideoJson> of(ProductMedia media) {
            return media.videos().stream()
                    .map(video -> new VideoJson(video.url(), video.title().byLanguage()))
                    .toList();
        }
    }

    /** The films of a product. */
    public record VideosJson(List<VideoJson> videos) {}

    /**
     * A version of a document.
     *
     * @param validUntil the last day it holds, or nothing
     * @param href where it is downloaded
     */
    public record VersionJson(
            int version,
            LocalDate validUntil,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant addedAt,
            String addedBy,
            String href) {}

    /** A document with its versions, the latest first. */
    public record DocumentJson(UUID id, String type, String language, List<VersionJson> versions) {

        static List<DocumentJson> of(UUID product, List<DocumentVersion> versions) {
            Map<UUID, List<DocumentVersion>> byDocument = new LinkedHashMap<>();
            versions.forEach(version -> byDocument
                    .computeIfAbsent(version.document(), id -> new java.util.ArrayList<>())
                    .add(version));
            return byDocument.values().stream()
                    .map(all -> of(product, all, all.get(0)))
                    .toList();
        }

        private static DocumentJson of(UUID product, List<DocumentVersion> all, DocumentVersion latest) {
            return new DocumentJson(
                    latest.document(),
                    latest.type().code(),
                    latest.language(),
                    all.stream()
                            .sorted(Comparator.comparingInt(DocumentVersion::version)
                                    .reversed())
                            .map(each -> new VersionJson(
                                    each.version(),
                                    each.validUntil(),
                                    each.name(),
                                    each.mediaType(),
                                    each.size(),
                                    each.sha256(),
                                    each.addedAt(),
                                    each.addedBy(),
                                    "/api/v1/products/" + product + "/documents/" + each.document() + "/versions/"
                                            + each.version()))
                            .toList());
        }
    }

    /** The documents of a product. */
    public record DocumentsJson(List<DocumentJson> documents) {}
}

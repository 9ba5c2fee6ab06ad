package io.guildhall.platform.media.web;

import io.guildhall.platform.catalog.ProductMedia;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.media.DocumentVersion;
import io.guildhall.platform.shared.web.FormView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The pictures, documents and films of a seller's product.
 *
 * @param versions of its documents
 * @param form what was typed into the form that was sent last, and what was wrong with it
 */
public record MediaPage(ProductView product, List<DocumentVersion> versions, FormView form) {

    public static final String HOME = "/workbench/products/";

    public ProductMedia media() {
        return product.media();
    }

    public String path() {
        return HOME + product.id() + "/media";
    }

    /** The versions of a document before the latest, the newest first. */
    public List<DocumentVersion> earlier(UUID document) {
        return versions.stream()
                .filter(version -> version.document().equals(document))
                .skip(1)
                .toList();
    }

    public Optional<DocumentVersion> latest(UUID document) {
        return versions.stream()
                .filter(version -> version.document().equals(document))
                .findFirst();
    }
}

package io.guildhall.platform.catalog;

import java.util.Collection;
import java.util.UUID;

/** Moves what is kept of pictures and documents from one product to another; the feature media supplies it. */
public interface MovingMedia {

    /** How many pictures a product may have. */
    int mostPictures();

    /** How many documents a product may have. */
    int mostDocuments();

    void move(UUID from, UUID to, Collection<UUID> pictures, Collection<UUID> documents);
}

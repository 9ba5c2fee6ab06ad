package io.guildhall.platform.media;

import io.guildhall.platform.catalog.MovingMedia;
import io.guildhall.platform.media.store.DocumentRows;
import io.guildhall.platform.media.store.PictureRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Pictures and documents go with their variants when two products become one. */
@ApplicationScoped
class MovingBetweenProducts implements MovingMedia {

    private PictureRows pictureRows;
    private DocumentRows documentRows;

    protected MovingBetweenProducts() {}

    @Inject
    MovingBetweenProducts(PictureRows pictureRows, DocumentRows documentRows) {
        this.pictureRows = pictureRows;
        this.documentRows = documentRows;
    }

    @Override
    public int mostPictures() {
        return Pictures.MOST;
    }

    @Override
    public int mostDocuments() {
        return Documents.MOST;
    }

    @Override
    public void move(UUID from, UUID to, Collection<UUID> pictures, Collection<UUID> documents) {
        pictureRows.move(from, to, pictures);
        documentRows.move(from, to, documents);
    }
}

package io.guildhall.platform.importing;

import io.guildhall.platform.media.AddingPictures;
import io.guildhall.platform.media.NewPicture;
import io.guildhall.platform.media.Pictures;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hangs the pictures an import came with, product by product, once all its rows are done. */
@ApplicationScoped
class HangingPictures {

    private static final Logger LOGGER = Logger.getLogger(HangingPictures.class.getName());

    /** How often a picture is brought to a darkroom that is taken. */
    private static final int PATIENCE = 20;

    private PictureBatches batches;
    private AddingPictures adding;

    protected HangingPictures() {}

    @Inject
    HangingPictures(PictureBatches batches, AddingPictures adding) {
        this.batches = batches;
        this.adding = adding;
    }

    /** Goes on where an earlier run stopped. */
    void hang(ImportBatches.Run run, PictureArchive archive) {
        for (List<PictureTask> next = batches.next(run.id()); !next.isEmpty(); next = batches.next(run.id())) {
            next.forEach(task -> hang(run, archive, task));
        }
    }

    private void hang(ImportBatches.Run run, PictureArchive archive, PictureTask task) {
        List<RowError> errors = new ArrayList<>();
        try {
            List<NewPicture> developed = new ArrayList<>();
            List<String> wanted = task.names();
            if (wanted.size() > Pictures.MOST) {
                errors.add(error(task, "importing.pictures.more", Pictures.MOST));
                wanted = wanted.subList(0, Pictures.MOST);
            }
            for (String name : wanted) {
                try {
                    developed.add(developed(archive, name));
                } catch (Rejection e) {
                    errors.add(error(task, e));
                }
            }
            batches.hang(run, task, developed, errors);
        } catch (Rejection e) {
            batches.refuse(run.id(), task, List.of(error(task, e)));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Pictures of import " + run.id() + " cannot be kept", e);
            batches.refuse(run.id(), task, List.of(error(task, "importing.pictures.not-kept")));
        }
    }

    private NewPicture developed(PictureArchive archive, String name) {
        for (int time = 1; ; time++) {
            try {
                return adding.develop(new Upload(name, archive.read(name)));
            } catch (Rejection e) {
                if (e.reason() != CommonReason.UNAVAILABLE || time == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private static RowError error(PictureTask task, String key, Object... arguments) {
        return RowError.of(task.line(), ColumnMapping.PICTURES, key, arguments);
    }

    private static RowError error(PictureTask task, Rejection rejection) {
        return new RowError(task.line(), ColumnMapping.PICTURES, WordedRejection.texts(rejection));
    }
}

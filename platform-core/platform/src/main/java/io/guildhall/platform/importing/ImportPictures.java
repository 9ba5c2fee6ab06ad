package io.guildhall.platform.importing;

import java.util.Optional;
import java.util.UUID;

/**
 * The pictures of an import.
 *
 * @param file the archive that holds them, as long as it is needed
 * @param named how many the rows that are done have named
 * @param done how many of them were tried
 * @param added how many products did not have yet and have now
 * @param failed how many could not be hung
 */
public record ImportPictures(Optional<UUID> file, int named, int done, int added, int failed) {

    static ImportPictures of(Optional<UUID> file) {
        return new ImportPictures(file, 0, 0, 0, 0);
    }

    /** Whether the import came with pictures. */
    public boolean any() {
        return file.isPresent() || named > 0;
    }
}

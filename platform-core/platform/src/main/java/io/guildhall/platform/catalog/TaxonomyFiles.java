package io.guildhall.platform.catalog;

import io.guildhall.platform.catalog.TaxonomyFile.Problem;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** The taxonomy as a file, out and in: what a file would change is seen first, and then done as one version. */
@ApplicationScoped
public class TaxonomyFiles {

    /** The most characters a file may have. */
    public static final int LONGEST = 250_000;

    private TaxonomyTakeover takeover;

    protected TaxonomyFiles() {}

    @Inject
    TaxonomyFiles(TaxonomyTakeover takeover) {
        this.takeover = takeover;
    }

    /**
     * A file somebody sends.
     *
     * @param name tells a table ({@code .csv}, {@code .tsv}) from YAML
     * @param removeOthers whether categories that are not in it shall go
     */
    public record Upload(String name, String content, boolean removeOthers) {

        TaxonomyFile read() {
            if (content.isBlank()) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.empty");
            }
            if (content.length() > LONGEST) {
                throw WordedRejection.ofField(CommonReason.INVALID_INPUT, "file", "taxonomy.file.long", LONGEST);
            }
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|txt)")
                    ? TaxonomyTable.read(content)
                    : TaxonomyYaml.read(content);
        }
    }

    /**
     * What a file does, or would do.
     *
     * @param problems what is wrong with it; then nothing else is looked at
     * @param differences what it changes
     * @param refused what of that cannot be; then nothing is done
     * @param version the version it made, 0 for none
     * @param since the latest version before it
     */
    public record Outcome(
            List<Problem> problems,
            List<TaxonomyDifference> differences,
            List<RefusedChange> refused,
            int version,
            int since) {

        /** Whether nothing stands against it and there is something to do. */
        public boolean isReady() {
            return problems.isEmpty() && refused.isEmpty() && !differences.isEmpty();
        }
    }

    /** The taxonomy as YAML, with everything categories ask for. */
    public String yaml() {
        return TaxonomyYaml.write(takeover.lines());
    }

    /** The taxonomy as a table, without what categories ask for. */
    public ListFile table() {
        return TaxonomyTable.write(takeover.lines());
    }

    /** What the file would change; nothing is changed. */
    public Outcome rehearse(Actor actor, Upload upload) {
        return run(actor, upload, true);
    }

    /** Changes the taxonomy to what the file says, as one version; where anything is refused nothing is changed. */
    public Outcome apply(Actor actor, Upload upload) {
        return run(actor, upload, false);
    }

    private Outcome run(Actor actor, Upload upload, boolean rehearsal) {
        TaxonomyFile file = upload.read();
        int since = takeover.latest();
        try {
            return takeover.run(actor, file, upload.removeOthers(), rehearsal);
        } catch (NothingKept e) {
            return new Outcome(List.of(), e.differences(), e.refused(), 0, since);
        }
    }
}

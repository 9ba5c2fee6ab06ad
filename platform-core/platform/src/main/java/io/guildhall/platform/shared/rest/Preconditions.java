package io.guildhall.platform.shared.rest;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.WordedRejection;
import jakarta.ws.rs.core.EntityTag;

/** Entity tags of versions: what a writer read must be what is there. */
public final class Preconditions {

    private Preconditions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version in an {@code If-Match} header, which a change must carry. */
    public static long requiredVersion(String ifMatch) {
        if (ifMatch == null || !ifMatch.matches("(W/)?\"\\d{1,18}\"")) {
            throw Rejection.of("If-Match", "Send the ETag you read as If-Match");
        }
        return Long.parseLong(ifMatch.replaceAll("\\D", ""));
    }

    /** Refuses the second of two writers. */
    public static void requireUnchanged(long read, long current) {
        if (read != current) {
            throw changedMeanwhile();
        }
    }

    /** What the second of two writers is told. */
    static Rejection changedMeanwhile() {
        return WordedRejection.of(CommonReason.CHANGED_MEANWHILE, "shared.check.changed-meanwhile");
    }
}

package io.guildhall.platform.importing;

import io.guildhall.platform.shared.web.ListFile;
import java.util.List;

/** What went wrong in an import as a file, for whoever mends the table. */
public final class ErrorFile {

    private ErrorFile() {}

    /** The errors in that language. */
    public static ListFile of(List<RowError> errors, String language) {
        return new ListFile(
                "import-errors",
                List.of("line", "field", "message"),
                errors.stream()
                        .<List<Object>>map(error -> List.of(
                                error.line(), error.field(), error.message().in(language)))
                        .toList());
    }
}

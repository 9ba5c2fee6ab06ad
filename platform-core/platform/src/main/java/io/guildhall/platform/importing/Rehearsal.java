package io.guildhall.platform.importing;

import java.util.List;

/** What would come of products if their rows were applied now. */
record Rehearsal(ImportCounts counts, List<ImportPreview.Change> changes, List<RowError> errors) {}

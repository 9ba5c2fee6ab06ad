package io.guildhall.platform.importing;

import io.guildhall.platform.audit.AuditLog;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.Companies;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.importing.store.DoneRows;
import io.guildhall.platform.importing.store.ImportRows;
import io.guildhall.platform.importing.store.PictureTaskRows;
import io.guildhall.platform.media.Upload;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.files.FileKind;
import io.guildhall.platform.shared.files.FileStore;
import io.guildhall.platform.shared.files.StoredFile;
import io.guildhall.platform.shared.jobs.Jobs;
import io.guildhall.platform.shared.rest.Idempotency;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.IdentifierScheme;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Imports of products: a seller uploads a file, maps its columns, looks at a preview and lets it run. */
@TenantFacade
public class Imports {

    /** The largest archive of pictures that is taken, in bytes. */
    public static final long LARGEST_PICTURES = PictureArchive.LARGEST;

    /** The largest form with a file and its pictures, in bytes. */
    public static final long LARGEST_FORM = FileStore.LARGEST + PictureArchive.LARGEST;

    private static final Set<FileKind> KINDS = Set.of(FileKind.CSV, FileKind.TSV, FileKind.XLSX);
    private static final int PREVIEW_ROWS = 20;
    private static final int PREVIEW_PRODUCTS = 500;
    private static final int PREVIEW_ERRORS = 50;

    @Inject
    private ImportRows rows;

    @Inject
    private DoneRows done;

    @Inject
    private PictureTaskRows hung;

    @Inject
    private FileStore files;

    @Inject
    private Rehearsals rehearsals;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Identifiers identifiers;

    @Inject
    private Marketplace marketplace;

    @Inject
    private Companies companies;

    @Inject
    private Jobs jobs;

    @Inject
    private Idempotency idempotency;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** One page of errors, with the position after which the next one begins. */
    public record Errors(List<RowError> items, Optional<Long> next) {}

    /**
     * Takes a file in; which column means what is guessed from their names.
     *
     * @param pictures the ZIP of pictures beside it, or nothing
     */
    public UUID upload(Actor actor, Upload file, Optional<Upload> pictures, ImportMode mode) {
        return create(actor, file, pictures, mode, Ids.next()).id();
    }

    /**
     * Takes a file in and lets it run.
     *
     * @param pictures the ZIP of pictures beside it, or nothing
     * @param columns the column by field, or nothing where names speak for themselves
     * @param fixed values for all rows
     * @param idempotencyKey as sent by the client, or null
     */
    public UUID run(
            Actor actor,
            Upload file,
            Optional<Upload> pictures,
            ImportMode mode,
            Optional<Map<String, String>> columns,
            Map<String, String> fixed,
            String idempotencyKey) {
        UUID id = Ids.next();
        ImportView view = create(actor, file, pictures, mode, id);
        String request = "import " + files.require(view.file()).sha256() + columns.map(TreeMap::new)
                + new TreeMap<>(fixed) + (mode == ImportMode.CREATE ? "" : mode)
                + view.pictures()
                        .file()
                        .map(archive -> files.require(archive).sha256())
                        .orElse("");
        Optional<UUID> earlier = idempotency.claim(actor.subject(), idempotencyKey, request, id);
        if (earlier.isPresent()) {
            rows.forget(id);
            files.delete(view.file());
            view.pictures().file().ifPresent(files::delete);
            return earlier.get();
        }
        Map<String, String> values = new HashMap<>(view.mapping().fixed());
        values.putAll(fixed);
        ColumnMapping mapping = new ColumnMapping(columns.orElse(view.mapping().columns()), values);
        map(actor, id, mapping);
        start(actor, id);
        return id;
    }

    /** An import of the actor's company. */
    public ImportView view(Actor actor, UUID id) {
        return rows.find(id)
                .filter(view -> view.company().equals(actor.requireCompany()))
                .orElseThrow(() -> Rejection.notFound("import", id));
    }

    /** The imports of the actor's company, the newest first. */
    public ListAnswer<ImportView> list(Actor actor, UUID before, int limit) {
        return ListAnswer.of(
                rows.list(actor.requireCompany(), before, limit + 1),
                limit,
                view -> view.id().toString());
    }

    /** What went wrong, after that position. */
    public Errors errors(Actor actor, UUID id, long after, int limit) {
        view(actor, id);
        List<ImportRows.Listed> read = rows.errors(id, after, limit + 1);
        List<ImportRows.Listed> shown = read.subList(0, Math.min(limit, read.size()));
        return new Errors(
                shown.stream().map(ImportRows.Listed::error).toList(),
                read.size() > limit ? Optional.of(shown.get(limit - 1).position()) : Optional.empty());
    }

    /** The columns of its file. */
    public List<String> columns(Actor actor, UUID id) {
        return table(view(actor, id)).columns();
    }

    /** The file's columns with up to three values of each, to recognise them by. */
    public Map<String, List<String>> samples(Actor actor, UUID id) {
        Table table = table(view(actor, id));
        Map<String, List<String>> samples = new LinkedHashMap<>();
        for (int index = 0; index < table.columns().size(); index++) {
            int column = index;
            samples.put(
                    table.columns().get(index),
                    table.rows().stream()
                            .limit(100)
                            .map(row -> row.cells().get(column))
                            .filter(cell -> !cell.isEmpty())
                            .distinct()
                            .limit(3)
                            .toList());
        }
        return samples;
    }

    /** Says which column means what, while the import does not run yet. */
    public void map(Actor actor, UUID id, ColumnMapping mapping) {
        ImportView view = requireWaiting(actor, id);
        mapping.requireComplete(table(view).columns(), view.mode());
        if (mapping.gives(ColumnMapping.PICTURES) && !view.pictures().any()) {
            throw WordedRejection.ofField(
                    CommonReason.INVALID_INPUT, ColumnMapping.PICTURES, "importing.mapping.pictures");
        }
        if (view.mode().creates()) {
            requireAttributes(mapping);
        }
        rows.map(id, mapping);
    }

    /** What would become of the first products. */
    public ImportPreview preview(Actor actor, UUID id) {
        ImportView view = requireWaiting(actor, id);
        Table table = table(view);
        DraftAssembler assembler = new DraftAssembler(view.mapping(), table.columns());
        List<List<Table.Row>> groups =
                assembler.groups(table.rows()).stream().limit(PREVIEW_PRODUCTS).toList();
        Rehearsal rehearsal = rehearsals.of(actor, view.mode(), assembler, groups);
        List<RowError> errors = new ArrayList<>(rehearsal.errors());
        view.pictures().file().ifPresent(archive -> errors.addAll(missing(archive, assembler, groups)));
        Map<Long, List<RowError>> byLine = errors.stream().collect(Collectors.groupingBy(RowError::line));
        return new ImportPreview(
                table.columns(),
                table.rows().stream()
                        .limit(PREVIEW_ROWS)
                        .map(row -> new ImportPreview.Row(
                                row.line(), row.cells(), byLine.getOrDefault(row.line(), List.of())))
                        .toList(),
                groups.size(),
                groups.stream().mapToInt(List::size).sum(),
                rehearsal.counts(),
                rehearsal.changes().stream().limit(PREVIEW_ERRORS).toList(),
                errors.stream()
                        .sorted(java.util.Comparator.comparingLong(RowError::line))
                        .limit(PREVIEW_ERRORS)
                        .toList());
    }

    /** Lets it run. */
    public void start(Actor actor, UUID id) {
        ImportView view = requireWaiting(actor, id);
        companies.requireVerified(actor.requireCompany());
        view.mapping().requireComplete(table(view).columns(), view.mode());
        if (rows.begin(id, StoredActor.write(actor), clock.instant())) {
            audit.record(actor, "import.started", "import", id, Map.of("file", view.fileName(), "rows", view.rows()));
            done.forget(clock.instant().minus(ImportView.UNDOABLE));
            hung.forget(clock.instant().minus(ImportView.UNDOABLE));
            jobs.start(ImportJob.NAME, id);
        }
    }

    /** Gives products back what they were before it, but for those somebody has changed since. */
    public void undo(Actor actor, UUID id) {
        ImportView view = view(actor, id);
        companies.requireVerified(actor.requireCompany());
        if (!view.isUndoable(clock.instant()) || !rows.beginUndo(id, StoredActor.write(actor))) {
            throw WordedRejection.of(ImportingReason.NOT_UNDOABLE, "importing.undo.refused");
        }
        audit.record(
                actor,
                "import.undone",
                "import",
                id,
                Map.of("file", view.fileName(), "products", view.counts().changed()));
        jobs.start(UndoJob.NAME, id);
    }

    private ImportView create(Actor actor, Upload upload, Optional<Upload> pictures, ImportMode mode, UUID id) {
        UUID company = actor.requireCompany();
        companies.requireVerified(company);
        StoredFile file = files.save("file", actor.username(), upload.name(), KINDS, upload.content());
        Table table = TableReader.read(files.content(file.id()));
        ColumnMapping guessed = ColumnMapping.suggested(table.columns(), schemes(), attributes(), mode);
        if (pictures.isEmpty()) {
            guessed = guessed.without(ColumnMapping.PICTURES);
        }
        Map<String, String> fixed = guessed.gives("currency") || !mode.creates()
                ? Map.of()
                : Map.of("currency", marketplace.tenant().currency());
        ImportView view = new ImportView(
                id,
                company,
                file.id(),
                file.name(),
                ImportStatus.MAPPING,
                mode,
                guessed.withFixed(fixed),
                table.rows().size(),
                0,
                new ImportCounts(0, 0, 0, 0, 0),
                0,
                0,
                ImportPictures.of(pictures.map(archive -> archive(actor, archive))),
                Optional.empty(),
                clock.instant(),
                null,
                null);
        rows.insert(view, StoredActor.write(actor));
        return view;
    }

    /** Keeps an archive of pictures that can be read. */
    private UUID archive(Actor actor, Upload upload) {
        UUID archive = files.save(
                        PictureArchive.FIELD,
                        actor.username(),
                        upload.name(),
                        Set.of(FileKind.ZIP),
                        upload.content(),
                        PictureArchive.LARGEST)
                .id();
        try (PictureArchive opened = PictureArchive.open(files.content(archive))) {
            if (opened.files() == 0) {
                throw WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, PictureArchive.FIELD, "importing.pictures.none");
            }
        }
        return archive;
    }

    /** Which pictures the rows name that are not in the archive. */
    private List<RowError> missing(UUID file, DraftAssembler assembler, List<List<Table.Row>> groups) {
        List<RowError> errors = new ArrayList<>();
        try (PictureArchive archive = PictureArchive.open(files.content(file))) {
            for (List<Table.Row> group : groups) {
                for (String name : assembler.pictures(group).orElse(List.of())) {
                    try {
                        archive.require(name);
                    } catch (Rejection e) {
                        errors.add(new RowError(group.get(0).line(), ColumnMapping.PICTURES, WordedRejection.texts(e)));
                    }
                }
            }
        }
        return errors;
    }

    private Table table(ImportView view) {
        return TableReader.read(files.content(view.file()));
    }

    private ImportView requireWaiting(Actor actor, UUID id) {
        ImportView view = view(actor, id);
        if (view.status() != ImportStatus.MAPPING) {
            throw WordedRejection.of(ImportingReason.IMPORT_STARTED, "importing.started-already");
        }
        return view;
    }

    /** Where all rows go into one category, what that category insists on must come from somewhere. */
    private void requireAttributes(ColumnMapping mapping) {
        String category = mapping.fixed().get("category");
        if (category == null || mapping.columns().containsKey("category")) {
            return;
        }
        List<Wording> missing = taxonomy.category(category).stream()
                .flatMap(found -> found.attributes().stream())
                .filter(attribute -> attribute.required() || attribute.variant())
                .filter(attribute -> !mapping.gives(fieldOf(attribute)))
                .map(attribute -> Wording.of(fieldOf(attribute), "importing.mapping.attribute", attribute.name()))
                .toList();
        if (!missing.isEmpty()) {
            throw WordedRejection.ofAll(missing);
        }
    }

    /** What mappings call an attribute. */
    public static String fieldOf(AttributeDefinition attribute) {
        return (attribute.variant() ? "variant." : "attr.") + attribute.code();
    }

    private Set<String> schemes() {
        return identifiers.schemes().stream().map(IdentifierScheme::code).collect(Collectors.toSet());
    }

    private Set<String> attributes() {
        return taxonomy.tree().listable().stream()
                .flatMap(category -> category.productAttributes().stream())
                .map(AttributeDefinition::code)
                .collect(Collectors.toSet());
    }
}

package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.Assortment;
import io.guildhall.platform.catalog.BulkOutcome;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.ListingRoom;
import io.guildhall.platform.catalog.Measuring;
import io.guildhall.platform.catalog.OwnProduct;
import io.guildhall.platform.catalog.OwnProducts;
import io.guildhall.platform.catalog.OwnProductsQuery;
import io.guildhall.platform.catalog.OwnProductsQuery.Validity;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A company's own products as a list, and the steps that are taken from it. */
@Path("/workbench/products")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class OwnProductPages {

    private static final String HOME = ProductFormComposer.HOME;
    private static final int PAGE = 25;
    private static final List<String> BELOW = List.of("50", "70", "90");

    @Inject
    private Products products;

    @Inject
    private Assortment assortment;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CategoryChoice choice;

    @Inject
    private Measuring measuring;

    @Inject
    private Identifiers identifiers;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The list.
     *
     * @param seller whether the reader may publish and change products
     * @param unverified why the company may not trade, null where it may
     * @param categories those the company has products in
     */
    public record OwnProductsPage(
            ListView<OwnProduct> list,
            List<Column> columns,
            List<Tab> statuses,
            List<Choice> categories,
            String status,
            String validity,
            String category,
            boolean seller,
            String unverified,
            ListingRoom room,
            CategoryTree tree,
            List<Choice> completenesses,
            String below,
            CompletenessWords completeness) {

        /** What a category is called. */
        public String categoryName(Shell shell, String code) {
            return nameOf(shell, tree, code);
        }

        public Tone tone(OwnProduct product) {
            return switch (product.status()) {
                case PUBLISHED -> Tone.GOOD;
                case HELD -> Tone.ATTENTION;
                case SENT_BACK -> Tone.BAD;
                case WITHDRAWN -> Tone.NEUTRAL;
            };
        }

        /** What the status is called. */
        public String status(Shell shell, OwnProduct product) {
            return shell.t(textKey(product.status()));
        }

        /** Whether the marketplace keeps it from being shown. */
        public boolean isHeld(OwnProduct product) {
            return product.status() == ProductStatus.HELD || product.status() == ProductStatus.SENT_BACK;
        }

        /** How the last day of the offer lies to today; empty where there is none, or it is far. */
        public String validity(Shell shell, OwnProduct product) {
            if (product.validUntil().isEmpty()) {
                return "";
            }
            LocalDate last = LocalDate.parse(product.validUntil());
            LocalDate today = shell.formats().todayInUtc();
            if (last.isBefore(today)) {
                return Validity.EXPIRED.name();
            }
            return last.isAfter(today.plusDays(OwnProductsQuery.SOON_DAYS)) ? "" : Validity.EXPIRING.name();
        }

        /** The last day of an offer that has one. */
        public String lastDay(Shell shell, OwnProduct product) {
            return shell.formats().date(LocalDate.parse(product.validUntil()));
        }

        public boolean isPublished(OwnProduct product) {
            return product.status() == ProductStatus.PUBLISHED;
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("status") @DefaultValue("") String statusWanted,
            @QueryParam("validity") @DefaultValue("") String validityWanted,
            @QueryParam("category") @DefaultValue("") String categoryWanted,
            @QueryParam("below") @DefaultValue("") String below,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Shell shell = shells.current();
        Actor reader = actor.get();
        CategoryTree tree = taxonomy.tree();
        Optional<ProductStatus> status = status(statusWanted);
        Optional<Validity> validity = Stream.of(Validity.values())
                .filter(each -> each.name().equals(validityWanted))
                .findFirst();
        Optional<CategoryView> category = tree.find(categoryWanted);
        OwnProductsQuery query = new OwnProductsQuery(
                status,
                validity,
                category.map(found -> tree.below(found.code())).orElse(Set.of()),
                words,
                BELOW.contains(below) ? OptionalInt.of(Integer.parseInt(below)) : OptionalInt.empty(),
                shell.language(),
                Sort.of(Optional.ofNullable(sort), OwnProductsQuery.SORTABLE, Sort.descending("changed")),
                cursor);
        if (ListFile.isWanted(format)) {
            return file(shell, reader, query).response(format);
        }
        ListAnswer<OwnProduct> answer = products.own(reader, query, PAGE);
        if (answer.items().stream().anyMatch(item -> item.completeness().isEmpty())) {
            measuring.measureTheRest(reader);
        }
        List<OwnProducts> counts = assortment.count(reader);
        ListView<OwnProduct> list = ListView.of(shell.here(), answer.items(), Optional.ofNullable(answer.next()))
                .sorted(query.sort());
        if (!query.text().isEmpty()) {
            list = list.filtered("q", words, shell.t("shared.search"), query.text());
        }
        if (category.isPresent()) {
            list = list.filtered(
                    "category",
                    categoryWanted,
                    shell.t("catalog.category"),
                    shell.t(category.get().name()));
        }
        if (status.isPresent()) {
            list = list.filtered("status", statusWanted, shell.t("shared.status"), shell.t(textKey(status.get())));
        }
        if (validity.isPresent()) {
            list = list.filtered(
                    "validity",
                    validityWanted,
                    shell.t("catalog.terms.validUntil"),
                    shell.t("catalog.validity." + validityWanted));
        }
        if (query.below().isPresent()) {
            list = list.filtered(
                    "below",
                    below,
                    shell.t("catalog.completeness"),
                    shell.t("catalog.completeness.below", query.below().getAsInt()));
        }
        OwnProductsPage page = new OwnProductsPage(
                list,
                columns(shell),
                statuses(shell, counts, status),
                categories(shell, tree, counts),
                statusWanted,
                validityWanted,
                categoryWanted,
                reader.has(Roles.SELLER),
                choice.unverified(reader, shell).orElse(null),
                assortment.room(reader),
                tree,
                BELOW.stream()
                        .map(each -> Choice.of(each, shell.t("catalog.completeness.below", Integer.valueOf(each))))
                        .toList(),
                query.below().isPresent() ? below : "",
                new CompletenessWords(tree, identifiers));
        return Response.ok(Page.of("catalog/ownProducts.jte", page)).build();
    }

    /** Withdraws or publishes again one product. */
    @POST
    @Path("{id}/{step}")
    @RolesAllowed(Roles.SELLER)
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String step, MultivaluedMap<String, String> form) {
        UUID product = Ids.parse(id);
        Typed typed = new Typed(form);
        String name = shells.current().t(products.ownView(actor.get(), product).name());
        return answer(typed, () -> {
            switch (step) {
                case "withdraw" -> products.withdraw(actor.get(), product, typed.version());
                case "republish" -> products.republish(actor.get(), product, typed.version());
                default -> throw new NotFoundException();
            }
            return Flash.success("catalog.flash." + step, name);
        });
    }

    /** Withdraws or publishes again all that were chosen. */
    @POST
    @RolesAllowed(Roles.SELLER)
    @Operation(hidden = true)
    public Response takeAll(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        return answer(typed, () -> {
            List<UUID> chosen = typed.all("selected").stream().map(Ids::parse).toList();
            BulkOutcome outcome =
                    switch (Optional.ofNullable(typed.text("step")).orElse("")) {
                        case "withdraw" -> assortment.withdraw(actor.get(), chosen);
                        case "republish" -> assortment.republish(actor.get(), chosen);
                        default -> throw new NotFoundException();
                    };
            String[] numbers = Stream.of(outcome.done(), outcome.unchanged(), outcome.refused())
                    .map(Object::toString)
                    .toArray(String[]::new);
            String key = "catalog.flash.bulk-" + typed.text("step");
            return outcome.refused() > 0
                    ? Flash.warning("catalog.flash.bulk-full", numbers)
                    : Flash.success(key, numbers);
        });
    }

    /** Back to where the step was taken, with what became of it. */
    private Response answer(Typed typed, Supplier<Flash> step) {
        Flash flash;
        try {
            flash = step.get();
        } catch (Rejection e) {
            flash = e.reason() == CommonReason.CHANGED_MEANWHILE
                    ? Flash.failure("catalog.flash.changed-meanwhile")
                    : Flash.failure(
                            "catalog.problem.said",
                            WordedRejection.message(e, shells.current().texts()));
        }
        String back = Optional.ofNullable(typed.text("back")).orElse("");
        return flash.redirect(back.matches(HOME + "([/?][\\x21-\\x7e]*)?") ? back : HOME);
    }

    private ListFile file(Shell shell, Actor reader, OwnProductsQuery query) {
        CategoryTree tree = taxonomy.tree();
        List<List<Object>> rows = products.own(reader, query.fromTheBeginning(), ListFile.MOST_ROWS).items().stream()
                .map(product -> Arrays.<Object>asList(
                        product.number(),
                        product.sku(),
                        shell.t(product.name()),
                        nameOf(shell, tree, product.category()),
                        shell.t(textKey(product.status())),
                        product.price(),
                        product.currency(),
                        shell.formats().unit(product.unit()),
                        product.available(),
                        product.validUntil(),
                        product.completeness()
                                .map(completeness -> (Object) completeness.score())
                                .orElse(""),
                        product.changedAt().toString()))
                .toList();
        return new ListFile(
                "products",
                List.of(
                        shell.t("shared.number"),
                        shell.t("catalog.sku"),
                        shell.t("shared.name"),
                        shell.t("catalog.category"),
                        shell.t("shared.status"),
                        shell.t("shared.price"),
                        shell.t("catalog.own.currency"),
                        shell.t("shared.unit"),
                        shell.t("catalog.stock"),
                        shell.t("catalog.terms.validUntil"),
                        shell.t("catalog.completeness"),
                        shell.t("shared.changed")),
                rows);
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("name", shell.t("catalog.product")).sorts(),
                Column.text("sku", shell.t("catalog.sku")).sorts().hideable(),
                Column.text("category", shell.t("catalog.category")).hideable(),
                Column.number("price", shell.t("catalog.own.price")).sorts(),
                Column.number("stock", shell.t("catalog.stock")).sorts().hideable(),
                Column.number("completeness", shell.t("catalog.completeness"))
                        .sorts()
                        .hideable(),
                Column.text("status", shell.t("shared.status")),
                Column.text("changed", shell.t("shared.changed")).sorts().hideable());
    }

    private static List<Tab> statuses(Shell shell, List<OwnProducts> counts, Optional<ProductStatus> current) {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(Tab.of(
                        shell.t("shared.all"),
                        shell.here().without("status", "cursor").href(),
                        current.isEmpty())
                .counting(counts.stream().mapToLong(OwnProducts::products).sum()));
        for (ProductStatus status : ProductStatus.values()) {
            boolean kept = status == ProductStatus.HELD || status == ProductStatus.SENT_BACK;
            if (kept
                    && current.filter(status::equals).isEmpty()
                    && counts.stream().noneMatch(count -> count.status() == status)) {
                continue;
            }
            tabs.add(Tab.of(
                            shell.t(textKey(status)),
                            shell.here()
                                    .without("cursor")
                                    .with("status", status.name())
                                    .href(),
                            current.filter(status::equals).isPresent())
                    .counting(counts.stream()
                            .filter(count -> count.status() == status)
                            .mapToLong(OwnProducts::products)
                            .sum()));
        }
        return tabs;
    }

    private static List<Choice> categories(Shell shell, CategoryTree tree, List<OwnProducts> counts) {
        return counts.stream()
                .map(OwnProducts::category)
                .distinct()
                .map(code -> Choice.of(code, nameOf(shell, tree, code)))
                .sorted(java.util.Comparator.comparing(Choice::label))
                .toList();
    }

    private static String nameOf(Shell shell, CategoryTree tree, String code) {
        return tree.find(code).map(category -> shell.t(category.name())).orElse(code);
    }

    private static String textKey(ProductStatus status) {
        return "catalog.status." + status.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<ProductStatus> status(String text) {
        return Stream.of(ProductStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst();
    }
}

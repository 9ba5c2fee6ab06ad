package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.Marketplace;
import io.guildhall.platform.catalog.ProductStatus;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.Products;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Tone;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.shared.web.WordedRejection.Wording;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.IdentifierCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The form in which a seller describes a product, new or old. Every button that changes its lines sends all of it and gets
 * it back: the whole page, or with htmx the part that changed.
 */
@Path("/workbench/products")
@RequestScoped
@RolesAllowed(Roles.SELLER)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ProductFormPages {

    private static final String TEMPLATE = "catalog/productForm.jte";
    private static final String KEY = "key";

    @Inject
    private Products products;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Identifiers identifiers;

    @Inject
    private Marketplace marketplace;

    @Inject
    private CategoryChoice choice;

    @Inject
    private ProductFormComposer composer;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** What can be said of an identifier while it is typed; empty for nothing yet. */
    public record IdentifierAnswer(Tone tone, String text) {}

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page begin(
            @QueryParam("category") @DefaultValue("") String code,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("for") @DefaultValue("") String product) {
        Optional<ProductView> editing =
                product.isEmpty() ? Optional.empty() : Optional.of(products.ownView(actor.get(), Ids.parse(product)));
        CategoryChoice.ChoicePage first = choice.page(actor.get(), words, editing, shells.current());
        if (code.isEmpty() || !first.mayPublish()) {
            return Page.of("catalog/chooseCategory.jte", first);
        }
        CategoryView category = taxonomy.tree().require(code);
        ProductForm form = ProductFormFiller.empty(category, taxonomy.settings())
                .with(KEY, Ids.next().toString());
        return page(form, form.view(), category, Optional.empty(), null);
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response publish(
            @QueryParam("category") @DefaultValue("") String code,
            @QueryParam("part") @DefaultValue("") String part,
            MultivaluedMap<String, String> sent) {
        CategoryView category = taxonomy.tree().require(code);
        ProductForm typed = ProductForm.typed(sent, category);
        if (isStep(part, sent)) {
            return step(typed, category, Optional.empty(), part, sent);
        }
        ProductForm form = typed.compact();
        DraftReader.Reading reading =
                DraftReader.read(form, category, marketplace.tenant().currency());
        ProductView published;
        try {
            if (!reading.problems().isEmpty()) {
                throw refused(
                        reading,
                        products.checkAll(actor.get(), List.of(reading.draft())).get(0));
            }
            published = products.ownView(actor.get(), products.publish(actor.get(), reading.draft(), form.field(KEY)));
        } catch (Rejection e) {
            boolean sentBefore = e.reason() == CommonReason.KEY_REUSED;
            ProductForm again = sentBefore ? form.with(KEY, Ids.next().toString()) : form;
            FormView shown = sentBefore
                    ? again.view().reject(shells.current().t("catalog.form.sent-before"))
                    : explained(again, reading, e);
            return Response.status(sentBefore ? 409 : 422)
                    .entity(page(again, shown, category, Optional.empty(), null))
                    .build();
        }
        String name = shells.current().t(published.name());
        return (published.isPublished()
                        ? Flash.success("catalog.flash.published", name)
                        : Flash.notice("catalog.flash.held", name))
                .redirect(ProductFormComposer.HOME);
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id, @QueryParam("category") @DefaultValue("") String code) {
        ProductView product = products.ownView(actor.get(), Ids.parse(id));
        CategoryView category = category(product, code);
        ProductForm form = ProductFormFiller.of(product, category);
        return page(form, form.view(), category, Optional.of(product), null);
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response save(
            @PathParam("id") String id,
            @QueryParam("category") @DefaultValue("") String code,
            @QueryParam("part") @DefaultValue("") String part,
            MultivaluedMap<String, String> sent) {
        ProductView product = products.ownView(actor.get(), Ids.parse(id));
        CategoryView category = category(product, code);
        ProductForm typed = ProductForm.typed(sent, category);
        if (isStep(part, sent)) {
            return step(typed, category, Optional.of(product), part, sent);
        }
        ProductForm form = typed.compact();
        DraftReader.Reading reading =
                DraftReader.read(form, category, marketplace.tenant().currency());
        try {
            if (!reading.problems().isEmpty()) {
                throw refused(reading, products.checkChange(actor.get(), product.id(), reading.draft()));
            }
            products.update(
                    actor.get(), product.id(), versionRead(form, product, sent), reading.draft(), reading.stockRead());
        } catch (Rejection e) {
            return e.reason() == CommonReason.CHANGED_MEANWHILE
                    ? stale(form, category, product.id())
                    : wrong(form, category, product, reading, e);
        }
        boolean held = products.ownView(actor.get(), product.id()).status() == ProductStatus.HELD;
        return (held
                        ? Flash.notice("catalog.flash.held", shells.current().t(product.name()))
                        : Flash.success("catalog.flash.saved"))
                .redirect(ProductFormComposer.HOME + "/" + product.id());
    }

    /** Says of an identifier whether its scheme accepts it, and in which form it is kept. */
    @GET
    @Path("identifier")
    @Operation(hidden = true)
    public Page identifier(@QueryParam("scheme") @DefaultValue("") String scheme, @Context UriInfo uri) {
        Shell shell = shells.current();
        String typed = Optional.ofNullable(uri.getQueryParameters().getFirst(ProductFormComposer.IDENTIFIER + scheme))
                .orElse("")
                .strip();
        IdentifierAnswer answer = new IdentifierAnswer(Tone.NEUTRAL, "");
        if (!typed.isEmpty() && identifiers.scheme(scheme).isPresent()) {
            IdentifierCheck check = identifiers.check(scheme, typed);
            String reason = check.reason().map(shell::t).orElse("");
            if (!check.valid()) {
                answer = new IdentifierAnswer(Tone.BAD, reason);
            } else {
                answer = reason.isEmpty()
                        ? new IdentifierAnswer(Tone.GOOD, shell.t("catalog.form.identifier.fits", check.normalized()))
                        : new IdentifierAnswer(Tone.ATTENTION, reason);
            }
        }
        return Page.of("catalog/identifierCheck.jte", answer);
    }

    /** Shipping changes a product's version too, but nothing that the form describes. */
    private static long versionRead(ProductForm form, ProductView now, MultivaluedMap<String, String> sent) {
        return form.field("changedAt").equals(now.changedAt().toString()) ? now.version() : new Typed(sent).version();
    }

    private static boolean isStep(String part, MultivaluedMap<String, String> sent) {
        return !part.isEmpty() || sent.getFirst("change") != null;
    }

    /** The form after a change of its lines: one part of it where that was asked for, else all. */
    private Response step(
            ProductForm typed,
            CategoryView category,
            Optional<ProductView> product,
            String part,
            MultivaluedMap<String, String> sent) {
        ProductForm changed =
                typed.changed(Optional.ofNullable(sent.getFirst("change")).orElse(""));
        FormView shown = changed.view();
        if (changed.combinations(category) > ProductForm.MOST_VARIANTS) {
            shown = shown.reject(
                    "variants", shells.current().t("catalog.problem.variants-many", ProductForm.MOST_VARIANTS));
        }
        ProductFormPage page = composer.compose(
                changed,
                shown,
                category,
                product,
                changed.field(KEY),
                null,
                actor.get().requireCompany(),
                shells.current());
        String template = switch (part) {
            case "prices" -> "catalog/formPrices.jte";
            case "variants" -> "catalog/formVariants.jte";
            case "sketch" -> "catalog/formSketch.jte";
            default -> TEMPLATE;
        };
        return Response.ok(Page.of(template, page)).build();
    }

    private CategoryView category(ProductView product, String code) {
        return code.isEmpty()
                ? taxonomy.category(product.categoryId())
                : taxonomy.tree().require(code);
    }

    /** What could not be read, and what the catalogue finds wrong with the rest. */
    private static WordedRejection refused(DraftReader.Reading reading, List<Wording> found) {
        List<Wording> all = new ArrayList<>(reading.problems());
        found.stream()
                .filter(problem -> reading.problems().stream()
                        .noneMatch(earlier ->
                                earlier.field().equals(reading.located(problem).field())))
                .forEach(all::add);
        return WordedRejection.ofAll(all);
    }

    /** The form with every problem beside its field; what belongs to no field of it stands on top. */
    private FormView explained(ProductForm form, DraftReader.Reading reading, Rejection rejection) {
        Shell shell = shells.current();
        FormView shown = form.view();
        if (!(rejection instanceof WordedRejection worded)) {
            return WordedRejection.onForm(shown, rejection, shell.texts());
        }
        for (Wording problem : worded.wordings()) {
            Wording located =
                    inFirstLanguage(reading.problems().contains(problem) ? problem : reading.located(problem), form);
            String sentence = located.in(shell.texts());
            shown = composer.shows(located.field(), reading.draft().category())
                    ? shown.reject(located.field(), sentence)
                    : shown.reject(sentence);
        }
        return shown;
    }

    /** A name that is missing in every language is missing in the marketplace's first one. */
    private Wording inFirstLanguage(Wording problem, ProductForm form) {
        String first = "name." + shells.current().site().languages().get(0);
        return problem.field().startsWith("name.")
                        && form.field(problem.field()).isEmpty()
                ? new Wording(first, problem.key(), problem.arguments())
                : problem;
    }

    private Response wrong(
            ProductForm form,
            CategoryView category,
            ProductView product,
            DraftReader.Reading reading,
            Rejection rejection) {
        ProductForm again = form;
        if (rejection instanceof WordedRejection worded) {
            for (Wording problem : worded.wordings()) {
                if (problem.key().equals("catalog.problem.stock-moved")) {
                    again = again.stockSeen(
                            reading.located(problem).field(),
                            problem.arguments().get(0).toString());
                }
            }
        }
        return Response.status(422)
                .entity(page(again, explained(again, reading, rejection), category, Optional.of(product), null))
                .build();
    }

    /** Shows what was typed beside what is saved by now; saving once more overwrites that, knowingly. */
    private Response stale(ProductForm form, CategoryView category, UUID id) {
        Shell shell = shells.current();
        ProductView now = products.ownView(actor.get(), id);
        ProductForm again = form.with("version", Long.toString(now.version()))
                .with("changedAt", now.changedAt().toString());
        ProductFormPage.Stale stale = new ProductFormPage.Stale(
                shell.formats().dateTime(now.changedAt()),
                Differences.between(
                        ProductFormFiller.of(now, category),
                        form,
                        category,
                        new FieldLabels(form, category, identifiers, shell),
                        shell));
        return Response.status(409)
                .entity(page(again, again.view(), category, Optional.of(now), stale))
                .build();
    }

    private Page page(
            ProductForm form,
            FormView shown,
            CategoryView category,
            Optional<ProductView> product,
            ProductFormPage.Stale stale) {
        String key = product.isPresent() ? null : form.field(KEY);
        return Page.of(
                TEMPLATE,
                composer.compose(
                        form, shown, category, product, key, stale, actor.get().requireCompany(), shells.current()));
    }
}

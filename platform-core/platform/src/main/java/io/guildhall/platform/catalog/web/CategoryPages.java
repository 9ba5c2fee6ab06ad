package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryDraft;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryUses;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Checks;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.LocalizedText;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The categories in the tenant's console: the tree, and a page for each. */
@Path("/console/categories")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class CategoryPages {

    static final String HOME = "/console/categories";

    /** Stands for the top where a parent is chosen. */
    static final String TOP = "top";

    /** Begins the names of fields that hold a code of another classification. */
    static final String CODES = "codes.";

    private static final int LONGEST_QUERY = 100;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CategoryUses uses;

    @Inject
    private CategoryComposer composer;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** What is done to a category as it was read. */
    private interface Act {

        void on(Actor actor, UUID category, long version);
    }

    /**
     * The form of a new category.
     *
     * @param parent the category it goes below, nothing for the top
     */
    public record NewCategory(Optional<CategoryView> parent, FormView form, List<Choice> parents) {}

    @GET
    @Operation(hidden = true)
    public Page tree(@QueryParam("q") @DefaultValue("") String words) {
        return Page.of(
                "catalog/categories.jte",
                TreeView.of(
                        taxonomy.tree(),
                        uses.productCounts(),
                        words.substring(0, Math.min(LONGEST_QUERY, words.length()))));
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page empty(@QueryParam("below") @DefaultValue(TOP) String below) {
        return newPage(FormView.empty().with("parent", below));
    }

    @POST
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        try {
            Typed typed = new Typed(form);
            LocalizedText name = typed.texts("name");
            UUID id = taxonomy.create(
                    actor.get(), new CategoryDraft(code(typed, name), parent(typed, taxonomy.tree()), name, List.of()));
            return Flash.success(
                            "catalog.taxonomy.flash.created", shells.current().t(name))
                    .redirect(HOME + "/" + id);
        } catch (Rejection e) {
            FormView shown = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status()).entity(newPage(shown)).build();
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page page(@PathParam("id") String id) {
        return composer.page(taxonomy.category(Ids.parse(id)));
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response rename(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        LocalizedText name = new Typed(form).texts("name");
        return act(
                id,
                form,
                (who, category, version) -> taxonomy.rename(who, category, version, name),
                "catalog.taxonomy.flash.renamed");
    }

    /** Moves a category; asks first where its products will lack something in the new place. */
    @POST
    @Path("{id}/move")
    @Operation(hidden = true)
    public Response move(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        CategoryTree tree = taxonomy.tree();
        CategoryView category = taxonomy.category(Ids.parse(id));
        try {
            UUID parent = parent(typed, tree);
            if (Objects.equals(parent, category.parentId())) {
                return Flash.notice("catalog.taxonomy.flash.stays").redirect(HOME + "/" + category.id());
            }
            List<CategoryUses.Missing> missing = uses.missingAfterMove(category.id(), parent);
            if (!missing.isEmpty() && !typed.isOn("sure")) {
                return Response.ok(composer.question(category, FormView.typed(form), parent, missing))
                        .build();
            }
            return act(
                    id,
                    form,
                    (who, moved, version) -> taxonomy.move(who, moved, version, parent),
                    "catalog.taxonomy.flash.moved");
        } catch (Rejection e) {
            return again(category.id(), form, e);
        }
    }

    @POST
    @Path("{id}/up")
    @Operation(hidden = true)
    public Response up(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(id, form, taxonomy::moveUp, "catalog.taxonomy.flash.up");
    }

    @POST
    @Path("{id}/down")
    @Operation(hidden = true)
    public Response down(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(id, form, taxonomy::moveDown, "catalog.taxonomy.flash.down");
    }

    @POST
    @Path("{id}/codes")
    @Operation(hidden = true)
    public Response classify(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Map<String, String> codes =
                new TreeMap<>(taxonomy.category(Ids.parse(id)).ownCodes());
        form.forEach((field, values) -> {
            if (field.startsWith(CODES)) {
                codes.put(field.substring(CODES.length()), values.get(0));
            }
        });
        return act(
                id,
                form,
                (who, category, version) -> taxonomy.classify(who, category, version, codes),
                "taxonomy.codes.flash.category");
    }

    @POST
    @Path("{id}/archive")
    @Operation(hidden = true)
    public Response archive(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(id, form, taxonomy::archive, "catalog.taxonomy.flash.archived");
    }

    @POST
    @Path("{id}/restore")
    @Operation(hidden = true)
    public Response restore(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        return act(id, form, taxonomy::reopen, "catalog.taxonomy.flash.restored");
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        CategoryView category = taxonomy.category(Ids.parse(id));
        try {
            taxonomy.delete(actor.get(), category.id(), new Typed(form).version());
            return Flash.success(
                            "catalog.taxonomy.flash.deleted", shells.current().t(category.name()))
                    .redirect(category.parentId() == null ? HOME : HOME + "/" + category.parentId());
        } catch (Rejection e) {
            return again(category.id(), form, e);
        }
    }

    private Response act(String id, MultivaluedMap<String, String> form, Act act, String flash) {
        UUID category = Ids.parse(id);
        try {
            act.on(actor.get(), category, new Typed(form).version());
            return Flash.success(
                            flash,
                            shells.current().t(taxonomy.category(category).name()))
                    .redirect(HOME + "/" + category);
        } catch (Rejection e) {
            return again(category, form, e);
        }
    }

    private Response again(UUID category, MultivaluedMap<String, String> form, Rejection rejection) {
        if (rejection.reason() == CommonReason.NOT_FOUND) {
            throw rejection;
        }
        return Response.status(rejection.reason().status())
                .entity(composer.page(taxonomy.category(category), FormView.typed(form), rejection))
                .build();
    }

    private Page newPage(FormView form) {
        CategoryTree tree = taxonomy.tree();
        return Page.of(
                "catalog/newCategory.jte",
                new NewCategory(
                        tree.all().stream()
                                .filter(category -> category.id().toString().equals(form.value("parent")))
                                .findFirst(),
                        form,
                        composer.parents(tree, Optional.empty())));
    }

    /** The code that was typed, or one made of the English name. */
    private String code(Typed typed, LocalizedText name) {
        String code = Objects.requireNonNullElse(typed.text("code"), "");
        String made = code.isEmpty() ? Codes.hyphened(name.in("en")) : code;
        Checks checks = new Checks();
        String first = shells.current().site().languages().get(0);
        if (checks.that(!Localized.isEmpty(name), "name." + first, "shared.check.missing")) {
            checks.that(!made.isEmpty(), "code", "catalog.taxonomy.check.code-missing");
        }
        checks.done();
        return made;
    }

    /** The parent that was chosen, null for the top. */
    private static UUID parent(Typed typed, CategoryTree tree) {
        String chosen = Objects.requireNonNullElse(typed.text("parent"), "");
        if (chosen.equals(TOP)) {
            return null;
        }
        return tree.all().stream()
                .map(CategoryView::id)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> WordedRejection.ofField(
                        CommonReason.INVALID_INPUT, "parent", "catalog.taxonomy.parent-unknown"));
    }
}

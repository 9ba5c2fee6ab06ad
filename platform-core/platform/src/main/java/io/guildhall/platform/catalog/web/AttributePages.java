package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryUse;
import io.guildhall.platform.catalog.CategoryUses;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.catalog.OwnAttribute;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.IdentifierScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The attributes of a category in the tenant's console: one form for each. */
@Path("/console/categories/{category}/attributes")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class AttributePages {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CategoryUses uses;

    @Inject
    private CategoryComposer composer;

    @Inject
    private Identifiers identifiers;

    @Inject
    private Memberships memberships;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The form of an attribute.
     *
     * @param attribute as it is, nothing for a new one
     * @param rows how many rows of values were typed
     * @param focus the row to go on from, -1 for none
     * @param use what products in the category and below it have values of
     * @param values how many products have which value of it
     * @param ofIndustry whether the industry's own code reads it
     */
    public record AttributePage(
            CategoryView category,
            Optional<OwnAttribute> attribute,
            List<Crumb> crumbs,
            FormView form,
            int rows,
            int focus,
            CategoryUse use,
            Map<String, Integer> values,
            boolean ofIndustry,
            List<Choice> types,
            List<Choice> units,
            List<Choice> schemes,
            List<Choice> tiers,
            Optional<Clash> clash) {

        /** How many empty rows follow those that were typed. */
        public int room() {
            return AttributeForm.ROOM;
        }

        public String action() {
            String all = CategoryPages.HOME + "/" + category.id() + "/attributes";
            return attribute.map(known -> all + "/" + known.code()).orElse(all);
        }

        /** How many products have a value of it. */
        public int uses() {
            return attribute.map(known -> use.with(known.code())).orElse(0);
        }

        /** Whether it keeps its type, unit and variants. */
        public boolean fixed() {
            return uses() > 0 || ofIndustry;
        }

        /** The number of products with the value typed into that row. */
        public int usesOf(int row) {
            return values.getOrDefault(form.value(AttributeForm.field(row, "code")), 0);
        }

        /** The name of a field of that row. */
        public String field(int row, String part) {
            return AttributeForm.field(row, part);
        }
    }

    @GET
    @Operation(hidden = true)
    public Page empty(@PathParam("category") String category) {
        return page(category(category), Optional.empty(), AttributeForm.empty(), Optional.empty());
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Page edit(@PathParam("category") String category, @PathParam("code") String code) {
        CategoryView found = category(category);
        OwnAttribute attribute = attribute(found, code);
        return page(found, Optional.of(attribute), AttributeForm.of(attribute, found.version()), Optional.empty());
    }

    @POST
    @Operation(hidden = true)
    public Response add(@PathParam("category") String category, MultivaluedMap<String, String> form) {
        return save(category(category), Optional.empty(), form);
    }

    @POST
    @Path("{code}")
    @Operation(hidden = true)
    public Response change(
            @PathParam("category") String category,
            @PathParam("code") String code,
            MultivaluedMap<String, String> form) {
        CategoryView found = category(category);
        return save(found, Optional.of(attribute(found, code)), form);
    }

    @POST
    @Path("{code}/remove")
    @Operation(hidden = true)
    public Response remove(
            @PathParam("category") String category,
            @PathParam("code") String code,
            MultivaluedMap<String, String> form) {
        return change(
                category(category), code, form, taxonomy::removeAttribute, "catalog.taxonomy.flash.attribute-removed");
    }

    @POST
    @Path("{code}/up")
    @Operation(hidden = true)
    public Response up(
            @PathParam("category") String category,
            @PathParam("code") String code,
            MultivaluedMap<String, String> form) {
        return change(category(category), code, form, taxonomy::moveAttributeUp, "catalog.taxonomy.flash.up");
    }

    @POST
    @Path("{code}/down")
    @Operation(hidden = true)
    public Response down(
            @PathParam("category") String category,
            @PathParam("code") String code,
            MultivaluedMap<String, String> form) {
        return change(category(category), code, form, taxonomy::moveAttributeDown, "catalog.taxonomy.flash.down");
    }

    /** What one button does to an attribute. */
    private interface Change {
        void make(Actor who, UUID category, long version, String attribute);
    }

    private Response change(
            CategoryView found, String code, MultivaluedMap<String, String> form, Change change, String flash) {
        OwnAttribute attribute = attribute(found, code);
        try {
            change.make(actor.get(), found.id(), new Typed(form).version(), code);
            return done(flash, attribute, found);
        } catch (Rejection e) {
            AttributeForm asItIs = AttributeForm.of(attribute, found.version());
            return again(found, Optional.of(attribute), asItIs, e);
        }
    }

    private Response save(CategoryView found, Optional<OwnAttribute> known, MultivaluedMap<String, String> form) {
        String button = form.getFirst("rows");
        AttributeForm typed = AttributeForm.typed(form);
        if (button != null) {
            return Response.ok(page(found, known, typed.arranged(button), Optional.empty()))
                    .build();
        }
        AttributeForm compact = typed.compacted();
        try {
            long version = new Typed(form).version();
            OwnAttribute attribute = compact.attribute(known, known.isPresent() && isFixed(found, known.get()));
            if (known.isPresent()) {
                taxonomy.changeAttribute(actor.get(), found.id(), version, attribute);
                return done("catalog.taxonomy.flash.attribute-changed", attribute, found);
            }
            taxonomy.addAttribute(actor.get(), found.id(), version, attribute);
            return done("catalog.taxonomy.flash.attribute-added", attribute, found);
        } catch (Rejection e) {
            return again(found, known, compact, e);
        }
    }

    private Response done(String flash, OwnAttribute attribute, CategoryView found) {
        return Flash.success(flash, shells.current().t(attribute.definition().name()))
                .redirect(CategoryPages.HOME + "/" + found.id());
    }

    private Response again(CategoryView found, Optional<OwnAttribute> known, AttributeForm form, Rejection rejection) {
        if (rejection.reason() == CommonReason.NOT_FOUND) {
            throw rejection;
        }
        return Response.status(rejection.reason().status())
                .entity(page(found, known, form, Optional.of(rejection)))
                .build();
    }

    private Page page(
            CategoryView found, Optional<OwnAttribute> known, AttributeForm form, Optional<Rejection> rejection) {
        Shell shell = shells.current();
        Optional<Clash> clash = rejection.flatMap(refused -> composer.clash(found.id(), refused));
        FormView view = form.view();
        if (rejection.isPresent() && clash.isEmpty()) {
            view = WordedRejection.onForm(view, rejection.get(), shell.texts());
        }
        if (view.value("version").isEmpty()) {
            view = view.with("version", found.version());
        }
        List<Crumb> crumbs = new ArrayList<>(CategoryComposer.crumbs(taxonomy.tree(), found, shell));
        crumbs.add(new Crumb(
                known.map(attribute -> shell.t(attribute.definition().name()))
                        .orElseGet(() -> shell.t("catalog.taxonomy.attribute.add")),
                shell.here().path()));
        return Page.of(
                "catalog/attribute.jte",
                new AttributePage(
                        found,
                        known,
                        crumbs,
                        view,
                        form.rows().size(),
                        form.focus(),
                        uses.of(found.id()),
                        known.map(attribute -> uses.valuesOf(found.id(), attribute.code()))
                                .orElse(Map.of()),
                        known.filter(attribute -> uses.isOfIndustry(attribute.definition()))
                                .isPresent(),
                        AttributeWords.types(shell),
                        AttributeWords.units(shell, view.value("unit")),
                        schemes(shell),
                        memberships.tiers(false).stream()
                                .map(tier -> Choice.of(
                                        tier.code(), shell.t(tier.terms().name())))
                                .toList(),
                        clash));
    }

    private List<Choice> schemes(Shell shell) {
        return Stream.concat(
                        taxonomy.settings().identifierSchemes().stream(),
                        identifiers.schemes().stream().map(IdentifierScheme::code))
                .distinct()
                .map(code -> Choice.of(code, shell.t(identifiers.nameOf(code))))
                .toList();
    }

    private boolean isFixed(CategoryView found, OwnAttribute known) {
        return uses.isOfIndustry(known.definition()) || uses.of(found.id()).with(known.code()) > 0;
    }

    private CategoryView category(String id) {
        return taxonomy.category(Ids.parse(id));
    }

    private static OwnAttribute attribute(CategoryView found, String code) {
        return found.ownAttributes().stream()
                .filter(attribute -> attribute.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("attribute", code));
    }
}

package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.Rehearsal;
import io.guildhall.platform.catalog.Rework;
import io.guildhall.platform.catalog.Reworking;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
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
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Changes of a category that take its products along: what is to be done, what that would change, and the beginning of it. */
@Path("/console/categories/{id}/rework")
@RequestScoped
@RolesAllowed(Roles.TENANT_ADMIN)
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ReworkPages {

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private Reworking reworking;

    @Inject
    private CategoryComposer composer;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** What can be done. */
    public record Act(String label, String href) {}

    /**
     * The form of one change.
     *
     * @param kind nothing while it is to be chosen
     * @param attribute the one it is about, nothing for a category that is merged
     * @param rehearsal what it would change, once that was asked for
     */
    public record ReworkPage(
            CategoryView category,
            List<Crumb> crumbs,
            List<Act> acts,
            Optional<Rework.Kind> kind,
            Optional<AttributeDefinition> attribute,
            FormView form,
            List<Choice> choices,
            Optional<Rehearsal> rehearsal) {

        public String href() {
            return CategoryPages.HOME + "/" + category.id() + "/rework";
        }

        /** Whether a value is asked for, of those to choose from. */
        public boolean isMerge() {
            return kind.filter(each -> each == Rework.Kind.MERGE_VALUE || each == Rework.Kind.MERGE_CATEGORY)
                    .isPresent();
        }

        public boolean is(Rework.Kind other) {
            return kind.filter(other::equals).isPresent();
        }
    }

    @GET
    @Operation(hidden = true)
    public Page form(
            @PathParam("id") String id,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("attribute") @DefaultValue("") String attribute) {
        CategoryView category = taxonomy.category(Ids.parse(id));
        FormView form = FormView.empty().with("kind", kind).with("attribute", attribute);
        return page(category, kind(kind), form, Optional.empty());
    }

    /** Says what the change would do; begins it where that was read. */
    @POST
    @Operation(hidden = true)
    public Response rework(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        CategoryView category = taxonomy.category(Ids.parse(id));
        Typed typed = new Typed(form);
        FormView shown = FormView.typed(form);
        Optional<Rework.Kind> kind = kind(shown.value("kind"));
        try {
            Reworking.Wish wish = new Reworking.Wish(
                    kind.orElseThrow(() ->
                            WordedRejection.ofField(CommonReason.INVALID_INPUT, "kind", "taxonomy.rework.no-kind")),
                    category.id(),
                    typed.text("attribute"),
                    typed.text("from"),
                    typed.text("into"));
            if (typed.isOn("sure")) {
                return Flash.success("taxonomy.rework.flash")
                        .redirect(TaxonomyPages.HOME + "/" + reworking.begin(actor.get(), wish));
            }
            return Response.ok(page(category, kind, shown, Optional.of(reworking.rehearse(wish))))
                    .build();
        } catch (Rejection e) {
            FormView refused = WordedRejection.onForm(shown, e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(category, kind, refused, Optional.empty()))
                    .build();
        }
    }

    private Page page(CategoryView category, Optional<Rework.Kind> kind, FormView form, Optional<Rehearsal> rehearsal) {
        Shell shell = shells.current();
        CategoryTree tree = taxonomy.tree();
        Optional<AttributeDefinition> attribute = category.attribute(form.value("attribute"));
        boolean merges = kind.filter(Rework.Kind.MERGE_CATEGORY::equals).isPresent();
        List<Crumb> crumbs = new ArrayList<>(CategoryComposer.crumbs(tree, category, shell));
        crumbs.add(new Crumb(shell.t("taxonomy.rework.title"), shell.here().path()));
        return Page.of(
                "catalog/rework.jte",
                new ReworkPage(
                        category,
                        crumbs,
                        acts(category, shell),
                        kind.filter(each -> merges || attribute.isPresent()),
                        attribute.filter(each -> !merges),
                        form,
                        merges ? composer.leaves(tree, category) : values(attribute, shell),
                        rehearsal));
    }

    private static List<Choice> values(Optional<AttributeDefinition> attribute, Shell shell) {
        return attribute.stream()
                .flatMap(known -> known.allowedValues().stream())
                .map(value -> Choice.of(value.code(), shell.t(value.name())))
                .toList();
    }

    private static List<Act> acts(CategoryView category, Shell shell) {
        List<Act> acts = new ArrayList<>();
        category.ownAttributes()
                .forEach(own -> kinds(own.definition())
                        .map(kind -> act(category, kind, own.definition(), shell))
                        .forEach(acts::add));
        if (category.leaf()) {
            acts.add(new Act(
                    shell.t("taxonomy.rework.merge-category"),
                    CategoryPages.HOME + "/" + category.id() + "/rework?kind=" + Rework.Kind.MERGE_CATEGORY));
        }
        return acts;
    }

    private static Stream<Rework.Kind> kinds(AttributeDefinition attribute) {
        boolean mergeable = attribute.type() == AttributeType.ENUMERATION
                && attribute.allowedValues().size() > 1;
        return Stream.of(Rework.Kind.RENAME_ATTRIBUTE, Rework.Kind.MERGE_VALUE, Rework.Kind.DROP_ATTRIBUTE)
                .filter(kind -> kind != Rework.Kind.MERGE_VALUE || mergeable)
                .filter(kind -> kind != Rework.Kind.DROP_ATTRIBUTE || !attribute.variant());
    }

    private static Act act(CategoryView category, Rework.Kind kind, AttributeDefinition attribute, Shell shell) {
        return new Act(
                shell.t("taxonomy.rework.act", shell.t(attribute.name()), TaxonomyWords.kind(shell, kind)),
                CategoryPages.HOME + "/" + category.id() + "/rework?kind=" + kind + "&attribute=" + attribute.code());
    }

    private static Optional<Rework.Kind> kind(String kind) {
        return Stream.of(Rework.Kind.values())
                .filter(each -> each != Rework.Kind.RESTORE && each.name().equals(kind))
                .findFirst();
    }
}

package io.guildhall.platform.catalog.web;

import io.guildhall.platform.catalog.SaleTerms.Place;
import io.guildhall.platform.catalog.Warehouse;
import io.guildhall.platform.catalog.Warehouses;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.web.Choice;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Countries;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.shared.web.Typed;
import io.guildhall.platform.shared.web.WordedRejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The places a company dispatches goods from. */
@Path("/workbench/warehouses")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.WAREHOUSE, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class WarehousePages {

    static final String HOME = "/workbench/warehouses";

    private static final Set<String> SORTABLE = Set.of("code", "name", "city");

    @Inject
    private Warehouses warehouses;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** All of them. */
    public record WarehousesPage(ListView<Warehouse> list, List<Column> columns) {

        public String country(Shell shell, Warehouse warehouse) {
            return Countries.name(warehouse.place().country(), shell.texts());
        }
    }

    /** The form of one. */
    public record WarehousePage(Optional<Warehouse> warehouse, String title, FormView form, List<Choice> countries) {

        public String action() {
            return warehouse.map(each -> HOME + "/" + each.id()).orElse(HOME + "/new");
        }
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("sort") String sort, @QueryParam("format") String format) {
        Shell shell = shells.current();
        Sort by = Sort.of(Optional.ofNullable(sort), SORTABLE, Sort.ascending("code"));
        Comparator<Warehouse> order = switch (by.column()) {
            case "name" -> Comparator.comparing(Warehouse::name);
            case "city" -> Comparator.comparing(warehouse -> warehouse.place().city());
            default -> Comparator.comparing(Warehouse::code);
        };
        List<Warehouse> all = warehouses.all(actor.get()).stream()
                .sorted(by.descending() ? order.reversed() : order)
                .toList();
        WarehousesPage page = new WarehousesPage(
                ListView.of(shell.here(), all, Optional.empty())
                        .total(all.size())
                        .sorted(by),
                columns(shell));
        return ListFile.isWanted(format)
                ? file(page, all, shell).response(format)
                : Response.ok(Page.of("catalog/warehouses.jte", page)).build();
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public Page add() {
        return form(Optional.empty(), FormView.empty());
    }

    @POST
    @Path("new")
    @Operation(hidden = true)
    public Response add(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        try {
            warehouses.add(actor.get(), text(typed, "code"), text(typed, "name"), place(typed));
            return Flash.success("catalog.warehouse.flash.added").redirect(HOME);
        } catch (Rejection e) {
            return again(Optional.empty(), form, e);
        }
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page edit(@PathParam("id") String id) {
        Warehouse warehouse = warehouses.view(actor.get(), Ids.parse(id));
        return form(
                Optional.of(warehouse),
                FormView.empty()
                        .with("version", Long.toString(warehouse.version()))
                        .with("code", warehouse.code())
                        .with("name", warehouse.name())
                        .with("country", warehouse.place().country())
                        .with("region", warehouse.place().region())
                        .with("city", warehouse.place().city()));
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        Warehouse warehouse = warehouses.view(actor.get(), Ids.parse(id));
        Typed typed = new Typed(form);
        try {
            warehouses.change(actor.get(), warehouse.id(), typed.version(), text(typed, "name"), place(typed));
            return Flash.success("catalog.warehouse.flash.changed").redirect(HOME);
        } catch (Rejection e) {
            return again(Optional.of(warehouse), form, e);
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response remove(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID warehouse = warehouses.view(actor.get(), Ids.parse(id)).id();
        try {
            warehouses.remove(actor.get(), warehouse, new Typed(form).version());
            return Flash.success("catalog.warehouse.flash.removed").redirect(HOME);
        } catch (WordedRejection e) {
            return Flash.failure(
                            "catalog.problem.said",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect(HOME + "/" + warehouse);
        }
    }

    private Page form(Optional<Warehouse> warehouse, FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "catalog/warehouse.jte",
                new WarehousePage(
                        warehouse,
                        warehouse.map(Warehouse::code).orElseGet(() -> shell.t("catalog.warehouse.add")),
                        form,
                        Countries.choices(shell.texts())));
    }

    private Response again(Optional<Warehouse> warehouse, MultivaluedMap<String, String> form, Rejection e) {
        FormView again =
                WordedRejection.onForm(FormView.typed(form), e, shells.current().texts());
        return Response.status(e.reason().status())
                .entity(form(warehouse, again))
                .build();
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("code", shell.t("catalog.warehouse.code")).sorts(),
                Column.text("name", shell.t("shared.name")).sorts(),
                Column.text("city", shell.t("catalog.warehouse.city")).sorts(),
                Column.text("region", shell.t("catalog.warehouse.region-name")).hideable(),
                Column.text("country", shell.t("catalog.warehouse.country-name")));
    }

    private static ListFile file(WarehousesPage page, List<Warehouse> all, Shell shell) {
        return new ListFile(
                "warehouses",
                page.columns().stream().map(Column::label).toList(),
                all.stream()
                        .map(each -> List.<Object>of(
                                each.code(),
                                each.name(),
                                each.place().city(),
                                each.place().region(),
                                page.country(shell, each)))
                        .toList());
    }

    private static Place place(Typed typed) {
        return new Place(text(typed, "country"), text(typed, "region"), text(typed, "city"));
    }

    private static String text(Typed typed, String field) {
        return Objects.requireNonNullElse(typed.text(field), "").strip();
    }
}

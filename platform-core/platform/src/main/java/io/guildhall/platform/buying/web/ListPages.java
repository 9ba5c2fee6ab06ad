package io.guildhall.platform.buying.web;

import io.guildhall.platform.buying.ListSummary;
import io.guildhall.platform.buying.ProductListView;
import io.guildhall.platform.buying.ProductLists;
import io.guildhall.platform.buying.WantedItem;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.web.Column;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A company's product lists, for all its people to read and for those who buy to fill. */
@Path("/workbench/lists")
@RequestScoped
@RolesAllowed({Roles.BUYER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class ListPages {

    private static final String HOME = "/workbench/lists";
    private static final String QUANTITY = "quantity.";
    private static final String NOTE = "note.";
    private static final Set<String> SORTABLE = Set.of("name", "items", "changed");
    private static final Set<String> BUYING = Set.of(Roles.BUYER, Roles.COMPANY_ADMIN);

    @Inject
    private ProductLists lists;

    @Inject
    private VariantWords variants;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /**
     * The lists there are.
     *
     * @param key makes a form that is sent twice begin one list
     * @param buyer whether the reader may fill lists
     */
    public record ListsPage(
            ListView<ListSummary> list, List<Column> columns, FormView form, String key, boolean buyer) {}

    /**
     * One list.
     *
     * @param key makes a form that is sent twice fill the cart once
     * @param buyer whether the reader may change it
     */
    public record ListPage(ProductListView view, List<String> options, FormView form, String key, boolean buyer) {

        /** Why something on it cannot be ordered as it stands there; empty where it can. */
        public static String problem(Shell shell, ProductListView.Line line) {
            return line.refusal()
                    .map(refusal -> WordedRejection.message(refusal, shell.texts()))
                    .orElse("");
        }
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(hidden = true)
    public Response all(@QueryParam("sort") String sort, @QueryParam("format") String format) {
        Shell shell = shells.current();
        Sort by = Sort.of(Optional.ofNullable(sort), SORTABLE, new Sort("name", false));
        List<ListSummary> all = sorted(lists.all(actor.get()), by);
        if (ListFile.isWanted(format)) {
            return file(all, shell).response(format);
        }
        return Response.ok(page(all, by, FormView.empty())).build();
    }

    @POST
    @Operation(hidden = true)
    public Response create(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        try {
            UUID id = lists.create(actor.get(), typed.text("key"), typed.text("name"), typed.text("note"));
            return Flash.success("buying.flash.list.created").redirect(HOME + "/" + id);
        } catch (WordedRejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            Sort by = new Sort("name", false);
            return Response.status(e.reason().status())
                    .entity(page(sorted(lists.all(actor.get()), by), by, again))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MEMBER)
    @Operation(hidden = true)
    public Response list(@PathParam("id") String id, @QueryParam("format") String format) {
        ProductListView view = lists.view(actor.get(), Ids.parse(id));
        if (ListFile.isWanted(format)) {
            return file(view, shells.current()).response(format);
        }
        return Response.ok(page(view, described(view))).build();
    }

    @POST
    @Path("{id}")
    @Operation(hidden = true)
    public Response describe(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID list = Ids.parse(id);
        Typed typed = new Typed(form);
        try {
            lists.describe(actor.get(), list, typed.version(), typed.text("name"), typed.text("note"));
            return Flash.success("shared.flash.saved").redirect(HOME + "/" + list);
        } catch (WordedRejection e) {
            return again(list, form, e);
        }
    }

    /** Sets quantities and notes as the form shows them; a line's own button takes the line off. */
    @POST
    @Path("{id}/items")
    @Operation(hidden = true)
    public Response change(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        UUID list = Ids.parse(id);
        String removed = form.getFirst("remove");
        try {
            if (removed != null) {
                lists.remove(actor.get(), list, List.of(Ids.parse(removed)));
                return Flash.success("buying.flash.list.removed").redirect(HOME + "/" + list);
            }
            lists.put(actor.get(), list, wanted(form));
            return Flash.success("shared.flash.saved").redirect(HOME + "/" + list);
        } catch (WordedRejection e) {
            return again(list, form, e);
        }
    }

    @POST
    @Path("{id}/cart")
    @Operation(hidden = true)
    public Response toCart(@PathParam("id") String id, @FormParam("key") String key) {
        try {
            ProductListView view = lists.toCart(actor.get(), key, Ids.parse(id));
            String count = String.valueOf(view.orderableCount());
            Flash flash = view.isOrderable()
                    ? Flash.success("buying.flash.in-cart", count)
                    : Flash.warning("buying.flash.list.partly", count, leftOut(view));
            return flash.redirect("/cart");
        } catch (WordedRejection e) {
            return Flash.failure(
                            "buying.flash.refused",
                            WordedRejection.message(e, shells.current().texts()))
                    .redirect("/cart");
        }
    }

    @POST
    @Path("{id}/delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        lists.delete(actor.get(), Ids.parse(id), new Typed(form).version());
        return Flash.success("buying.flash.list.deleted").redirect(HOME);
    }

    static List<WantedItem> wanted(MultivaluedMap<String, String> form) {
        Typed typed = new Typed(form);
        List<WantedItem> wanted = new ArrayList<>();
        for (String field : form.keySet()) {
            if (field.startsWith(QUANTITY)) {
                BigDecimal quantity = typed.number(field);
                String variant = field.substring(QUANTITY.length());
                if (quantity != null) {
                    wanted.add(new WantedItem(Ids.parse(variant), quantity, typed.text(NOTE + variant)));
                }
            }
        }
        return wanted;
    }

    private static String leftOut(ProductListView view) {
        return String.join(
                ", ",
                view.lines().stream()
                        .filter(line -> !line.isOrderable())
                        .map(line -> line.item().sku())
                        .toList());
    }

    private Response again(UUID list, MultivaluedMap<String, String> form, WordedRejection rejection) {
        ProductListView view = lists.view(actor.get(), list);
        FormView typed = described(view);
        for (var field : form.entrySet()) {
            typed = typed.withAll(field.getKey(), field.getValue());
        }
        return Response.status(rejection.reason().status())
                .entity(page(
                        view,
                        WordedRejection.onForm(
                                typed, rejection, shells.current().texts())))
                .build();
    }

    private static FormView described(ProductListView view) {
        FormView form = FormView.empty()
                .with("name", view.list().name())
                .with("note", view.list().note())
                .with("version", view.list().version());
        for (ProductListView.Line line : view.lines()) {
            form = form.with(
                            QUANTITY + line.item().variant(),
                            line.item().quantity().toPlainString())
                    .with(NOTE + line.item().variant(), line.item().note());
        }
        return form;
    }

    private Page page(List<ListSummary> all, Sort by, FormView form) {
        Shell shell = shells.current();
        return Page.of(
                "buying/lists.jte",
                new ListsPage(
                        ListView.of(shell.here(), all, Optional.empty()).sorted(by),
                        columns(shell),
                        form,
                        Ids.next().toString(),
                        isBuyer(shell)));
    }

    private Page page(ProductListView view, FormView form) {
        Shell shell = shells.current();
        List<String> options = view.lines().stream()
                .map(line -> line.offer()
                        .map(offer -> variants.of(offer.category(), offer.options(), shell))
                        .orElse(""))
                .toList();
        return Page.of(
                "buying/list.jte", new ListPage(view, options, form, Ids.next().toString(), isBuyer(shell)));
    }

    private static boolean isBuyer(Shell shell) {
        return shell.viewer().filter(reader -> reader.hasAny(BUYING)).isPresent();
    }

    private static List<Column> columns(Shell shell) {
        return List.of(
                Column.text("name", shell.t("shared.name")).sorts(),
                Column.text("note", shell.t("buying.list.note")).hideable(),
                Column.number("items", shell.t("buying.list.items")).sorts(),
                Column.text("by", shell.t("buying.list.by")).hideable(),
                Column.text("changed", shell.t("buying.list.changed")).sorts().hideable());
    }

    private static List<ListSummary> sorted(List<ListSummary> lists, Sort by) {
        Comparator<ListSummary> order = switch (by.column()) {
            case "items" -> Comparator.comparingInt(ListSummary::items);
            case "changed" -> Comparator.comparing(ListSummary::changedAt);
            default -> Comparator.comparing(list -> list.name().toLowerCase(Locale.ROOT));
        };
        return lists.stream().sorted(by.descending() ? order.reversed() : order).toList();
    }

    private static ListFile file(List<ListSummary> all, Shell shell) {
        return new ListFile(
                "lists",
                List.of(
                        shell.t("shared.name"),
                        shell.t("buying.list.note"),
                        shell.t("buying.list.items"),
                        shell.t("buying.list.by"),
                        shell.t("buying.list.changed")),
                all.stream()
                        .map(list -> Arrays.<Object>asList(
                                list.name(),
                                list.note(),
                                list.items(),
                                list.createdBy(),
                                list.changedAt().toString()))
                        .toList());
    }

    /** The list as a file, whose first two columns quick order reads. */
    private static ListFile file(ProductListView view, Shell shell) {
        return new ListFile(
                "list",
                List.of(
                        shell.t("catalog.sku"),
                        shell.t("shared.quantity"),
                        shell.t("buying.list.unit"),
                        shell.t("ordering.cart.product"),
                        shell.t("buying.quick.price"),
                        shell.t("ordering.currency"),
                        shell.t("buying.list.note"),
                        shell.t("shared.status")),
                view.lines().stream()
                        .map(line -> Arrays.<Object>asList(
                                line.item().sku(),
                                line.item().quantity(),
                                line.item().unit(),
                                shell.t(line.item().productName()),
                                line.offer()
                                        .map(offer -> offer.unitPrice().amount())
                                        .orElse(null),
                                line.offer()
                                        .map(offer ->
                                                offer.unitPrice().currency().getCurrencyCode())
                                        .orElse(null),
                                line.item().note(),
                                line.isOrderable() ? shell.t("buying.list.available") : ListPage.problem(shell, line)))
                        .toList());
    }
}

package io.guildhall.platform.ordering.web;

import io.guildhall.platform.catalog.OptionNames;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.company.KnownCompanyNames;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.ordering.OrderDetails;
import io.guildhall.platform.ordering.OrderQuery;
import io.guildhall.platform.ordering.OrderStatus;
import io.guildhall.platform.ordering.OrderSummary;
import io.guildhall.platform.ordering.OrderView;
import io.guildhall.platform.ordering.Orders;
import io.guildhall.platform.ordering.Side;
import io.guildhall.platform.ordering.Step;
import io.guildhall.platform.payment.PaymentView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.web.Column;
import io.guildhall.platform.shared.web.Crumb;
import io.guildhall.platform.shared.web.Flash;
import io.guildhall.platform.shared.web.FormView;
import io.guildhall.platform.shared.web.ListFile;
import io.guildhall.platform.shared.web.ListView;
import io.guildhall.platform.shared.web.NavigationItem;
import io.guildhall.platform.shared.web.Page;
import io.guildhall.platform.shared.web.Shell;
import io.guildhall.platform.shared.web.Shells;
import io.guildhall.platform.shared.web.Sort;
import io.guildhall.platform.shared.web.Tab;
import io.guildhall.platform.shared.web.TimelineEntry;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A company's purchases and sales, and the page of one order. */
@Path("/workbench/orders")
@RequestScoped
@RolesAllowed({Roles.MEMBER, Roles.TENANT_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.TEXT_HTML)
public class OrderPages {

    private static final int PAGE = 25;
    private static final Set<String> BUYING = Set.of(Roles.BUYER, Roles.COMPANY_ADMIN);
    private static final Set<String> SELLING = Set.of(Roles.SELLER, Roles.WAREHOUSE);

    @Inject
    private Orders orders;

    @Inject
    private KnownCompanyNames names;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    @Inject
    private Shells shells;

    /** A list of orders, with how many there are of each status. */
    public record OrdersPage(
            Side side,
            ListView<OrderSummary> list,
            List<Column> columns,
            List<Tab> sides,
            List<Tab> statuses,
            String wanted,
            String status,
            Map<UUID, LocalizedText> names) {

        public String name(Shell shell, UUID company) {
            return names.containsKey(company) ? shell.t(names.get(company)) : "";
        }
    }

    /**
     * One order.
     *
     * @param side on which the reader stands, nothing for the marketplace's admin
     * @param steps what the reader may do now
     */
    public record OrderPage(
            OrderView order,
            Optional<Side> side,
            Set<Step> steps,
            Optional<PaymentView> payment,
            FormView form,
            Map<UUID, LocalizedText> names,
            OptionNames options) {

        /** What tells a variant from the others of its product. */
        public String options(Shell shell, Map<String, String> codes) {
            return options.of(codes, shell.language());
        }

        public boolean may(String step) {
            return steps.stream().anyMatch(allowed -> allowed.code().equals(step));
        }

        public boolean isSeller() {
            return side.filter(Side.SELLER::equals).isPresent();
        }

        /** Whether the reader may order the same again. */
        public boolean mayReorder(Shell shell) {
            return side.filter(Side.BUYER::equals).isPresent()
                    && shell.viewer().filter(reader -> reader.hasAny(BUYING)).isPresent();
        }

        public String name(Shell shell, UUID company) {
            return names.containsKey(company) ? shell.t(names.get(company)) : "";
        }

        /** Members look at an order from their workbench, the marketplace's admin from the console. */
        public NavigationItem.Area area() {
            return side.isPresent() ? NavigationItem.Area.WORKBENCH : NavigationItem.Area.TENANT_CONSOLE;
        }

        /** The list this order stands in for its reader. */
        public Crumb list(Shell shell) {
            return side.map(where -> new Crumb(
                            shell.t(where == Side.BUYER ? "ordering.purchases" : "ordering.sales"),
                            "/workbench/orders?side=" + parameter(where)))
                    .orElseGet(() -> new Crumb(shell.t("ledger.finance"), "/console/finance"));
        }

        /** With whom the reader trades; for the marketplace's admin, who trades with whom. */
        public String parties(Shell shell) {
            String buyer = name(shell, order.buyer());
            String seller = name(shell, order.seller());
            return side.map(where -> where == Side.SELLER
                            ? shell.t("ordering.order.to", buyer)
                            : shell.t("ordering.order.from", seller))
                    .orElseGet(() -> shell.t("ordering.order.between", buyer, seller));
        }

        /** Text key of what happens next, from where the reader stands. */
        public String nextKey() {
            String reader =
                    side.map(where -> where == Side.BUYER ? "buyer" : "seller").orElse("admin");
            return "ordering.next." + order.status().name().toLowerCase(java.util.Locale.ROOT) + "." + reader;
        }

        /** What has happened, the newest first. */
        public List<TimelineEntry> timeline(Shell shell) {
            List<TimelineEntry> entries = new ArrayList<>();
            for (OrderView.Happening happening : order.timeline()) {
                entries.add(
                        0,
                        new TimelineEntry(
                                happening.at(),
                                shell.t(happening.step().textKey()),
                                happening.personName() + " · " + name(shell, happening.company()),
                                happening.note(),
                                happening.step().tone()));
            }
            return entries;
        }
    }

    @GET
    @RolesAllowed(Roles.MEMBER)
    @Operation(hidden = true)
    public Response list(
            @QueryParam("side") @DefaultValue("") String sideWanted,
            @QueryParam("status") @DefaultValue("") String statusWanted,
            @QueryParam("q") @DefaultValue("") String number,
            @QueryParam("sort") String sort,
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("format") String format) {
        Actor reader = actor.get();
        Shell shell = shells.current();
        Side side = side(sideWanted, reader);
        OrderQuery query = new OrderQuery(
                side,
                reader.requireCompany(),
                status(statusWanted),
                Optional.of(number.strip()).filter(text -> !text.isEmpty()),
                Sort.of(Optional.ofNullable(sort), OrderQuery.SORTABLE, Sort.descending(OrderQuery.PLACED)));
        if (ListFile.isWanted(format)) {
            return file(shell, query).response(format);
        }
        ListAnswer<OrderSummary> answer = orders.list(query, cursor, PAGE);
        ListView<OrderSummary> list = ListView.of(
                        shell.here().with("side", parameter(side)), answer.items(), Optional.ofNullable(answer.next()))
                .sorted(query.sort());
        if (query.number().isPresent()) {
            list = list.filtered("q", number, shell.t("shared.number"), number.strip());
        }
        OrdersPage page = new OrdersPage(
                side,
                list,
                columns(shell, side),
                sides(shell, side),
                statuses(shell, query),
                number,
                statusWanted,
                names(answer.items().stream()
                        .map(order -> order.counterparty(side))
                        .toList()));
        return Response.ok(Page.of("ordering/orders.jte", page)).build();
    }

    @GET
    @Path("{id}")
    @Operation(hidden = true)
    public Page order(@PathParam("id") String id) {
        return page(Ids.parse(id), FormView.empty());
    }

    @POST
    @Path("{id}/{step}")
    @RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.COMPANY_ADMIN})
    @Operation(hidden = true)
    public Response take(
            @PathParam("id") String id, @PathParam("step") String step, MultivaluedMap<String, String> form) {
        UUID order = Ids.parse(id);
        try {
            Typed typed = new Typed(form);
            take(order, step, typed);
        } catch (Rejection e) {
            FormView again = WordedRejection.onForm(
                    FormView.typed(form), e, shells.current().texts());
            return Response.status(e.reason().status())
                    .entity(page(order, again))
                    .build();
        }
        return Flash.success("ordering.flash." + step).redirect("/workbench/orders/" + order);
    }

    private void take(UUID order, String step, Typed typed) {
        switch (step) {
            case "confirm" -> orders.confirm(actor.get(), order, typed.version());
            case "ship" ->
                orders.ship(actor.get(), order, typed.version(), typed.text("carrier"), typed.text("trackingNumber"));
            case "accept" -> orders.accept(actor.get(), order, typed.version());
            case "cancel" -> orders.cancel(actor.get(), order, typed.version(), typed.text("reason"));
            default -> throw new NotFoundException();
        }
    }

    private Page page(UUID id, FormView form) {
        Actor reader = actor.get();
        OrderDetails details = orders.details(reader, id);
        OrderView order = details.order();
        OrderPage page = new OrderPage(
                order,
                order.sideOf(reader.companyId().orElse(null)),
                Orders.stepsOf(reader, order),
                details.payment(),
                form,
                names(List.of(order.buyer(), order.seller())),
                taxonomy.tree().optionNames());
        return Page.of("ordering/order.jte", page);
    }

    private ListFile file(Shell shell, OrderQuery query) {
        List<OrderSummary> all = orders.list(query, "", ListFile.MOST_ROWS).items();
        Map<UUID, LocalizedText> names = names(
                all.stream().map(order -> order.counterparty(query.side())).toList());
        List<List<Object>> rows = all.stream()
                .map(order -> Arrays.<Object>asList(
                        order.number(),
                        shell.t(order.status().textKey()),
                        order.placedAt().toString(),
                        Optional.ofNullable(names.get(order.counterparty(query.side())))
                                .map(shell::t)
                                .orElse(""),
                        shell.t(order.firstProduct()),
                        order.lines(),
                        order.total().amount(),
                        order.total().currency().getCurrencyCode(),
                        order.buyerReference()))
                .toList();
        return new ListFile(
                "orders",
                List.of(
                        shell.t("shared.number"),
                        shell.t("shared.status"),
                        shell.t("ordering.placed-at"),
                        shell.t(query.side() == Side.BUYER ? "ordering.seller" : "ordering.buyer"),
                        shell.t("ordering.goods"),
                        shell.t("ordering.lines"),
                        shell.t("shared.total"),
                        shell.t("ordering.currency"),
                        shell.t("ordering.buyer-reference")),
                rows);
    }

    private List<Tab> sides(Shell shell, Side current) {
        return Stream.of(Side.BUYER, Side.SELLER)
                .map(side -> Tab.of(
                        shell.t(side == Side.BUYER ? "ordering.purchases" : "ordering.sales"),
                        "/workbench/orders?side=" + parameter(side),
                        side == current))
                .toList();
    }

    private List<Tab> statuses(Shell shell, OrderQuery query) {
        Map<OrderStatus, Long> counts = orders.counts(query.side(), query.company());
        List<Tab> tabs = new ArrayList<>();
        tabs.add(Tab.of(
                        shell.t("shared.all"),
                        shell.here().without("status", "cursor", "format").href(),
                        query.status().isEmpty())
                .counting(counts.values().stream().mapToLong(Long::longValue).sum()));
        for (OrderStatus status : OrderStatus.values()) {
            tabs.add(Tab.of(
                            shell.t(status.textKey()),
                            shell.here()
                                    .without("cursor", "format")
                                    .with("status", status.name())
                                    .href(),
                            query.status().filter(status::equals).isPresent())
                    .counting(counts.getOrDefault(status, 0L)));
        }
        return tabs;
    }

    private static List<Column> columns(Shell shell, Side side) {
        return List.of(
                Column.text("number", shell.t("shared.number")),
                Column.text("goods", shell.t("ordering.goods")).hideable(),
                Column.text("company", shell.t(side == Side.BUYER ? "ordering.seller" : "ordering.buyer")),
                Column.text(OrderQuery.PLACED, shell.t("ordering.placed-at"))
                        .sorts()
                        .hideable(),
                Column.number(OrderQuery.TOTAL, shell.t("shared.total")).sorts(),
                Column.text("status", shell.t("shared.status")));
    }

    private Map<UUID, LocalizedText> names(List<UUID> ids) {
        return names.namesOf(Set.copyOf(ids));
    }

    /** Sellers begin with sales, everybody else with purchases. */
    private static Side side(String wanted, Actor reader) {
        if (wanted.equals("buyer") || wanted.equals("seller")) {
            return wanted.equals("buyer") ? Side.BUYER : Side.SELLER;
        }
        boolean buys = reader.has(Roles.BUYER) || reader.has(Roles.COMPANY_ADMIN);
        return !buys && reader.roles().stream().anyMatch(SELLING::contains) ? Side.SELLER : Side.BUYER;
    }

    private static String parameter(Side side) {
        return side == Side.BUYER ? "buyer" : "seller";
    }

    private static Optional<OrderStatus> status(String text) {
        return Stream.of(OrderStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst();
    }
}

package io.guildhall.platform.pricing.rest;

import io.guildhall.platform.catalog.AgreedPrices;
import io.guildhall.platform.catalog.CategoryTree;
import io.guildhall.platform.catalog.CategoryView;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.Taxonomy;
import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.pricing.FixedPrices;
import io.guildhall.platform.pricing.PriceList;
import io.guildhall.platform.pricing.PriceListTerms;
import io.guildhall.platform.pricing.PriceLists;
import io.guildhall.platform.shared.FieldError;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Paging;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A seller's price lists for chosen buyers. */
@Path("/api/v1/price-lists")
@RequestScoped
@RolesAllowed({Roles.SELLER, Roles.COMPANY_ADMIN})
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Price lists")
public class PriceListsResource {

    @Inject
    private PriceLists lists;

    @Inject
    private Taxonomy taxonomy;

    @Inject
    private CurrentActor actor;

    /**
     * What a list says beside its fixed prices.
     *
     * @param validFrom the first day it holds, null where it holds already
     * @param validUntil the last day, null where it holds until it is changed
     * @param buyers ids of the companies it holds for
     * @param percents what is taken off list prices
     */
    public record PriceListRequest(
            String name, String validFrom, String validUntil, List<UUID> buyers, List<Percent> percents) {}

    /** A percentage of the products of a category and those below it; of everything where the category is null. */
    public record Percent(String category, BigDecimal percent) {}

    /** A list as it is answered; {@code prices} tells how many variants have fixed prices on it. */
    public record PriceListJson(
            UUID id,
            String name,
            String currency,
            LocalDate validFrom,
            LocalDate validUntil,
            List<UUID> buyers,
            List<Percent> percents,
            int prices,
            Instant changedAt,
            long version) {}

    /** Fixed prices to set. */
    public record Prices(List<Line> lines) {}

    /** The prices by quantity of the variant with that number; none takes it off the list. */
    public record Line(String sku, List<Tier> tiers) {}

    /** A price from a quantity on. */
    public record Tier(BigDecimal minQuantity, BigDecimal unitPrice) {}

    /** How many variants were given prices. */
    public record Taken(int variants) {}

    @GET
    @Operation(summary = "The company's price lists for chosen buyers, the latest first")
    public ListAnswer<PriceListJson> list(@BeanParam Paging paging) {
        CategoryTree tree = taxonomy.tree();
        return lists.list(actor.get(), paging.cursorId().orElse(null), paging.limit())
                .map(list -> json(list, tree));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a price list")
    public Response read(@PathParam("id") String id) {
        return answer(Response.ok(), Ids.parse(id));
    }

    @POST
    @Operation(summary = "Make a price list for chosen buyers")
    public Response create(PriceListRequest request) {
        UUID id = lists.create(actor.get(), terms(request));
        return answer(Response.created(URI.create("/api/v1/price-lists/" + id)), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Say anew what a price list says beside its prices; needs the ETag that was read as If-Match")
    public Response describe(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, PriceListRequest request) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).id();
        lists.describe(actor.get(), list, Preconditions.requiredVersion(ifMatch), terms(request));
        return answer(Response.ok(), list);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a price list; needs the ETag that was read as If-Match")
    public void remove(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).id();
        lists.remove(actor.get(), list, Preconditions.requiredVersion(ifMatch));
    }

    @GET
    @Path("{id}/prices")
    @Operation(summary = "The fixed prices of a list, by the numbers of variants")
    public ListAnswer<Line> prices(@PathParam("id") String id, @BeanParam Paging paging) {
        return lists.prices(actor.get(), Ids.parse(id), Objects.requireNonNullElse(paging.cursor(), ""), paging.limit())
                .map(line -> new Line(
                        line.sku(),
                        line.tiers().stream()
                                .map(tier -> new Tier(tier.minQuantity(), tier.unitPrice()))
                                .toList()));
    }

    @PUT
    @Path("{id}/prices")
    @Operation(
            summary = "Set fixed prices of up to 5,000 variants, all or none",
            description = "A variant that is named gets these prices in place of those it had, none takes it off the"
                    + " list; others stay as they are")
    public Taken put(@PathParam("id") String id, Prices request) {
        UUID list = lists.view(actor.get(), Ids.parse(id)).id();
        List<FixedPrices> lines = lines(request);
        lists.put(actor.get(), list, lines);
        return new Taken(lines.size());
    }

    private PriceListTerms terms(PriceListRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send the price list as a JSON object");
        }
        Map<UUID, BigDecimal> percents = new LinkedHashMap<>();
        List<Percent> given = Objects.requireNonNullElse(request.percents(), List.of());
        for (int index = 0; index < given.size(); index++) {
            Percent percent = given.get(index);
            if (percent == null || percent.percent() == null) {
                throw Rejection.of("percents[" + index + "].percent", "Say how many per cent");
            }
            UUID category = percent.category() == null
                    ? AgreedPrices.ALL
                    : taxonomy.tree()
                            .find(percent.category())
                            .map(CategoryView::id)
                            .orElseThrow(() -> Rejection.of("percents", "There is no category %s", percent.category()));
            percents.put(category, percent.percent());
        }
        List<UUID> buyers = Objects.requireNonNullElse(request.buyers(), List.of());
        if (buyers.stream().anyMatch(Objects::isNull)) {
            throw Rejection.of("buyers", "A buyer is the id of a company");
        }
        return new PriceListTerms(
                request.name(),
                day("validFrom", request.validFrom()),
                day("validUntil", request.validUntil()),
                buyers,
                percents);
    }

    private static Optional<LocalDate> day(String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            // refused below
        }
        throw Rejection.of(field, "Write the day like 2026-12-31");
    }

    private static List<FixedPrices> lines(Prices request) {
        if (request == null || request.lines() == null) {
            throw Rejection.of("lines", "Name at least one line");
        }
        List<FixedPrices> lines = new ArrayList<>();
        List<FieldError> wrong = new ArrayList<>();
        for (int index = 0; index < request.lines().size(); index++) {
            Line line = request.lines().get(index);
            String field = "lines[" + index + "].";
            if (line == null || line.sku() == null || line.sku().isBlank()) {
                wrong.add(new FieldError(field + "sku", "Name the variant by your number"));
                continue;
            }
            List<PriceTier> tiers = new ArrayList<>();
            for (Tier tier : Objects.requireNonNullElse(line.tiers(), List.<Tier>of())) {
                if (tier == null || tier.minQuantity() == null || tier.unitPrice() == null) {
                    wrong.add(new FieldError(field + "tiers", "A price needs minQuantity and unitPrice"));
                } else {
                    tiers.add(new PriceTier(tier.minQuantity(), tier.unitPrice()));
                }
            }
            lines.add(new FixedPrices(line.sku().strip(), tiers));
        }
        if (!wrong.isEmpty()) {
            throw Rejection.of(wrong);
        }
        return lines;
    }

    private Response answer(Response.ResponseBuilder answer, UUID id) {
        PriceList list = lists.view(actor.get(), id);
        return answer.entity(json(list, taxonomy.tree()))
                .tag(Preconditions.tag(list.version()))
                .build();
    }

    private static PriceListJson json(PriceList list, CategoryTree tree) {
        PriceListTerms terms = list.terms();
        return new PriceListJson(
                list.id(),
                terms.name(),
                list.currency(),
                terms.from().orElse(null),
                terms.until().orElse(null),
                terms.buyers(),
                terms.percents().entrySet().stream()
                        .filter(percent -> percent.getKey().equals(AgreedPrices.ALL)
                                || tree.find(percent.getKey()).isPresent())
                        .map(percent -> new Percent(
                                tree.find(percent.getKey())
                                        .map(CategoryView::code)
                                        .orElse(null),
                                percent.getValue()))
                        .toList(),
                list.prices(),
                list.changedAt(),
                list.version());
    }
}

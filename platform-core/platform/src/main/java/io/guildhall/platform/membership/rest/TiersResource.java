package io.guildhall.platform.membership.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.membership.Memberships;
import io.guildhall.platform.membership.Period;
import io.guildhall.platform.membership.Privilege;
import io.guildhall.platform.membership.TierTerms;
import io.guildhall.platform.membership.TierView;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Localized;
import io.guildhall.platform.shared.Money;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.rest.ListAnswer;
import io.guildhall.platform.shared.rest.Preconditions;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The membership tiers of a marketplace. */
@Path("/api/v1/tiers")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Membership")
public class TiersResource {

    @Inject
    private Memberships memberships;

    @Inject
    private CurrentActor actor;

    /** An amount of money. */
    public record Price(BigDecimal amount, String currency) {}

    /** Something a tier gives beside its numbers; the name by language tag. */
    public record PrivilegeJson(String code, Map<String, String> name) {}

    /**
     * A tier as it is sent.
     *
     * @param name by language tag
     * @param period MONTH or YEAR
     * @param listingQuota null for any number
     */
    public record TierRequest(
            String code,
            Map<String, String> name,
            Map<String, String> description,
            Price price,
            String period,
            Integer listingQuota,
            BigDecimal commissionPercent,
            List<PrivilegeJson> privileges,
            boolean isDefault) {}

    /** A tier as it is answered. */
    public record TierAnswer(
            UUID id,
            String code,
            Map<String, String> name,
            Map<String, String> description,
            Price price,
            String period,
            Integer listingQuota,
            BigDecimal commissionPercent,
            List<PrivilegeJson> privileges,
            boolean isDefault,
            boolean archived) {}

    @GET
    @PermitAll
    @Operation(summary = "The tiers companies can be in")
    public ListAnswer<TierAnswer> list() {
        return new ListAnswer<>(
                memberships.tiers(false).stream().map(TiersResource::answer).toList(), null);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One tier")
    public Response get(@PathParam("id") String id) {
        return answered(memberships.tier(Ids.parse(id)), Response.ok());
    }

    @POST
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Adds a tier")
    public Response create(TierRequest request) {
        UUID id = memberships.create(actor.get(), terms(request));
        return answered(memberships.tier(id), Response.created(URI.create("/api/v1/tiers/" + id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Changes a tier's terms; needs the ETag that was read as If-Match")
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, TierRequest request) {
        UUID tier = memberships.tier(Ids.parse(id)).id();
        memberships.change(actor.get(), tier, Preconditions.requiredVersion(ifMatch), terms(request));
        return answered(memberships.tier(tier), Response.ok());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "Archives a tier: companies in it stay, nobody new comes in; needs If-Match")
    public Response archive(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        UUID tier = memberships.tier(Ids.parse(id)).id();
        memberships.archive(actor.get(), tier, Preconditions.requiredVersion(ifMatch));
        return Response.noContent().build();
    }

    private static Response answered(TierView tier, Response.ResponseBuilder response) {
        return response.entity(answer(tier))
                .tag(Preconditions.tag(tier.version()))
                .build();
    }

    private static TierAnswer answer(TierView tier) {
        TierTerms terms = tier.terms();
        return new TierAnswer(
                tier.id(),
                terms.code(),
                terms.name().byLanguage(),
                terms.description().byLanguage(),
                new Price(terms.price().amount(), terms.price().currency().getCurrencyCode()),
                terms.period().name(),
                terms.listingQuota(),
                terms.commissionPercent(),
                terms.privileges().stream()
                        .map(privilege -> new PrivilegeJson(
                                privilege.code(), privilege.name().byLanguage()))
                        .toList(),
                terms.isDefault(),
                tier.archived());
    }

    private static TierTerms terms(TierRequest request) {
        if (request == null) {
            throw Rejection.of("body", "Send a tier");
        }
        List<PrivilegeJson> privileges = request.privileges() == null ? List.of() : request.privileges();
        return new TierTerms(
                request.code(),
                Localized.of(request.name()),
                Localized.of(request.description()),
                money(request.price()),
                period(request.period()),
                request.listingQuota(),
                request.commissionPercent(),
                privileges.stream()
                        .filter(java.util.Objects::nonNull)
                        .map(privilege -> new Privilege(privilege.code(), Localized.of(privilege.name())))
                        .toList(),
                request.isDefault());
    }

    private static Money money(Price price) {
        if (price == null || price.amount() == null || price.currency() == null) {
            return null;
        }
        try {
            return Money.of(price.amount(), price.currency());
        } catch (IllegalArgumentException e) {
            throw Rejection.of("price.currency", "%s is no currency", price.currency());
        }
    }

    private static Period period(String name) {
        if (name == null) {
            return null;
        }
        try {
            return Period.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Rejection.of("period", "The period is MONTH or YEAR");
        }
    }
}

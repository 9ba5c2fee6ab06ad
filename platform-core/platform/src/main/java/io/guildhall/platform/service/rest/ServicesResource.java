package io.guildhall.platform.service.rest;

import io.guildhall.platform.identity.CurrentActor;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.service.Basis;
import io.guildhall.platform.service.ServiceTerms;
import io.guildhall.platform.service.ServiceView;
import io.guildhall.platform.service.Services;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The value-added services of a marketplace. */
@Path("/api/v1/services")
@RequestScoped
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Services")
public class ServicesResource {

    @Inject
    private Services services;

    @Inject
    private CurrentActor actor;

    /** An amount of money. */
    public record Price(BigDecimal amount, String currency) {}

    /**
     * A service as it is sent.
     *
     * @param name by language tag
     * @param price where the unit is P1, its amount is so many per cent of the goods' value
     * @param unit ORDER, P1 (per cent of the goods' value), TNE-DAY (each tonne on each day), or a Recommendation 20 code
     */
    public record ServiceRequest(
            Map<String, String> name, Map<String, String> description, Price price, String unit, Boolean enabled) {}

    /**
     * A service as it is answered.
     *
     * @param basis what it is charged by
     * @param bookable whether a buyer can add it to an order that fits; others are arranged with the marketplace
     */
    public record ServiceAnswer(
            UUID id,
            String code,
            Map<String, String> name,
            Map<String, String> description,
            Price price,
            String unit,
            Basis basis,
            boolean bookable,
            boolean enabled) {}

    @GET
    @PermitAll
    @Operation(summary = "The services on sale; a tenant admin sees those that are switched off too")
    public ListAnswer<ServiceAnswer> list() {
        boolean admin =
                actor.find().filter(person -> person.has(Roles.TENANT_ADMIN)).isPresent();
        return new ListAnswer<>(
                services.list(admin).stream().map(ServicesResource::answer).toList(), null);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(summary = "One service, on sale or not")
    public Response get(@PathParam("id") String id) {
        return answered(services.view(Ids.parse(id)));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(
            summary = "Changes a service's terms, or switches it on or off; needs the ETag that was read as If-Match")
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, ServiceRequest request) {
        UUID service = services.view(Ids.parse(id)).id();
        if (request == null || request.enabled() == null) {
            throw Rejection.of("enabled", "Say whether the service is on sale");
        }
        services.change(actor.get(), service, Preconditions.requiredVersion(ifMatch), terms(request));
        return answered(services.view(service));
    }

    private static Response answered(ServiceView service) {
        return Response.ok(answer(service))
                .tag(Preconditions.tag(service.version()))
                .build();
    }

    private static ServiceAnswer answer(ServiceView service) {
        ServiceTerms terms = service.terms();
        return new ServiceAnswer(
                service.id(),
                service.code(),
                terms.name().byLanguage(),
                terms.description().byLanguage(),
                new Price(terms.price().amount(), terms.price().currency().getCurrencyCode()),
                terms.unit(),
                terms.basis(),
                terms.basis().isBookable(),
                terms.enabled());
    }

    private static ServiceTerms terms(ServiceRequest request) {
        return new ServiceTerms(
                Localized.of(request.name()),
                Localized.of(request.description()),
                money(request.price()),
                request.unit(),
                request.enabled());
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
}

package io.guildhall.platform.catalog.rest;

import io.guildhall.platform.catalog.CodeLookup;
import io.guildhall.platform.catalog.CodeMatch;
import io.guildhall.platform.catalog.IdentifierUses;
import io.guildhall.platform.catalog.Identifiers;
import io.guildhall.platform.identity.Roles;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import io.guildhall.vertical.IdentifierCheck;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks identifiers by the rule of their scheme. */
@Path("/api/v1/identifiers")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Identifiers")
public class IdentifiersResource {

    @Inject
    private Identifiers identifiers;

    @Inject
    private IdentifierUses uses;

    @Inject
    private CodeLookup lookup;

    @Inject
    private Language language;

    /** What to check. */
    public record CheckRequest(String scheme, String value) {}

    /**
     * The outcome.
     *
     * @param normalized the form that is stored, null when the value is not valid
     * @param reason why not, or what a reviewer should know; null where there is nothing to say
     * @param corrected the value with the check digit that fits, where nothing else is wrong with it; or null
     */
    public record CheckAnswer(boolean valid, String normalized, String reason, String corrected) {}

    /** A scheme, by which rule it is, and how many published products carry one. */
    public record SchemeJson(
            String code,
            Map<String, String> name,
            Map<String, String> rule,
            String example,
            String uniqueness,
            boolean asked,
            long products) {}

    /**
     * What a code means.
     *
     * @param advice what is wrong with it where nothing has it and only its check digit does not fit; or null
     */
    public record LookupAnswer(String code, List<MatchJson> matches, ProductsResource.AdviceJson advice) {}

    /**
     * A variant on offer that has it.
     *
     * @param exact whether it is written exactly so
     */
    public record MatchJson(
            UUID product,
            UUID variant,
            UUID supplier,
            String number,
            String sku,
            Map<String, String> name,
            Map<String, String> options,
            String unit,
            boolean exact) {}

    @GET
    @RolesAllowed(Roles.TENANT_ADMIN)
    @Operation(
            summary = "The schemes of identifiers this marketplace uses",
            description = "uniqueness is SHARED, SELLER (one product of each seller) or MARKETPLACE")
    public List<SchemeJson> schemes() {
        return uses.all().stream()
                .map(use -> new SchemeJson(
                        use.code(),
                        use.name().byLanguage(),
                        use.rule().byLanguage(),
                        use.example().isEmpty() ? null : use.example(),
                        use.uniqueness().name(),
                        use.asked(),
                        use.products()))
                .toList();
    }

    @GET
    @Path("lookup")
    @Operation(
            summary = "Find what is on offer by a code",
            description =
                    "A seller's number, the unified number or an identifier; capitals, dashes, dots and spaces do not"
                            + " matter. A code nothing has is explained where its check digit is wrong")
    public LookupAnswer lookup(@QueryParam("code") @DefaultValue("") String typed) {
        String code = typed.strip();
        if (code.isEmpty() || code.length() > CodeLookup.LONGEST) {
            throw Rejection.of("code", "A code has 1 to %d characters", CodeLookup.LONGEST);
        }
        List<CodeMatch> matches = lookup.find(List.of(code)).get(code);
        return new LookupAnswer(
                code,
                matches.stream().map(IdentifiersResource::match).toList(),
                matches.isEmpty()
                        ? identifiers
                                .advise(code)
                                .map(advice -> ProductsResource.AdviceJson.of(advice, language.tag()))
                                .orElse(null)
                        : null);
    }

    private static MatchJson match(CodeMatch match) {
        return new MatchJson(
                match.product(),
                match.variant(),
                match.seller(),
                match.productNumber(),
                match.sku(),
                match.productName().byLanguage(),
                match.options(),
                match.unit(),
                match.exact());
    }

    @POST
    @Path("check")
    @Operation(summary = "Check an identifier by the rule of its scheme")
    public CheckAnswer check(CheckRequest request) {
        if (request == null || request.scheme() == null || request.value() == null) {
            throw Rejection.of("scheme", "Send scheme and value");
        }
        if (identifiers.scheme(request.scheme()).isEmpty()) {
            throw Rejection.of("scheme", "No scheme with that code has a rule on this marketplace");
        }
        IdentifierCheck check = identifiers.check(request.scheme(), request.value());
        return new CheckAnswer(
                check.valid(),
                check.valid() ? check.normalized() : null,
                check.reason().map(reason -> reason.in(language.tag())).orElse(null),
                check.corrected().orElse(null));
    }
}

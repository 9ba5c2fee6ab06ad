package io.guildhall.platform.buying.rest;

import io.guildhall.platform.buying.Comparing;
import io.guildhall.platform.buying.Comparison;
import io.guildhall.platform.catalog.PriceTier;
import io.guildhall.platform.catalog.ProductView;
import io.guildhall.platform.catalog.TermsJson;
import io.guildhall.platform.shared.Ids;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.tenancy.Host;
import io.guildhall.platform.tenancy.ServedOn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Products side by side. */
@Path("/api/v1/comparisons")
@RequestScoped
@PermitAll
@ServedOn(Host.Kind.MARKETPLACE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Buying")
public class ComparisonsResource {

    @Inject
    private Comparing comparing;

    /**
     * A comparison.
     *
     * @param gone chosen products that are not on offer
     */
    public record ComparisonJson(List<ComparedJson> products, List<AttributeJson> attributes, List<UUID> gone) {}

    /**
     * A product with its terms.
     *
     * @param stock what can be ordered now, over all variants
     * @param verified whether its supplier is a verified company
     */
    public record ComparedJson(
            UUID id,
            String number,
            String sku,
            Map<String, String> name,
            UUID supplier,
            Map<String, String> supplierName,
            boolean verified,
            String currency,
            String unit,
            BigDecimal lowestPrice,
            List<PriceTier> priceTiers,
            BigDecimal minOrderQuantity,
            BigDecimal orderMultiple,
            BigDecimal stock,
            int leadTimeDays,
            String origin,
            TermsJson terms,
            Map<String, String> identifiers) {}

    /**
     * One attribute.
     *
     * @param cells one for every product, in their order
     */
    public record AttributeJson(
            String code,
            Map<String, String> name,
            Map<String, String> group,
            String unit,
            boolean differs,
            List<CellJson> cells) {}

    /**
     * What is known of it.
     *
     * @param state GIVEN, NOT_GIVEN, or NOT_APPLICABLE where it is never said of such goods
     * @param values several where variants differ in it
     */
    public record CellJson(String state, List<Object> values) {}

    @GET
    @Operation(
            summary = "Compare products attribute by attribute",
            description = "product=<id> names a product and may be repeated, up to six times")
    public ComparisonJson compare(@QueryParam("product") List<String> products) {
        if (products.isEmpty()) {
            throw Rejection.of("product", "Name at least one product");
        }
        Comparison comparison =
                comparing.compare(products.stream().map(Ids::parse).toList());
        return new ComparisonJson(
                comparison.products().stream().map(ComparisonsResource::product).toList(),
                comparison.sections().stream()
                        .flatMap(section -> section.rows().stream().map(row -> attribute(section, row)))
                        .toList(),
                comparison.gone());
    }

    private static ComparedJson product(Comparison.Compared compared) {
        ProductView product = compared.product();
        return new ComparedJson(
                product.id(),
                product.number(),
                product.sku(),
                product.name().byLanguage(),
                product.company(),
                compared.supplier().byLanguage(),
                compared.verified(),
                product.currency(),
                product.unit(),
                product.lowestPrice(),
                product.priceTiers(),
                product.minOrderQuantity(),
                product.orderMultiple(),
                product.available(),
                product.leadTimeDays(),
                product.origin(),
                TermsJson.of(product.terms()),
                product.identifiers());
    }

    private static AttributeJson attribute(Comparison.Section section, Comparison.Row row) {
        return new AttributeJson(
                row.attribute().code(),
                row.attribute().name().byLanguage(),
                section.name().byLanguage(),
                row.attribute().unit(),
                row.differs(),
                row.cells().stream()
                        .map(cell -> new CellJson(cell.state().name(), cell.values()))
                        .toList());
    }
}

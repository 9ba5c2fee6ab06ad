package io.guildhall.platform.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.company.SupplierView;
import io.guildhall.platform.identity.Actor;
import io.guildhall.platform.shared.Rejection;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantFacade;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.ProductPicture;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads single products for pages and the API. What is at hand is shown without a transaction; what another node has just
 * changed may then be a second or two old, and who orders is told the stock of that moment.
 */
@TenantFacade
public class ProductReader {

    private static final int MOST_HOPS = 5;

    private final Cache<PictureKey, Optional<ProductPicture>> pictures =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private ProductsAtHand atHand;
    private CurrentProducts current;
    private Marketplace marketplace;
    private Sight sight;
    private Agreeing agreeing;

    protected ProductReader() {}

    @Inject
    ProductReader(
            ProductsAtHand atHand, CurrentProducts current, Marketplace marketplace, Sight sight, Agreeing agreeing) {
        this.atHand = atHand;
        this.current = current;
        this.marketplace = marketplace;
        this.sight = sight;
        this.agreeing = agreeing;
    }

    private record PictureKey(TenantId tenant, UUID product, long version) {}

    /**
     * A product and its seller.
     *
     * @param restricted the attributes that not everyone may see
     * @param tag changes whenever anything a reader sees of the product does
     * @param agreed where its prices come from when they are the reader's alone
     */
    public record Reading(
            ProductView product,
            SupplierView supplier,
            List<AttributeDefinition> restricted,
            String tag,
            Optional<PriceSource> agreed) {

        Reading(ProductView product, SupplierView supplier, List<AttributeDefinition> restricted, String tag) {
            this(product, supplier, restricted, tag, Optional.empty());
        }

        /** The same at the prices of a list; whoever is on the list has the same tag, and nobody else. */
        Reading at(ProductView other, PriceSource source) {
            return new Reading(
                    other,
                    supplier,
                    restricted,
                    tag + "." + source.list() + "." + source.version(),
                    Optional.of(source));
        }

        static Reading of(ProductView product, SupplierView supplier, List<AttributeDefinition> restricted) {
            int stock = product.variants().stream()
                    .map(variant -> List.of(variant.id(), variant.onHand(), variant.available()))
                    .toList()
                    .hashCode();
            int seen = product.attributes().keySet().hashCode();
            return new Reading(
                    product, supplier, restricted, product.version() + "-" + Integer.toHexString(31 * stock + seen));
        }
    }

    /** A product as this reader may see and buy it: a withdrawn one is there for its seller and the tenant admin only. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Reading read(UUID id, Optional<Actor> reader) {
        return agreeing.reading(readListed(id, reader), reader);
    }

    /** The same at the prices everyone reads: for what is handed on, or has nothing to do with prices. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Reading readListed(UUID id, Optional<Actor> reader) {
        Reading reading = atHand.trusted(id).orElseGet(() -> current.read(id));
        if (!reading.product().isPublished() && !Sight.mayManage(reading.product(), reader)) {
            throw Rejection.notFound("product", id);
        }
        ProductView seen = sight.of(reading.product(), reading.restricted(), reader);
        return seen == reading.product() ? reading : Reading.of(seen, reading.supplier(), reading.restricted());
    }

    /** The published product of the same seller that one was merged into, through others where those were merged as well. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<UUID> movedTo(UUID id) {
        UUID at = id;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            UUID here = at;
            ProductView product =
                    atHand.trusted(here).orElseGet(() -> current.read(here)).product();
            if (product.isPublished()) {
                return Optional.of(here).filter(found -> !found.equals(id));
            }
            Optional<UUID> next = product.ties().mergedInto();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.empty();
    }

    /** The picture the industry draws of that product, drawn once per version. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<ProductPicture> picture(ProductView product) {
        return pictures.get(
                new PictureKey(TenantContext.required(), product.id(), product.version()),
                key -> marketplace.vertical().picture(product.facts()));
    }
}

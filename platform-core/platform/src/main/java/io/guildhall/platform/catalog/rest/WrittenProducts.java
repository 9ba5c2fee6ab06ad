package io.guildhall.platform.catalog.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.PriceSource;
import io.guildhall.platform.catalog.ProductReader.Reading;
import io.guildhall.platform.catalog.ProductScript;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Products as programs get them, each written once for everyone who reads the same. Prices agreed with a buyer are written
 * for those on the same version of the same price list.
 */
@ApplicationScoped
class WrittenProducts implements ProductScript {

    private static final long MOST_BYTES = 48L << 20;
    private static final int BYTES_OF_A_KEY = 200;

    /**
     * What an answer depends on.
     *
     * @param tag tells the product's version and stock
     * @param agreed the price list the prices come from, or nothing where they are everybody's
     */
    private record Key(
            TenantId tenant,
            UUID product,
            String tag,
            Optional<PriceSource> agreed,
            LocalizedText seller,
            String language) {}

    private final Cache<Key, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] json) -> json.length + BYTES_OF_A_KEY)
            .build();

    @Override
    public byte[] json(Reading reading, String language) {
        LocalizedText seller = reading.supplier().displayName();
        Key key = new Key(
                TenantContext.required(), reading.product().id(), reading.tag(), reading.agreed(), seller, language);
        return written.get(
                key,
                missing -> Json.write(ProductJson.of(
                                reading.product(),
                                seller.in(language),
                                language,
                                reading.agreed().isPresent()))
                        .getBytes(StandardCharsets.UTF_8));
    }
}

package io.guildhall.platform.catalog.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.catalog.ProductReader.Reading;
import io.guildhall.platform.catalog.ProductScript;
import io.guildhall.platform.shared.database.Json;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Products as programs get them, each written once for everyone. Prices are the same for everyone: whatever makes them
 * differ between readers belongs into the key.
 */
@ApplicationScoped
class WrittenProducts implements ProductScript {

    private static final long MOST_BYTES = 48L << 20;
    private static final int BYTES_OF_A_KEY = 200;

    /**
     * What an answer depends on.
     *
     * @param tag tells the product's version and stock
     */
    private record Key(TenantId tenant, UUID product, String tag, LocalizedText seller, String language) {}

    private final Cache<Key, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, byte[] json) -> json.length + BYTES_OF_A_KEY)
            .build();

    @Override
    public byte[] json(Reading reading, String language) {
        LocalizedText seller = reading.supplier().displayName();
        Key key = new Key(TenantContext.required(), reading.product().id(), reading.tag(), seller, language);
        return written.get(
                key,
                missing -> Json.write(ProductJson.of(reading.product(), seller.in(language), language))
                        .getBytes(StandardCharsets.UTF_8));
    }
}

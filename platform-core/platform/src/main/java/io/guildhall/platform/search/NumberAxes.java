package io.guildhall.platform.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.guildhall.platform.shared.tenant.TenantContext;
import io.guildhall.platform.shared.tenant.TenantId;
import io.guildhall.vertical.AttributeDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** The axes numbers are counted on, by category; three seconds old at most, so that they cost most searches nothing. */
@ApplicationScoped
class NumberAxes {

    private final Cache<Key, Optional<NumberAxis>> axes = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();

    private ListingIndex index;

    protected NumberAxes() {}

    @Inject
    NumberAxes(ListingIndex index) {
        this.index = index;
    }

    private record Key(TenantId tenant, String category, String low, String unit) {}

    /**
     * The axis of an attribute, or nothing where no listing has a value of it.
     *
     * @param category the code of a category, empty for all
     */
    Optional<NumberAxis> of(String category, AttributeDefinition attribute) {
        Key key = new Key(TenantContext.required(), category, NumberFields.low(attribute), attribute.unit());
        return axes.get(
                key,
                none -> index.reach(category, NumberFields.low(attribute), NumberFields.high(attribute))
                        .map(span -> isOpen(span)
                                ? NumberAxis.OPEN
                                : NumberAxis.between(span.from(), span.to(), attribute.unit())));
    }

    private static boolean isOpen(ListingQuery.Span span) {
        return Math.abs(span.from()) == Double.MAX_VALUE || Math.abs(span.to()) == Double.MAX_VALUE;
    }
}

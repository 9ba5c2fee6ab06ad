package io.guildhall.platform.ordering;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * A value-added service somebody wants with what they order of one seller.
 *
 * @param shownAmount what the buyer has seen that it costs, or null where nothing was shown; another amount is refused
 */
public record WantedService(UUID seller, String code, BigDecimal shownAmount) {

    private static final int MOST_DECIMALS = 20;

    public WantedService {
        Objects.requireNonNull(seller, "seller is null");
        Objects.requireNonNull(code, "code is null");
        if (shownAmount != null && Math.abs(shownAmount.scale()) > MOST_DECIMALS) {
            throw WordedRejection.ofField(CommonReason.INVALID_INPUT, field(seller, code), "shared.check.number");
        }
    }

    /** The name of the field in which it is chosen. */
    public static String field(UUID seller, String code) {
        return "service-" + seller + "-" + code;
    }

    String field() {
        return field(seller, code);
    }
}
